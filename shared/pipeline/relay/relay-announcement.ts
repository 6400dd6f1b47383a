import type { Announcement } from '../../social/announcement.ts';
import { storyId } from '../../story/digest.ts';
import type { Relay } from './relay.ts';
import { takeBack } from './take-back.ts';
import { tellNews } from './tell-news.ts';

/**
 * Brings one announcement to one network: posts it, answers the story's post with it, or takes the posts back.
 *
 * Safe to repeat, to reorder and to cut off anywhere: what was done stands in the ledger before and after every
 * call. Afterwards the receipts of the story are told again.
 *
 * @throws RetryLater when it is not time yet or the network was not there
 */
export async function relayAnnouncement(relay: Relay, news: Announcement): Promise<void> {
  const id = await storyId(news.uri);
  if (news.kind === 'withdrawal') await takeBack(relay, id, news);
  else await tellNews(relay, id, news);
  await relay.queues.resume([{ what: { resume: 'receipt', id }, afterSeconds: 0 }]);
}
