import { cardPrefix } from '../../page/card/card-face.ts';
import { formerPaths } from '../../story/desk/page-move.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { askForCard } from './ask-for-card.ts';

/**
 * Takes every card of a story away but the one that may stand. A headline is written in it: what must not be read
 * must not be seen either.
 *
 * @param keep - path of the card that may stand
 * @returns the paths of those that were taken away
 */
export async function clearCards(newsroom: Newsroom, record: StoryRecord, keep?: string): Promise<string[]> {
  const { pagePath } = record;
  if (pagePath === undefined) return [];
  const folders = [pagePath, ...formerPaths(record)];
  const standing = await Promise.all(folders.map((folder) => newsroom.cards.standing(cardPrefix(folder))));
  const others = standing.flat().filter((path) => path !== keep);
  for (const path of others) await newsroom.cards.remove(path);
  return others;
}

/**
 * Takes the cards of a story away that is public no more. One that came back meanwhile may have lost its new card
 * by that, so it is asked for again.
 */
export async function withdrawCards(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  const removed = await clearCards(newsroom, record);
  if (removed.length === 0) return;
  const fresh = await newsroom.table.read(record.id);
  if (fresh) await askForCard(newsroom, fresh);
}
