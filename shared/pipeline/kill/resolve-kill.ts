import { findByHeadline, findStory } from '../desk/find-story.ts';
import type { Newsroom } from '../newsroom.ts';

/** What the references of an order lead to, and from which file and instant it comes. */
export interface OrderedReferences {
  readonly references: readonly string[];
  readonly kind: 'command' | 'notice';
  readonly at: string;
  readonly file: string;
}

export type Target = { readonly id: string; readonly uri: string };

/**
 * Finds the one story that an order means: by address, uri or key, and for a notice also by quoted headline.
 *
 * A story of which nothing has come yet but its kill counts as unknown.
 *
 * @returns `several` when the references do not lead to exactly one
 */
export async function resolveOrder(
  newsroom: Newsroom,
  order: OrderedReferences,
): Promise<Target | 'unknown' | 'several'> {
  const targets = new Map<string, Target>();
  for (const reference of order.references) {
    const found = await resolveReference(newsroom, reference, order);
    if (found === 'several') return 'several';
    if (found !== 'unknown') targets.set(found.id, found);
  }
  const [target] = targets.values();
  if (!target) return 'unknown';
  return targets.size > 1 ? 'several' : target;
}

async function resolveReference(newsroom: Newsroom, reference: string, order: OrderedReferences) {
  const found = await findStory(newsroom, reference);
  if (typeof found === 'object') {
    // What was said of a picture is no order about its story.
    if (found.byPicture) return 'unknown';
    const record = await newsroom.table.read(found.id);
    return record && record.revision > 0 ? found : 'unknown';
  }
  return found === 'unknown' && order.kind === 'notice' ? findByHeadline(newsroom, reference, order) : found;
}

/** The story that a reference will mean when it comes: known beforehand where the reference is a uri itself. */
export function isUri(reference: string, origin: string): boolean {
  if (/^(?:urn|tag):[^\s]{3,}$/i.test(reference)) return true;
  return /^https?:\/\/[^\s/]+\/[^\s]+$/i.test(reference) && !reference.startsWith(`${origin}/`);
}
