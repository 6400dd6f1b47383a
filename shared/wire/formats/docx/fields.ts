/**
 * Follows Word's fields, which may reach over paragraphs: their codes are never words, their results are.
 */
export class Fields {
  readonly #open: { code: string; isResult: boolean }[] = [];

  /** True while words belong to the text: outside fields, or in the result of one. */
  get showsWords(): boolean {
    return this.#open.every(({ code, isResult }) => isResult && !hiddenResult.test(code));
  }

  /** The address that the words at hand link to. */
  get href(): string | undefined {
    for (const { code } of this.#open) {
      const href = hrefOf(code);
      if (href !== undefined) return href;
    }
    return undefined;
  }

  /** @param type - of a `fldChar`: begin, separate or end */
  mark(type: string | undefined): void {
    const field = this.#open.at(-1);
    if (type === 'begin' && this.#open.length < deepestField) this.#open.push({ code: '', isResult: false });
    else if (type === 'separate' && field) field.isResult = true;
    else if (type === 'end') this.#open.pop();
  }

  addCode(code: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult && field.code.length < longestCode) field.code += code;
  }

  /** A field that lost its end must not swallow the rest of the story. */
  endParagraph(): void {
    for (const field of this.#open) field.isResult = true;
  }
}

const deepestField = 20;
const longestCode = 4_000;

// Tables of contents and page numbers are made for paper.
const hiddenResult = /^\s{0,10}(?:TOC|INDEX|TOA|PAGE|NUMPAGES|PAGEREF)\b/i;

/** The address in a field's code: `HYPERLINK "https://example.org/" \l "part"`. */
export function hrefOf(code: string): string | undefined {
  const link =
    /^\s{0,10}HYPERLINK\s{1,10}(?:\\[a-z]\s{1,10}){0,4}(?:"([^"]{1,2000})"|([^\s"\\]{1,2000}))/i.exec(code);
  return link?.[1] ?? link?.[2];
}
