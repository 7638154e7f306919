// A text with its matched parts marked. Shared by the server's pages and the search field.
export function Marked({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) {
  const pieces = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end > text.length) continue; // marks are ascending and lie in the text
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push(<mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  pieces.push(text.slice(at));
  return <>{pieces}</>;
}
