// Text that may leave in a file: no control characters, no half characters, and nothing that turns the direction of what
// stands around it, since a name could then be read as another.

/** Embeddings, overrides and isolates of the bidirectional algorithm; words from right to left need none of them. */
export const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;
const HALF = /\p{Surrogate}/gu;
/** Every control character but the line break, and the mark of byte order. */
const CONTROL = /[^\P{Cc}\n]|\uFEFF/gu;

/** Several lines, set apart by `\n`. */
export const cleanLines = (text: string): string =>
  text
    .replace(LINE_BREAK, '\n')
    .replace(/\t/g, ' ')
    .replace(TURNING, '')
    .replace(CONTROL, '')
    .replace(HALF, '\uFFFD')
    .trim();

/** One line. */
export const cleanLine = (text: string): string => cleanLines(text).replace(/ *\n+ */g, ' ');
