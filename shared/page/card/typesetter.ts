/** The weights that a card is set in. */
export type Weight = 600 | 700;

/** What a card has to know of its fonts. */
export interface Typesetter {
  /** Whether every character has a glyph, and all of them are set right. */
  covers(text: string): boolean;
  /** Width in pixels of a text in one line. */
  width(text: string, size: number, weight: Weight): number;
}
