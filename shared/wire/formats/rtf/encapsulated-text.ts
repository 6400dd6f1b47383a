import { printable } from './printable.ts';
import type { RtfSink } from './rtf-interpreter.ts';
import type { RtfState } from './rtf-state.ts';

/**
 * Takes the HTML or plain text out of RTF that a mail program wrapped around it.
 *
 * @see MS-OXRTFEX, Rich Text Format (RTF) Extensions Algorithm
 */
export class EncapsulatedText implements RtfSink {
  readonly #parts: string[] = [];
  readonly #isHtml: boolean;

  constructor(source: 'html' | 'text') {
    this.#isHtml = source === 'html';
  }

  source(): string {
    return printable(this.#parts.join(''));
  }

  text(text: string, { destination }: RtfState): void {
    if (destination === 'tag') this.#parts.push(text);
    else if (destination === 'text') this.#parts.push(this.#isHtml ? escaped(text) : text);
  }

  word(word: string, _parameter: number | undefined, { destination, isHtmlRtf }: RtfState): void {
    const isLineEnd = word === 'par' || word === 'line' || word === '\n' || word === '\r';
    if (isLineEnd && !isHtmlRtf && (destination === 'tag' || destination === 'text')) this.#parts.push('\n');
  }

  openFlow(): void {}

  closeFlow(): void {}
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
