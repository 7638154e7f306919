// How many contacts are held back, and why, a line a reason; nothing that says whose or which.
import { HELD, MOST_INTERNAL, type Held } from '../../lib/auth/contact-rule';
import type { Translator } from '../../lib/i18n/translator';

export const heldLines = (t: Translator, held: Held): string[] =>
  HELD.filter((why) => held[why] > 0).map((why) => t(`rights.held.${why}`, { count: held[why], most: MOST_INTERNAL }));
