import type { Block, Inline } from '../../story/body.ts';
import { plainText } from '../normalize/inline-text.ts';

/**
 * A body without the lines at its end that only send readers to the entry's own page: `Continue reading…`,
 * `The post … appeared first on …`.
 */
export function withoutOwnLinks(
  blocks: readonly Block[],
  { link, title }: { link: string | undefined; title: string | undefined },
): Block[] {
  const kept = [...blocks];
  while (kept.length > 1 && isOwnLink(kept.at(-1), { link, title })) kept.pop();
  return kept;
}

const longestLine = 400;

function isOwnLink(
  block: Block | undefined,
  { link, title }: { link: string | undefined; title: string | undefined },
): boolean {
  if (block?.type !== 'paragraph' || link === undefined) return false;
  const own = linksIn(block.content).filter(({ href }) => page(href) === page(link));
  const text = plainText(block.content).trim();
  if (own.length === 0 || text.length > longestLine) return false;
  const words = own.map(({ children }) => plainText(children).trim());
  return words.some((linked) => linked === text || linked === title?.trim());
}

function linksIn(content: readonly Inline[]): Extract<Inline, { type: 'link' }>[] {
  return content.flatMap((inline) => {
    if (inline.type === 'link') return [inline];
    return 'children' in inline ? linksIn(inline.children) : [];
  });
}

/** An address without what feeds add to count their readers. */
function page(address: string): string {
  return address.replace(/[?#].*$/, '').replace(/\/$/, '');
}
