import type { Decision, Signal, Warning } from '../../../story/story.ts';
import type { ReaderInput, WireItem } from '../../wire-file.ts';

/** One line without its end, and where it stands in the decoded text (UTF-16 indexes). */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Characters that were taken off its front; it was so much longer when its file was wrapped. */
  readonly column?: number;
}

/** What a convention did, and how an editor undoes it. */
export interface Ruling {
  readonly rule: string;
  readonly override?: string;
}

export type Draft = { -readonly [Field in keyof WireItem]?: WireItem[Field] } & {
  /** As the wire states it, to be compared with the words that arrived. */
  wordCount?: number;
  /** True where the wire says that the whole copy stands in columns. */
  isTabular?: boolean;
};

/** How an editor decides a field: one line at the very top of the file. */
export const setBy = (header: string): string => `Put a line "${header}: …" at the very top of the file.`;

const maxSaw = 200;

/**
 * One story's copy while its conventions are read off it, from the top and from the bottom.
 *
 * What a convention recognises leaves `lines` and is recorded; what nothing recognises stays and becomes body.
 */
export class Copy {
  readonly draft: Draft = {};
  readonly signals = new Set<Signal>();
  readonly decisions: Decision[] = [];
  readonly warnings: Warning[] = [];
  /** What is still unread; runs of blank lines have become one. */
  readonly lines: Line[];
  /** True once the dateline or the first paragraph was met: nothing above the text follows. */
  bodyBegun = false;
  /** A second headline above the byline: it goes back in front of the first paragraph. */
  deck: Line | undefined;
  readonly #source: Pick<ReaderInput, 'byteRange'>;

  constructor(lines: Line[], source: Pick<ReaderInput, 'byteRange'>) {
    this.lines = lines;
    this.#source = source;
  }

  /** Index of the first line with text, or `lines.length`. */
  get top(): number {
    const index = this.lines.findIndex((line) => line.text.trim() !== '');
    return index < 0 ? this.lines.length : index;
  }

  /** Index of the last line with text, or -1. */
  get bottom(): number {
    return this.lines.findLastIndex((line) => line.text.trim() !== '');
  }

  /** The line's words without the space around them; empty past the end. */
  textAt(index: number): string {
    return this.lines[index]?.text.trim() ?? '';
  }

  /** Takes lines off the copy and records why. */
  take(at: number, count: number, ruling: Ruling): string {
    const taken = this.lines.splice(at, count);
    return this.#record(taken, ruling);
  }

  /**
   * Goes through all lines once and takes those that `count` asks for: as many, from the index on, as it says.
   */
  sift(count: (at: number) => number, use: (words: string) => Ruling): void {
    const kept: Line[] = [];
    for (let at = 0; at < this.lines.length; ) {
      const taken = this.lines.slice(at, at + count(at));
      const [line] = taken.length === 0 ? this.lines.slice(at, at + 1) : [];
      if (line) kept.push(line);
      else this.#record(taken, use(wordsOf(taken)));
      at += Math.max(taken.length, 1);
    }
    this.lines.splice(0, this.lines.length);
    for (const line of kept) this.lines.push(line);
  }

  /** Takes the first characters off a line, and the space after them. */
  cut(at: number, characters: number, ruling: Ruling): string {
    const line = this.lines[at];
    if (!line) return '';
    const rest = line.text.slice(characters);
    const words = rest.trimStart();
    const start = line.end - words.length;
    const taken = { text: line.text.slice(0, characters), start: line.start, end: line.start + characters };
    if (rest.trim() === '') this.lines.splice(at, 1);
    else this.lines[at] = { text: words, start, end: line.end, column: line.text.length - words.length };
    return this.#record([taken], ruling);
  }

  /** Records a decision about lines that stay where they are. */
  note(line: Line, ruling: Ruling): void {
    this.#record([line], ruling);
  }

  warn(code: string, message: string, fix?: string): void {
    this.warnings.push(fix === undefined ? { code, message } : { code, message, fix });
  }

  /** Adds words for the desk, which no page ever shows. */
  addEdNote(words: string): void {
    if (words.trim() === '') return;
    this.draft.edNote = joined(this.draft.edNote, words.trim());
  }

  addFooter(words: string): void {
    if (words.trim() !== '') this.draft.footerRaw = joined(this.draft.footerRaw, words.trim());
  }

  addSource(name: string, role: 'publisher' | 'agency' | 'originator'): void {
    const sources = this.draft.infoSources ?? [];
    if (name !== '' && !sources.some((source) => source.name === name)) {
      this.draft.infoSources = [...sources, { name, role }];
    }
  }

  addReference(words: string): void {
    const references = this.draft.references ?? [];
    if (words !== '' && !references.includes(words)) this.draft.references = [...references, words];
  }

  #record(lines: readonly Line[], { rule, override }: Ruling): string {
    const words = wordsOf(lines);
    const first = lines.find((line) => line.text.trim() !== '');
    const last = lines.findLast((line) => line.text.trim() !== '');
    const where = first && last ? this.#source.byteRange(first.start, last.end) : undefined;
    this.decisions.push({
      rule,
      saw: shortened(words.trim()),
      ...(where && { where }),
      ...(override !== undefined && { override }),
    });
    return words;
  }
}

function wordsOf(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join('\n');
}

function joined(before: string | undefined, words: string): string {
  return before === undefined ? words : `${before}\n\n${words}`;
}

function shortened(words: string): string {
  if (words.length <= maxSaw) return words;
  return `${words.slice(0, maxSaw - 1).toWellFormed()}…`;
}
