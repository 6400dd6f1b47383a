/** A name that lists are kept under, and its part of an address: `{ slug: 'port-selm', name: 'Port Selm' }`. */
export interface Label {
  readonly slug: string;
  readonly name: string;
}

/** What a story is about, who wrote it and whom it came from, as far as pages of their own are kept. */
export interface Labels {
  /** At most `mostTopics`, the most telling first. */
  readonly topics: readonly Label[];
  readonly authors: readonly Label[];
  readonly source?: Label;
}

/** Each topic of a story costs a page that is written anew, so there are few: the first that the wire names. */
export const mostTopics = 3;

/** Bylines of more people are a list of a desk; the first ones stand for it. */
export const mostAuthors = 4;
