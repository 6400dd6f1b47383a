import type { Block } from '../../story/body.ts';
import { blockText } from '../normalize/body-text.ts';

/**
 * Parts a body at the line after which nothing is for publication, as dpa ends its stories.
 *
 * @returns the public blocks, and the words after the line (with it) for the desk
 */
export function publicPart(blocks: readonly Block[]): { blocks: Block[]; deskNote: string | undefined } {
  const from = blocks.findIndex(closesPublicPart);
  if (from < 0) return { blocks: [...blocks], deskNote: undefined };
  return { blocks: blocks.slice(0, from), deskNote: blocks.slice(from).map(blockText).join('\n') };
}

const longestMark = 120;
const marks = [
  /^[\s#*([-]{0,10}(?:the following \w{1,20} (?:is|are) )?not (?:intended )?for publication/i,
  /^[\s#*([-]{0,10}(?:die folgenden \w{1,20} sind )?nicht (?:zur|für die) veröffentlichung/i,
  // dpa's notebook: corrections, contacts and telephone numbers for the desk.
  /^(?:[\s*]{0,5}#{1,3}\s{0,3}(?:dpa[- ])?(?:notizblock|notebook)\s{0,5}$|dpa[- ](?:notizblock|notebook)\b|notizblock\s{0,5}$)/i,
];

function closesPublicPart(block: Block): boolean {
  const line = blockText(block).slice(0, longestMark);
  return marks.some((mark) => mark.test(line)) || (block.type === 'heading' && /^notebook$/i.test(line));
}
