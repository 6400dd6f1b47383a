import type { Story } from '../../../shared/story/story.ts';
import { type Piece, paragraphDifferences, wordDifference } from './text-difference.ts';

/** What one version changed in one place of its story. */
export interface Difference {
  /** e.g. `headline`, `byline`, `paragraph 3`. */
  readonly place: string;
  readonly pieces: readonly Piece[];
}

/** Everything that an editor would want to see changed, in the order of a page. */
export function versionDifference(before: Story, after: Story): Difference[] {
  const lines = places.map(([place, read]) => ({
    place,
    pieces: wordDifference(read(before), read(after), after.language),
  }));
  const paragraphs = paragraphDifferences(before.bodyText, after.bodyText, after.language);
  return [
    ...lines.filter(({ pieces }) => pieces.length > 0),
    ...paragraphs.map(({ paragraph, pieces }) => ({ place: `paragraph ${paragraph}`, pieces })),
  ];
}

const places: readonly (readonly [place: string, read: (story: Story) => string])[] = [
  ['headline', ({ headline }) => headline],
  ['byline', ({ byline }) => byline ?? ''],
  ['summary', ({ summary }) => summary ?? ''],
  ['section', ({ section }) => section],
  ['embargo', ({ embargoedUntil }) => embargoedUntil ?? ''],
  ['correction', ({ corrections }) => corrections.map(({ text }) => text).join('\n')],
  ['credits', ({ credits }) => credits.join('\n')],
];
