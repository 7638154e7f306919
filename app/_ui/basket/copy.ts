// Puts text on the clipboard, also on an intranet without https, where browsers have no interface for it.

/** The old way: a field with the text, selected and copied. */
function copyBySelecting(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'kern-sr-only';
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}

/** @returns false where the browser does not let us */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelecting(text);
  }
}

/** Fetches a text and copies it. The clipboard gets the promise: Safari forgets the click while a page waits. */
export async function copyFrom(address: string): Promise<boolean> {
  const text = fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error('no text'))));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    return true;
  } catch {
    return text.then(copyText).catch(() => false);
  }
}
