const encoder = new TextEncoder();

/** What a reader takes for single characters: a family of four is one. */
export function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

// Made at the first use: it costs a starting function some milliseconds.
let segmenter: Intl.Segmenter | undefined;

/** Length in graphemes. */
export function graphemeCount(text: string): number {
  // Printable ASCII has no clusters, and most addresses are made of it.
  return /^[ -~]*$/.test(text) ? text.length : graphemesOf(text).length;
}

/** Length in bytes of UTF-8. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}
