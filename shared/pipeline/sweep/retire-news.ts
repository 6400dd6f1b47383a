import type { Newsroom } from '../newsroom.ts';

/** How long an entry may stay in the news sitemap beyond its two days when nothing is published any more. */
const everyMinutes = 30;

/**
 * Asks twice an hour for the news sitemap, so that old entries leave it in a quiet newsroom too. Where it was read
 * in the last half hour, as in a busy one, the request costs a look at it and no more.
 */
export async function retireNews({ now, queues }: Newsroom): Promise<void> {
  const nowMs = Date.parse(now());
  if (new Date(nowMs).getUTCMinutes() % everyMinutes !== 0) return;
  const until = new Date(nowMs - everyMinutes * 60_000).toISOString();
  await queues.refresh({ lists: ['news'], until });
}
