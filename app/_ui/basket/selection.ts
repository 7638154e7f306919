// What a drawing knows of the reader's selection.
export interface Selection {
  /** In the order of selection. */
  ids: readonly string[];
  /** Path and query of this page: where a change without JavaScript leads back to. */
  back: string;
  /** Opens the mail program; null where the text is too long for a link. */
  mail?: string | null;
  /** On a page of results: how many of them can be selected, pages that are not shown included. */
  hits?: number;
}

/** The one form of a page that its buttons belong to, wherever they stand. */
export const BASKET_FORM = 'basket-form';
