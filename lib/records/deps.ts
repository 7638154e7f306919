// What the records' capabilities are given.
import type { DirectoryDeps } from '../directory/deps';

export type RecordsDeps = Pick<DirectoryDeps, 'engine' | 'index' | 'changed'>;
