import { isCanary } from '../canary.ts';
import { isPublic, type Slot, type StoryRecord } from './record.ts';

/**
 * Lets a record owe a card where a decision gives its readers one that they had not: a first publication, another
 * headline, section or address, or the story's return. What is not public owes none, nor does the canary, which nobody
 * shares.
 */
export function withCardDue(before: StoryRecord | undefined, after: StoryRecord): StoryRecord {
  const { cardDue: _former, ...rest } = after;
  if (!after.live || !isPublic(after) || isCanary(after)) return rest;
  const shown = before && isPublic(before) ? before.live : undefined;
  const stays = shown && isSameCard(shown, after.live) && before?.pagePath === after.pagePath;
  if (stays) return after;
  return { ...after, cardDue: after.renderDue ?? after.live.rank };
}

function isSameCard(a: Slot, b: Slot): boolean {
  return a.headline === b.headline && a.section === b.section && a.language === b.language && a.dir === b.dir;
}
