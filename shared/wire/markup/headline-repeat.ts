import type { Block } from '../../story/body.ts';
import { blockText } from '../normalize/body-text.ts';

/** A body without a first or second line that only repeats the headline; a body that is nothing else stays. */
export function withoutHeadline(blocks: readonly Block[], headline: string | undefined): Block[] {
  if (headline === undefined) return [...blocks];
  const repeated = comparable(headline);
  const rest = blocks.filter(
    (block, index) => index > 1 || !isLine(block) || comparable(blockText(block)) !== repeated,
  );
  return rest.length > 0 ? rest : [...blocks];
}

const isLine = ({ type }: Block): boolean => type === 'heading' || type === 'paragraph';

function comparable(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
