import type { Story } from '../../story/story.ts';

type Source = Story['infoSources'][number];

/**
 * Whom to credit where the wire gives no credit line: `Azernews, citing AZERTAC`.
 *
 * @param sources - all of the story's sources
 * @param filed - those that the wire itself names; an agency found in the text alone is nobody's credit
 * @returns absent where nobody is sure
 */
export function creditLineOf(sources: readonly Source[], filed: readonly Source[]): string | undefined {
  const publisher = sources.find((source) => source.role === 'publisher');
  const agency = sources.find((source) => source.role === 'agency');
  if (publisher && agency) return `${publisher.name}, citing ${agency.name}`;
  return publisher?.name ?? filed.find((source) => source.role === 'agency')?.name;
}
