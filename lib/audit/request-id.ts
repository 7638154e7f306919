// The id of the request that is being answered, so that a line of the audit log can be found in the log and the other way
// round. The web tells how to ask for it; without a web there is none.
const KEY = Symbol.for('netzkompass.requestId');
const shared = globalThis as typeof globalThis & { [KEY]?: () => string | undefined };

export function shareRequestId(read: () => string | undefined): void {
  shared[KEY] = read;
}
export const currentRequestId = (): string | undefined => shared[KEY]?.();
