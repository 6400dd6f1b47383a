import { destinationOf } from './destinations.ts';
import { RtfCharacters } from './rtf-characters.ts';
import { rtfTooDeep } from './rtf-problems.ts';
import { firstState, type RtfState } from './rtf-state.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';
import { characterOf } from './special-characters.ts';

/** What a document is made of, in file order. */
export interface RtfSink {
  text(text: string, state: RtfState): void;
  /** A control word that no other part knows. */
  word(word: string, parameter: number | undefined, state: RtfState): void;
  /** A footnote or text box begins or ends: its paragraphs stand apart from those around it. */
  openFlow(kind: string): void;
  closeFlow(kind: string, state: RtfState): void;
}

const deepestGroup = 256;

/**
 * Goes through an RTF file: groups, fonts and their code pages, Unicode with its stand-ins, destinations.
 *
 * Braces that do not match end what they can; binary data and unknown destinations are stepped over.
 *
 * @throws WireFormatError `rtf-too-deep`
 * @see Rich Text Format Specification 1.9.1
 */
export class RtfInterpreter {
  readonly #sink: RtfSink;
  readonly #characters = new RtfCharacters();
  readonly #groups: { state: RtfState; flow: string | undefined }[] = [];
  #state = firstState();
  #flow: string | undefined;
  #toSkip = 0;
  /** True directly after `\*`: an unknown destination follows that may be ignored. */
  #isOptional = false;

  constructor(sink: RtfSink) {
    this.#sink = sink;
  }

  run(bytes: Uint8Array, from: number): void {
    for (const token of rtfTokens(bytes, from)) this.#take(token);
    this.#flush();
    while (this.#groups.length > 0) this.#close();
  }

  #take(token: RtfToken): void {
    if (token.type === 'bytes') this.#takeBytes(token.bytes, token.isCoded);
    else if (token.type === 'open') this.#open();
    else if (token.type === 'close') this.#close();
    else this.#takeWord(token.word, token.parameter);
  }

  #takeBytes(bytes: Uint8Array, isCoded: boolean): void {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    if (this.#state.destination === 'nowhere' || this.#state.isHtmlRtf) return;
    if (this.#characters.length > longestRun) this.#flush();
    this.#characters.add(bytes.subarray(skipped), isCoded);
  }

  #open(): void {
    this.#flush();
    this.#toSkip = 0;
    if (this.#groups.length >= deepestGroup) throw rtfTooDeep(deepestGroup);
    this.#groups.push({ state: this.#state, flow: this.#flow });
    this.#state = { ...this.#state };
    this.#flow = undefined;
  }

  #close(): void {
    this.#flush();
    this.#toSkip = 0;
    const group = this.#groups.pop();
    if (!group) return;
    const flow = this.#flow;
    this.#state = group.state;
    this.#flow = group.flow;
    if (flow !== undefined) this.#sink.closeFlow(flow, this.#state);
  }

  #takeWord(word: string, parameter: number | undefined): void {
    if (word === '*') {
      this.#flush();
      this.#isOptional = true;
      return;
    }
    const isOptional = this.#isOptional;
    this.#isOptional = false;
    const character = characterOf(word);
    if (character !== undefined) {
      this.#emit(character);
      return;
    }
    if (word === 'u') {
      this.#takeUnicode(parameter ?? 0);
      return;
    }
    this.#flush();
    this.#toSkip = 0;
    if (this.#takeDestination(word, isOptional)) return;
    if (!this.#takeEncoding(word, parameter)) this.#takeProperty(word, parameter);
  }

  #takeUnicode(code: number): void {
    this.#emit(String.fromCharCode(code < 0 ? code + 0x10000 : code));
    this.#toSkip = this.#state.fallbackLength;
  }

  #takeDestination(word: string, isOptional: boolean): boolean {
    const found = destinationOf(word, isOptional);
    if (found === undefined) return false;
    if (this.#state.destination === 'nowhere' && found.reopens !== true) return true;
    if (found.flow !== undefined) {
      this.#flow = found.flow;
      this.#sink.openFlow(found.flow);
      const { font, fallbackLength, isHidden, isDeleted } = this.#state;
      this.#state = { ...firstState(), font, fallbackLength, isHidden, isDeleted };
    }
    if (word === 'field') this.#state.field = { code: '' };
    if (word === 'fldrslt') this.#state.isFieldResult = true;
    if (word === 'upr') this.#state.outside = this.#state.destination;
    if (word === 'ud') this.#state.destination = this.#state.outside ?? 'nowhere';
    else if (found.destination !== undefined) this.#state.destination = found.destination;
    return true;
  }

  #takeEncoding(word: string, parameter: number | undefined): boolean {
    const value = parameter ?? 0;
    if (word === 'uc') this.#state.fallbackLength = Math.min(Math.max(value, 0), longestFallback);
    else if (word === 'f') this.#takeFont(value);
    else return this.#characters.takeWord(word, value);
    return true;
  }

  #takeFont(font: number): void {
    this.#state.font = font;
    if (this.#state.destination === 'font') this.#characters.defineFont(font);
  }

  #takeProperty(word: string, parameter: number | undefined): void {
    const state = this.#state;
    const isOn = parameter !== 0;
    switch (word) {
      case 'b':
        state.isBold = isOn;
        break;
      case 'i':
        state.isItalic = isOn;
        break;
      case 'v':
        state.isHidden = isOn;
        break;
      case 'deleted':
        state.isDeleted = isOn;
        break;
      case 'super':
      case 'sub':
        state.position = isOn ? (word === 'super' ? 'sup' : 'sub') : undefined;
        break;
      case 'nosupersub':
        state.position = undefined;
        break;
      case 'htmlrtf':
        state.isHtmlRtf = isOn;
        break;
      case 'plain':
        Object.assign(state, { isBold: false, isItalic: false, isHidden: false, position: undefined });
        break;
      default:
        if (state.destination !== 'nowhere') this.#sink.word(word, parameter, state);
    }
  }

  #emit(characters: string): void {
    this.#flush();
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    if (this.#state.destination !== 'nowhere' && !this.#state.isHtmlRtf)
      this.#sink.text(characters, this.#state);
  }

  #flush(): void {
    const text = this.#characters.take(this.#state.font);
    if (text !== '') this.#sink.text(text, this.#state);
  }
}

const longestRun = 65_536;
const longestFallback = 100;
