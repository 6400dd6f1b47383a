import type { Block } from '../../story/body.ts';
import { blockText } from './body-text.ts';
import { plainText } from './inline-text.ts';
import { quoteMarksIn } from './quote-marks.ts';

/** Stands for the words of a quotation. */
export const quotationMask = '"';

/** More names and sources than a page shows stand well before this. */
const charactersRead = 100_000;

/**
 * The reporter's own words, block by block: each quotation is replaced by one `quotationMask`, so that nobody
 * speaks, and nothing is reported, inside somebody else's words.
 */
export function narrationOf(body: readonly Block[]): string[] {
  const passages: string[] = [];
  let characters = 0;
  for (const block of body) {
    if (characters > charactersRead) break;
    const passage = passageOf(block).slice(0, charactersRead);
    characters += passage.length;
    passages.push(passage);
  }
  return passages;
}

/** What stands around a quotation: `lead " tail`. */
export function aroundQuote(block: Extract<Block, { type: 'quote' }>): string {
  return `${plainText(block.lead ?? [])}${quotationMask}${plainText(block.tail ?? [])}`;
}

function passageOf(block: Block): string {
  if (block.type === 'quote') return aroundQuote(block);
  if (block.type === 'paragraph') return masked(plainText(block.content));
  // Headings, tables and the like hold names but no attributions.
  return block.type === 'list' ? masked(blockText(block)) : '';
}

function masked(text: string): string {
  const { spans, orphanEnd } = quoteMarksIn(text);
  let narration = orphanEnd === undefined ? '' : quotationMask;
  let from = orphanEnd ?? 0;
  for (const { start, end } of spans) {
    if (start < from) continue;
    narration += text.slice(from, start) + quotationMask;
    from = end ?? text.length;
  }
  return narration + text.slice(from);
}
