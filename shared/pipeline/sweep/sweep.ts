import type { Newsroom } from '../newsroom.ts';
import { type Assets, furnishSite } from './furnish-site.ts';
import { reconcileIncoming } from './reconcile-incoming.ts';
import { resumeDue } from './resume-due.ts';
import { retireNews } from './retire-news.ts';
import { retryKills } from './retry-kills.ts';
import { tellOfLateWork } from './tell-of-late-work.ts';

/**
 * The minute's round: what no event brings. Each part stands alone, so a failing one does not stop the others;
 * the first failure is thrown at the end, so that it is seen.
 *
 * @param assets - what is built with the function and put up with the site's furniture
 */
export async function sweep(newsroom: Newsroom, assets: Assets = {}): Promise<void> {
  const rounds = await Promise.allSettled([
    furnishSite(newsroom, assets),
    resumeDue(newsroom),
    reconcileIncoming(newsroom),
    tellOfLateWork(newsroom),
    retryKills(newsroom),
    retireNews(newsroom),
  ]);
  const failed = rounds.find((round) => round.status === 'rejected');
  if (failed) throw failed.reason;
}
