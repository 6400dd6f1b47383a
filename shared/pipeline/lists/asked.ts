/** How a list was asked for, all requests of a batch taken together. */
export interface Asked {
  /** When the oldest of the changes was committed; absent where nobody says. */
  readonly since?: string;
  /** When the newest of them stood on its lists: a page that was read later shows them all. */
  readonly until?: string;
  /** Names in logs of the files that brought the changes, as far as they were told. */
  readonly files?: readonly string[];
  /** Every page is written at once, whenever it was written last. */
  readonly urgent: boolean;
  /** Places, `<listedAt>#<id>`, of the stories that changed, where a list is kept in parts. */
  readonly places: readonly string[];
}

/** Asked for by nobody in particular: everything is rendered at once. */
export const askedAtOnce: Asked = { urgent: true, places: [] };
