import type { Block } from '../../story/body.ts';
import { blockText } from '../normalize/body-text.ts';

/**
 * Parts a body at the line after which nothing is for publication, as dpa ends its stories.
 *
 * @returns the public blocks, and the words after the line (with it) for the desk
 */
export function publicPart(blocks: readonly Block[]): { blocks: Block[]; deskNote: string | undefined } {
  const from = blocks.findIndex((block) => closesPublicPart(blockText(block).slice(0, longestMark)));
  if (from < 0) return { blocks: [...blocks], deskNote: undefined };
  return { blocks: blocks.slice(0, from), deskNote: blocks.slice(from).map(blockText).join('\n') };
}

const longestMark = 120;
const marks = [
  /^[\s#*([-]{0,10}(?:the following \w{1,20} (?:is|are) )?not (?:intended )?for publication/i,
  /^[\s#*([-]{0,10}(?:die folgenden \w{1,20} sind )?nicht (?:zur|für die) veröffentlichung/i,
  /^[\s#*([-]{0,10}(?:dpa[- ](?:notizblock|notebook)|notizblock\s{0,5}$)/i,
];

const closesPublicPart = (line: string): boolean => marks.some((mark) => mark.test(line));
