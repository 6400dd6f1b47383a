/** The address in the code of a word processor's field: `HYPERLINK "https://example.org/" \l "part"`. */
export function hrefOf(code: string): string | undefined {
  const link = hyperlink.exec(code);
  return link?.[1] ?? link?.[2];
}

/** Whether a field's result is made for paper alone: a table of contents, a page number. */
export function isForPaper(code: string): boolean {
  return /^\s{0,10}(?:TOC|INDEX|TOA|PAGE|NUMPAGES|PAGEREF)\b/i.test(code);
}

const hyperlink =
  /^\s{0,10}HYPERLINK\s{1,10}(?:\\[a-z]\s{1,10}){0,4}(?:"([^"]{1,2000})"|([^\s"\\]{1,2000}))/i;
