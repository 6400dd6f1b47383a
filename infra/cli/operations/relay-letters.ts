import { announcementIn } from '../../../functions/announcement-message.ts';
import { oldNewsMs } from '../../../shared/pipeline/relay/tell-news.ts';
import type { NetworkName } from '../../../shared/settings/social-settings.ts';
import type { Announcement } from '../../../shared/social/announcement.ts';
import type { Thread, ThreadPost } from '../../../shared/social/thread.ts';
import { storyId } from '../../../shared/story/digest.ts';
import type { Operations } from './open-operations.ts';

/** What a relay's letter is about, and why it died as far as the ledger of posts knows. */
export interface ToldLetter {
  readonly what: string;
  readonly why: string;
  readonly inLogs: string;
}

/**
 * Reads one letter of a relay: the kind of news, the story's id, and what became of its post. No word of the story.
 *
 * Sent back, it is safe: what was posted is not posted again.
 */
export async function toldOfRelay(
  { newsroom }: Pick<Operations, 'newsroom'>,
  network: NetworkName,
  body: string,
): Promise<ToldLetter> {
  const news = newsIn(body);
  if (!news) return { what: 'a message that is no announcement', why: 'It cannot be read.', inLogs: '' };
  const id = await storyId(news.uri);
  const [thread] = await newsroom.ledger.threads<Thread>(id, [network]);
  const why = news.kind === 'withdrawal' ? ofWithdrawal(thread) : ofPost(thread, news);
  const late = isTooLate(news, thread, newsroom.now()) ? ' By now it is too old: it will not be posted.' : '';
  return { what: `${news.kind} of story ${id}`, why: why + late, inLogs: id };
}

function newsIn(body: string): Announcement | undefined {
  try {
    return announcementIn(body);
  } catch {
    return undefined;
  }
}

function ofPost(thread: Thread | undefined, { id }: Announcement): string {
  const post = thread?.posts.find((one) => one.id === id);
  return post ? sentences(post)[post.state] : 'It was never tried: see the log.';
}

function sentences({ reason = 'see the log', at }: ThreadPost): Record<ThreadPost['state'], string> {
  return {
    waiting: `It was not taken: ${reason}.`,
    sending: `A worker died while it posted, first at ${at}; it may stand.`,
    sent: 'It was posted since.',
    removed: 'It was posted, and taken back since.',
    skipped: `It was decided not to post it: ${reason}.`,
    refused: `The network refused it: ${reason}.`,
    unknown: `It may stand: ${reason}. Look at the account; it is never sent again.`,
  };
}

function ofWithdrawal(thread: Thread | undefined): string {
  const standing = thread?.posts.filter(({ kind, state }) => kind !== 'withdrawal' && state === 'sent') ?? [];
  if (standing.length === 0) return 'Nothing of the story stands there.';
  const reason = standing.find((post) => post.reason !== undefined)?.reason ?? 'see the log';
  return `Posts of a killed story still stand there: ${standing.length}, ${reason}.`;
}

/** As the relay decides it: only corrections and withdrawals do not grow old. */
function isTooLate({ id, kind, at }: Announcement, thread: Thread | undefined, now: string): boolean {
  if (kind === 'correction' || kind === 'withdrawal') return false;
  const state = thread?.posts.find((one) => one.id === id)?.state ?? 'waiting';
  return state === 'waiting' && Date.parse(now) - Date.parse(at) > oldNewsMs;
}
