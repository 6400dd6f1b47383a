import type { Inline } from '../../story/body.ts';
import { collapsed } from '../xml/xml-tree.ts';

/** What emphasises or links a run of words. Two marks of one element are one object. */
export type Mark =
  | { readonly type: 'strong' | 'emphasis' | 'sub' | 'sup' }
  | { readonly type: 'link'; readonly href: string };

interface Run {
  /** Words, or absent for a line break. */
  text?: string;
  /** A line break behind a blank, as a machine leaves one when it wraps lines. */
  readonly wrapped?: boolean;
  readonly marks: readonly Mark[];
}

/** Collects the words of one paragraph, with white space collapsed as a browser would. */
export class RunningText {
  private readonly runs: Run[] = [];
  /** True where a blank would be the second one, or stand at the start of a line. */
  private afterBlank = true;

  addText(characters: string, marks: readonly Mark[]): void {
    let text = collapsed(characters);
    if (this.afterBlank && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    this.afterBlank = text.endsWith(' ');
    const last = this.runs.at(-1);
    if (last?.text !== undefined && last.marks === marks) last.text += text;
    else this.runs.push({ text, marks });
  }

  addBreak(): void {
    const wrapped = this.lastCharacter() === ' ';
    this.trimEnd();
    if (this.runs.length > 0) this.runs.push({ marks: [], wrapped });
    this.afterBlank = true;
  }

  /** The last character so far, a line break as `\n`; empty at the start. */
  lastCharacter(): string {
    const last = this.runs.at(-1);
    return last === undefined ? '' : (last.text?.at(-1) ?? '\n');
  }

  /** The collected paragraphs; two line breaks in a row part them. */
  paragraphs(): Inline[][] {
    return splitAtEmptyLines(this.runs)
      .map(trimmed)
      .filter((runs) => runs.some((run) => (run.text ?? '').trim() !== ''))
      .map((runs) => nested(unwrapped(runs), 0));
  }

  private trimEnd(): void {
    const last = this.runs.at(-1);
    if (last?.text?.endsWith(' ')) last.text = last.text.slice(0, -1);
    if (last?.text === '') this.runs.pop();
  }
}

function splitAtEmptyLines(runs: readonly Run[]): Run[][] {
  const parts: Run[][] = [[]];
  runs.forEach((run, index) => {
    if (run.text === undefined && runs[index - 1]?.text === undefined && index > 0) parts.push([]);
    else parts.at(-1)?.push(run);
  });
  return parts;
}

function trimmed(runs: readonly Run[]): Run[] {
  const kept = [...runs];
  while (kept.length > 0) {
    const last = kept.at(-1);
    const text = last?.text?.replace(/ $/, '');
    if (last === undefined || (text !== undefined && text !== '')) {
      if (last && text !== undefined && text !== last.text) kept[kept.length - 1] = { ...last, text };
      break;
    }
    kept.pop();
  }
  return kept;
}

/** Lines that a machine wrapped at the width of its page, as AAP's are, as running text again. */
function unwrapped(runs: readonly Run[]): readonly Run[] {
  const breaks = runs.filter(({ text }) => text === undefined);
  if (
    breaks.length === 0 ||
    !breaks.every(({ wrapped }) => wrapped) ||
    shortestLine(runs) < shortestWrappedLine
  )
    return runs;
  return runs.map((run) => (run.text === undefined ? { ...run, text: ' ' } : run));
}

const shortestWrappedLine = 45;

/** Characters of the shortest line, the last one aside. */
function shortestLine(runs: readonly Run[]): number {
  const lengths = [0];
  for (const { text } of runs) {
    if (text === undefined) lengths.push(0);
    else lengths[lengths.length - 1] = (lengths.at(-1) ?? 0) + text.length;
  }
  return Math.min(...lengths.slice(0, -1));
}

/** Runs as a tree: neighbours under the same mark share one node. */
function nested(runs: readonly Run[], depth: number): Inline[] {
  const inlines: Inline[] = [];
  for (let start = 0; start < runs.length; ) {
    const mark = runs[start]?.marks[depth];
    let end = start + 1;
    while (mark !== undefined && end < runs.length && runs[end]?.marks[depth] === mark) end += 1;
    const run = runs[start];
    if (mark !== undefined) inlines.push({ ...mark, children: nested(runs.slice(start, end), depth + 1) });
    else if (run) inlines.push(run.text === undefined ? { type: 'break' } : { type: 'text', text: run.text });
    start = end;
  }
  return inlines;
}
