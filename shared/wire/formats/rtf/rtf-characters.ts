import { ansiCharset, Decoders, encodingOfCharset, encodingOfCodePage, symbolCharset } from './code-pages.ts';

/** Gathers the bytes of a run and reads them in the code page of their font. */
export class RtfCharacters {
  readonly #decoders = new Decoders();
  readonly #charsets = new Map<number, number>();
  #encoding = 'windows-1252';
  #distinguishesCharsets = false;
  #lastFont: number | undefined;
  #bytes: number[] = [];
  #isCoded = false;

  get length(): number {
    return this.#bytes.length;
  }

  add(bytes: Uint8Array, isCoded: boolean): void {
    for (const byte of bytes) this.#bytes.push(byte);
    if (isCoded) this.#isCoded = true;
  }

  /** The characters gathered so far; glyphs of symbol fonts are none. */
  take(font: number | undefined): string {
    const [bytes, isCoded] = [this.#bytes, this.#isCoded];
    this.#bytes = [];
    this.#isCoded = false;
    const charset = font === undefined ? undefined : this.#charsets.get(font);
    if (bytes.length === 0 || (charset === symbolCharset && isCoded)) return '';
    return this.#decoders.decode(Uint8Array.from(bytes), this.#encodingOf(charset), isCoded);
  }

  /** Takes a word about code pages; tells whether it was one. */
  takeWord(word: string, value: number): boolean {
    if (word === 'ansicpg') this.#encoding = encodingOfCodePage(value);
    else if (word === 'mac') this.#encoding = 'macintosh';
    else if (word === 'fcharset') this.#takeCharset(value);
    else return false;
    return true;
  }

  /** Begins the entry of a font in the table of fonts. */
  defineFont(font: number): void {
    this.#lastFont = font;
  }

  #takeCharset(charset: number): void {
    if (this.#lastFont !== undefined) this.#charsets.set(this.#lastFont, charset);
    if (charset > symbolCharset && charset !== oemCharset) this.#distinguishesCharsets = true;
  }

  // Programs that never thought about character sets give all fonts the Western one.
  #encodingOf(charset: number | undefined): string {
    if (charset === ansiCharset && this.#distinguishesCharsets) return 'windows-1252';
    return (charset === undefined ? undefined : encodingOfCharset(charset)) ?? this.#encoding;
  }
}

const oemCharset = 255;
