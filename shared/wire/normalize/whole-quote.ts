import type { Block, Inline } from '../../story/body.ts';
import { splitInlines } from './inline-text.ts';
import type { QuoteMarks } from './quote-marks.ts';

const shortestQuote = 40;
const longestTail = 120;

/**
 * A paragraph that is one quotation, with at most an attribution after it, as a quote block.
 *
 * @returns absent for every other paragraph: one with inline quotations stays a paragraph
 */
export function wholeQuote(
  content: readonly Inline[],
  { text, marks }: { text: string; marks: QuoteMarks },
): Block | undefined {
  const [span, another] = marks.spans;
  if (span?.start !== 0 || span.end === undefined || another) return undefined;
  if (marks.doubtful || marks.orphanEnd !== undefined) return undefined;
  const tailLength = text.length - span.end;
  if (span.end < shortestQuote || tailLength > longestTail || tailLength > span.end) return undefined;
  if (tailLength > 0 && !isSpoken(text, span.end)) return undefined;
  // A second sentence after the attribution is the reporter's own.
  if (/[.!?。]\s+\S/u.test(text.slice(span.end).replace(/(?<!\p{L})\p{Lu}\.\s/gu, ''))) return undefined;
  const [quotation, tail] = splitInlines(content, span.end);
  return { type: 'quote', paragraphs: [quotation], ...(tail.length > 0 ? { tail } : {}) };
}

// Speech ends in its own comma or stop, or is set off from who said it; the title of a film is not.
function isSpoken(text: string, end: number): boolean {
  return /[,.?!…、。]/.test(text[end - 2] ?? '') || /^(?:,|、|と|\s?[–—-])/.test(text.slice(end, end + 2));
}
