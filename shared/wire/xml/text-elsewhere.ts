import type { Block } from '../../story/body.ts';
import type { Hold } from '../../story/story.ts';
import { nearest, type XmlElement } from './xml-tree.ts';

/**
 * What stands for a story whose text is included from another file (XInclude): that file is never fetched.
 *
 * The version is held and its headline is all the text there is, so that the desk sees what is missing.
 *
 * @returns absent where nothing is included, or where there is text
 */
export function textElsewhere(
  story: XmlElement,
  blocks: readonly Block[],
  headline: string | undefined,
): { body: Block[]; hold: Hold } | undefined {
  if (blocks.length > 0 || headline === undefined || nearest(story, 'include').length === 0) return undefined;
  return { body: [{ type: 'paragraph', content: [{ type: 'text', text: headline }] }], hold: included };
}

const included: Hold = {
  code: 'text-elsewhere',
  message: 'The text of this story stands in another file, which this newsroom never fetches.',
  fix: 'Ask the sender for the story with its text, or drop the text yourself.',
};
