import { hrefOf, isForPaper } from '../../markup/field-code.ts';

/**
 * Follows Word's fields, which may reach over paragraphs: their codes are never words, their results are.
 */
export class Fields {
  readonly #open: { code: string; isResult: boolean }[] = [];

  /** True while words belong to the text: outside fields, or in the result of one. */
  get showsWords(): boolean {
    return this.#open.every(({ code, isResult }) => isResult && !isForPaper(code));
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
