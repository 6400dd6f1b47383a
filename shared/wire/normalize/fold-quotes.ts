import type { Block, Inline } from '../../story/body.ts';
import type { DeskNotes } from './desk-notes.ts';
import { plainText, splitInlines } from './inline-text.ts';
import { type QuoteMarks, quoteMarksIn } from './quote-marks.ts';
import { wholeQuote } from './whole-quote.ts';

/** Paragraphs that one quotation may run over; a longer run is a forgotten mark. */
const longestRun = 40;
/** Paragraphs filed without any mark inside a quotation, before we no longer believe in it. */
const mostUnmarked = 4;

/**
 * Turns running quotations into quote blocks. No word is lost, changed or moved.
 *
 * A quotation over several paragraphs opens in each and closes in the last. Paragraphs filed without their
 * opening mark are listed in `reopened` where a later one closes the quotation. A paragraph that is one
 * quotation with its attribution becomes a quote too; all other paragraphs stay paragraphs.
 */
export function foldQuotes(body: readonly Block[], notes: DeskNotes): Block[] {
  const marked = body.map(markedParagraph);
  const folded: Block[] = [];
  for (let index = 0; index < body.length; ) {
    const block = body[index];
    if (!block) break;
    const run = runningQuote(marked, index);
    if (run) {
      if (run.reopened.length > 0) noteReopened(run, notes);
      folded.push(quoteOf(run));
      index += run.paragraphs.length;
    } else {
      const paragraph = marked[index];
      folded.push((paragraph && wholeQuote(paragraph.content, paragraph)) ?? block);
      index += 1;
    }
  }
  return folded;
}

interface MarkedParagraph {
  readonly content: readonly Inline[];
  readonly text: string;
  readonly marks: QuoteMarks;
}

interface Run {
  readonly paragraphs: readonly MarkedParagraph[];
  /** Where the quotation begins in the first paragraph and ends in the last. */
  readonly start: number;
  readonly end: number;
  readonly reopened: readonly number[];
}

function markedParagraph(block: Block): MarkedParagraph | undefined {
  if (block.type !== 'paragraph') return undefined;
  const text = plainText(block.content);
  return { content: block.content, text, marks: quoteMarksIn(text) };
}

function runningQuote(body: readonly (MarkedParagraph | undefined)[], from: number): Run | undefined {
  const first = body[from];
  const start = first && openStart(first);
  if (!first || start === undefined) return undefined;
  const paragraphs = [first];
  const reopened: number[] = [];
  for (let unmarked = 0; paragraphs.length < longestRun && unmarked <= mostUnmarked; ) {
    const next = body[from + paragraphs.length];
    if (!next || next.marks.doubtful) return undefined;
    const { spans, orphanEnd } = next.marks;
    const opening = spans[0];
    if (opening?.start === 0 && orphanEnd === undefined) unmarked = 0;
    else if (orphanEnd === undefined && opening) return undefined;
    else {
      reopened.push(paragraphs.length);
      unmarked += 1;
    }
    paragraphs.push(next);
    // Interrupted by "she said", it may open once more in the same paragraph: the last mark decides.
    const end = opening ? spans.at(-1)?.end : orphanEnd;
    if (end !== undefined) return { paragraphs, start, end, reopened };
  }
  return undefined;
}

// Where a quotation opens that this paragraph does not close.
function openStart({ marks }: MarkedParagraph): number | undefined {
  const open = marks.spans.at(-1);
  if (!open || open.end !== undefined || marks.doubtful || marks.orphanEnd !== undefined) return undefined;
  return marks.spans[0]?.start === 0 ? 0 : open.start;
}

function quoteOf({ paragraphs, start, end, reopened }: Run): Block {
  const contents = paragraphs.map((paragraph) => paragraph.content);
  const [lead, opening] = splitInlines(contents[0] ?? [], start);
  const [closing, tail] = splitInlines(contents.at(-1) ?? [], end);
  return {
    type: 'quote',
    ...(lead.length > 0 ? { lead } : {}),
    paragraphs: [opening, ...contents.slice(1, -1), closing],
    ...(tail.length > 0 ? { tail } : {}),
    ...(reopened.length > 0 ? { reopened } : {}),
  };
}

function noteReopened(run: Run, notes: DeskNotes): void {
  const saw = run.reopened.map((index) => run.paragraphs[index]?.text.slice(0, 60) ?? '').join(' … ');
  notes.decide('quote_reopened', saw);
  notes.warn(
    'quote_reopened',
    `A quotation runs on in the paragraph "${saw.slice(0, 60)}…", which was filed without its opening mark; the page shows one.`,
    'File an opening mark at the start of each paragraph of a quotation.',
  );
}
