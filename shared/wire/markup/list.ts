import type { Block, Inline } from '../../story/body.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import { inlineLines } from './inline-lines.ts';

/**
 * A list as one block. The items of a list inside an item follow that item.
 *
 * @param blocksOf - reads the blocks among an element's children
 */
export function listOf(list: XmlElement, blocksOf: (part: XmlElement) => Block[]): Block[] {
  const items = list.children.flatMap((item) => itemsOf(blocksOf({ ...list, children: [item] })));
  return items.length > 0 ? [{ type: 'list', ordered: list.local.toLowerCase() === 'ol', items }] : [];
}

function itemsOf(blocks: readonly Block[]): (readonly Inline[])[] {
  const own = inlineLines(blocks.filter(({ type }) => type !== 'list'));
  const nested = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  return own.length > 0 ? [own, ...nested] : nested;
}
