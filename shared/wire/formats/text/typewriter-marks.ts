import type { Copy, Line } from './copy.ts';

type Mark = 'double_hyphens' | 'typewriter_quotes' | 'tabs';

const override = 'Save the story with the marks you want as UTF-8.';

/**
 * Puts the marks of typewriters into print: `--` becomes a dash, ``` ``…'' ``` quotation marks, a tab a space.
 *
 * Each kind is recorded once a story. Words in addresses are left alone.
 */
export class TypewriterMarks {
  readonly #copy: Copy;
  readonly #seen = new Set<Mark>();
  readonly #hasBackquotes: boolean;

  constructor(copy: Copy) {
    this.#copy = copy;
    this.#hasBackquotes = copy.lines.some((line) => line.text.includes('``'));
  }

  /** The words of a line in print, without the space around them. */
  print(line: Line): string {
    let text = line.text.trim();
    if (text.includes('\t')) text = this.#record('tabs', line, text.replaceAll('\t', ' '));
    if (text.includes('--')) text = this.#dashes(line, text);
    if (this.#hasBackquotes && /``|''/.test(text)) {
      text = this.#record('typewriter_quotes', line, text.replaceAll('``', '“').replaceAll("''", '”'));
    }
    return text;
  }

  #dashes(line: Line, text: string): string {
    const words = text.split(' ').map((word) => (word.includes('--') ? dashed(word) : word));
    const printed = words.join(' ');
    return printed === text ? text : this.#record('double_hyphens', line, printed);
  }

  #record(mark: Mark, line: Line, printed: string): string {
    if (!this.#seen.has(mark)) this.#copy.note(line, { rule: `typewriter_${mark}`, override });
    this.#seen.add(mark);
    return printed;
  }
}

// Exactly two hyphens: alone, or with a word on either side. Longer runs are rules, "--option" is a word.
function dashed(word: string): string {
  if (word === '--') return '—';
  if (/:\/\/|^www\.|@/.test(word)) return word;
  return word.replace(/(?<=[\p{L}\p{N}"”’,.!?)])--(?!-)/gu, '—');
}
