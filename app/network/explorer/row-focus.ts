// Where the focus is in the table, so that it can be there again once the rows have been made anew.
export interface RowFocus {
  id: string | undefined;
  /** Which row it is, and which link or box of it. */
  row: number;
  link: number;
}

const rowsNow = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('tr[data-node]')];
const linksOf = (row: HTMLElement | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('input, a') ?? []),
];

/** Null where it is elsewhere. */
export function readRowFocus(): RowFocus | null {
  const focused = document.activeElement;
  const row = focused?.closest<HTMLElement>('tr[data-node]');
  if (!focused || !row) return null;
  const link = linksOf(row).findIndex((one) => one === focused);
  return { id: row.dataset['node'], row: rowsNow().indexOf(row), link };
}

/** Where a row is gone, the one in its place has the focus. */
export function restoreRowFocus(was: RowFocus | null): void {
  if (was === null || document.activeElement !== document.body) return;
  const rows = rowsNow();
  const same = linksOf(rows.find((one) => one.dataset['node'] === was.id))[was.link];
  const inItsPlace = rows[Math.min(was.row, rows.length - 1)]?.querySelector<HTMLElement>('.nk-net__do');
  (same ?? inItsPlace)?.focus();
}
