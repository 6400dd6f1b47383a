import type { Line } from '../text/copy.ts';

/** A line of a wire printer's text, in print. */
export interface WireLine extends Line {
  /** Opened by `^`: centred or bold, which is how headline, notes and byline stand above the text. */
  readonly isHead: boolean;
  /** The cells of a line of columns. */
  readonly cells?: readonly string[];
}
