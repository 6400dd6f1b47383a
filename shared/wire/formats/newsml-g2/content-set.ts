import { readStoryContent, type StoryContent } from '../../markup/story-content.ts';
import { child, elementsOf, type XmlElement } from '../../xml/xml-tree.ts';
import { ttContent } from './tt-content.ts';

/**
 * The text of an item: the first inline content that has words. Others are the same text in another form.
 *
 * Content elsewhere (`remoteContent`) is never fetched.
 */
export function contentOf(item: XmlElement): StoryContent | undefined {
  for (const element of elementsOf(child(item, 'contentSet'))) {
    if (element.local !== 'inlineXML' && element.local !== 'inlineData') continue;
    const content = ttContent(element) ?? readStoryContent(element);
    if (content.blocks.some(({ type }) => type !== 'break')) return content;
  }
  return undefined;
}
