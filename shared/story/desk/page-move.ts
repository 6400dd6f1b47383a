import type { Transition } from '../versions/outcome.ts';
import type { StoryRecord } from '../versions/record.ts';

/** Each former address is an object that is looked at whenever the page is written, so there are few. */
const mostMoves = 8;

/** Readable words of an address: lower-case letters, digits and single hyphens. */
export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+){0,40}$/;

/** An order to give a page another address. */
export interface Move {
  /** Names what is owed. */
  readonly rank: string;
  readonly at: string;
  /** The readable words of the new address; section, day and id stay. */
  readonly slug: string | undefined;
}

/**
 * Gives a page another address; the former ones lead to it. The story stays what it is: nobody is told anew.
 *
 * @returns `refused` while the story has no address, and once it had too many
 */
export function move(record: StoryRecord, { rank, at, slug }: Move): Transition {
  const { pagePath, firstPublishedAt = '' } = record;
  if (pagePath === undefined || slug === undefined || record.erasedAt !== undefined)
    return { outcome: 'refused', record };
  const [first, ...moves] = record.addresses ?? [{ at: firstPublishedAt, path: pagePath }];
  if (!first || moves.some((one) => one.at === at)) return { outcome: 'duplicate', record };
  if (moves.length >= mostMoves) return { outcome: 'refused', record };
  const path = first.path.replace(/[^/]+(-[a-z2-7]{10}\/)$/, `${slug}$1`);
  const addresses = [first, ...[...moves, { at, path }].sort((a, b) => (a.at < b.at ? -1 : 1))];
  if (addresses.every((one) => one.path === pagePath)) return { outcome: 'duplicate', record };
  // What was written stands at the former address.
  const { pageEtag: _page, dataEtag: _data, ...rest } = record;
  const owed = { renderDue: rank, listsDue: rank, receiptDue: record.live?.rank ?? rank };
  return {
    outcome: 'moved',
    record: {
      ...rest,
      ...owed,
      addresses,
      pagePath: addresses.at(-1)?.path ?? path,
      commit: record.commit + 1,
    },
  };
}

/** Addresses that the page had before the one that it has. */
export function formerPaths({
  pagePath,
  addresses = [],
}: Pick<StoryRecord, 'pagePath' | 'addresses'>): string[] {
  return [...new Set(addresses.map(({ path }) => path))].filter((path) => path !== pagePath);
}

/** True while what is owed under this rank is owed to the newest change of address. */
export function isOwedToMove({ addresses = [] }: Pick<StoryRecord, 'addresses'>, rank: string): boolean {
  return addresses.length > 1 && rank === `command_${addresses.at(-1)?.at}`;
}
