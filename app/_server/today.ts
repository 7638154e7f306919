// The wall clock as a day where the readers are: for the names of files and for what is printed.
import 'server-only';
import { wallDay } from '../../lib/config/clock';

/** `2026-11-24` */
export const today = (): string => wallDay();
