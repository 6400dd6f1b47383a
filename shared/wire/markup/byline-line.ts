import type { Block } from '../../story/body.ts';
import type { Decision } from '../../story/story.ts';
import { blockText } from '../normalize/body-text.ts';

/**
 * Takes a byline that stands as a line of its own among the first lines of copy: `By Jane Doe`.
 *
 * It is what the writer filed, so it wins over one that an envelope gives for every story.
 *
 * @returns the blocks without it; as they are where there is none, or nothing else
 */
export function bylineInCopy(blocks: readonly Block[]): {
  blocks: Block[];
  byline?: string;
  decisions: readonly Decision[];
} {
  const at = blocks.slice(0, furthestLine).findIndex(isByline);
  const [line, rest] = [blocks[at], blocks.toSpliced(at, 1)];
  if (line === undefined || !rest.some(({ type }) => type === 'paragraph'))
    return { blocks: [...blocks], decisions: [] };
  const byline = blockText(line).trim();
  const override = 'Byline: line or object metadata "byline"';
  return { blocks: rest, byline, decisions: [{ rule: 'byline_in_copy', saw: byline, override }] };
}

const furthestLine = 6;
const byline =
  /^(?:By|BY) (?!The |A |An |Land |Sea |Air )\p{Lu}[\p{L}.'’-]{1,30}(?: (?:\p{Lu}[\p{L}.'’-]{0,30}|de|van|von|bin|al|and)){1,6}(?:, [\p{L} .-]{2,40})?$/u;

const isByline = (block: Block): boolean =>
  block.type === 'paragraph' && byline.test(blockText(block).trim().slice(0, 200));
