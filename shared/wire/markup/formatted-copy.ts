import type { Block } from '../../story/body.ts';
import { noteAlert } from '../formats/text/alert.ts';
import { Copy, setBy } from '../formats/text/copy.ts';
import { readHead } from '../formats/text/head.ts';
import { checkReference, deskVerb } from '../formats/text/kill-and-hold.ts';
import { readTail } from '../formats/text/tail.ts';
import { takeVersionTags } from '../formats/text/version-tags.ts';
import { checkWordCount } from '../formats/text/word-count.ts';
import { blockText } from '../normalize/body-text.ts';
import type { WireItem } from '../wire-file.ts';
import { blocksOfLines, linesOfBlocks, startOfBlock, withoutObjectMarks } from './lines-of-blocks.ts';
import { standsOverText } from './over-text.ts';

/** Copy whose format shows structure: a Word file, an RTF file, the HTML of an e-mail. */
export interface FormattedCopy {
  readonly blocks: readonly Block[];
  /** Index of the block that the format marks as the title. */
  readonly title?: number | undefined;
  /** Outline levels of all headings in order, 1 for the highest, where the format has such. */
  readonly levels?: readonly number[];
  /** A headline that stands outside the text. */
  readonly headline?: string | undefined;
}

/**
 * Reads the conventions of plain-text wire copy off formatted copy: header lines, desk notes, byline, dateline,
 * stamps, end marks, footer. What none of them knows stays a block as it is, with its emphasis and links.
 */
export function readFormattedCopy(filed: FormattedCopy): WireItem {
  const section = firstSection(filed);
  const item = readConventions(filed, section);
  const line = section === undefined ? lineOverNoText(filed.blocks, item) : undefined;
  return line === undefined ? item : readConventions(filed, line);
}

/** @param untouched - index of a block that no convention takes */
function readConventions(
  { blocks, title, headline }: FormattedCopy,
  untouched: number | undefined,
): WireItem {
  const copy = new Copy(linesOfBlocks(blocks, untouched), { byteRange: () => undefined });
  if (headline !== undefined) copy.draft.headline = headline;
  if (title !== undefined) takeTitle(copy, blocks, title);
  readHead(copy);
  readTail(copy);
  noteAlert(copy);
  const body = blocksOfLines(blocks, copy.lines);
  checkWordCount(copy, body);
  checkReference(copy);
  const { wordCount: _count, isTabular: _columns, edNote, footerRaw, ...fields } = copy.draft;
  return {
    ...fields,
    ...(edNote !== undefined && { edNote: withoutObjectMarks(edNote) }),
    ...(footerRaw !== undefined && { footerRaw: withoutObjectMarks(footerRaw) }),
    body,
    ...(copy.signals.size > 0 && { signals: [...copy.signals] }),
    warnings: copy.warnings,
    decisions: copy.decisions,
  };
}

/** Takes the title off the text, unless it is an order to the desk, which the conventions read. */
function takeTitle(copy: Copy, blocks: readonly Block[], title: number): void {
  const words = blockText(blocks[title] ?? { type: 'break' });
  if (deskVerb(words.split('\n', 1)[0] ?? '') !== undefined) return;
  const at = copy.lines.findIndex((line) => line.start === startOfBlock(blocks, title));
  const line = copy.lines[at];
  if (!line) return;
  const count = words.split('\n').length;
  const taken = copy.take(at, count, { rule: 'headline_styled', override: setBy('Headline') });
  copy.draft.headline = takeVersionTags(copy, taken.replace(/\s+/g, ' ').trim(), line);
}

/** A heading below the first level that opens the text and has sisters heads a section, not the story. */
function firstSection({ blocks, title, levels }: FormattedCopy): number | undefined {
  const [first] = blocks;
  const level = levels?.[0];
  const isFirstOfMany = (levels ?? []).filter((other) => other <= (level ?? 0)).length > 1;
  return title === undefined && first?.type === 'heading' && (level ?? 0) > 1 && isFirstOfMany
    ? 0
    : undefined;
}

/** A line that stands over no running text is part of a list, a form or a fragment, and stays where it is. */
function lineOverNoText(blocks: readonly Block[], item: WireItem): number | undefined {
  const taken = item.decisions?.find(({ rule }) => rule === 'headline_line');
  if (taken === undefined || standsOverText(taken.saw.length, item.body)) return undefined;
  const at = blocks.findIndex((block) => blockText(block).trim() === taken.saw);
  return at >= 0 && blocks[at]?.type === 'paragraph' ? at : undefined;
}
