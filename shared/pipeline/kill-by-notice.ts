import { certificateNote } from '../story/kill-certificate.ts';
import type { StoryReceipt } from '../story/receipt.ts';
import type { Story } from '../story/story.ts';
import { type Found, findByHeadline, findStory } from './find-story.ts';
import type { Newsroom } from './newsroom.ts';
import { obey } from './obey-command.ts';

/**
 * True for a kill that speaks of another story than the file's own: a notice without an id of the wire, under a
 * name that brought no story before.
 */
export async function isKillNotice(newsroom: Newsroom, story: Story): Promise<boolean> {
  if (story.pubStatus !== 'canceled' || story.uriFromWire) return false;
  return (await newsroom.table.read(story.id)) === undefined;
}

/**
 * Kills the one story that a notice names: by address, id, key or quoted headline. When there is not exactly one,
 * nothing is killed and the desk is asked, since a kill of the wrong story is as bad as none.
 */
export async function killByNotice(newsroom: Newsroom, notice: Story): Promise<StoryReceipt> {
  const targets = new Map<string, { id: string; uri: string }>();
  let several = false;
  for (const reference of notice.references ?? []) {
    const found = await resolve(newsroom, reference);
    if (typeof found === 'object') targets.set(found.id, found);
    several ||= found === 'several';
  }
  const [target] = targets.values();
  if (!target || several || targets.size > 1) return question(notice);
  const at = notice.raw.lastModified;
  const { record } = await obey(newsroom, target, {
    verb: 'kill',
    reference: target.uri,
    at,
    by: notice.raw.key,
  });
  const certificate = certificateNote(record);
  return {
    ...answer(notice),
    state: 'killed',
    message:
      'The story that this notice names is killed: its page says so, and it leaves every front and feed.',
    why: 'The notice names exactly one story.',
    next: `If that is a mistake, run: newsroom reinstate ${target.uri}.`,
    uri: target.uri,
    revision: record.revision,
    ...(certificate ? { certificate } : {}),
  };
}

async function resolve(newsroom: Newsroom, reference: string): Promise<Found> {
  const found = await findStory(newsroom, reference);
  return found === 'unknown' ? findByHeadline(newsroom, reference) : found;
}

function question(notice: Story): StoryReceipt {
  return {
    ...answer(notice),
    state: 'held',
    message:
      'This is a kill notice, but it does not say clearly which story it means. Nothing was taken down.',
    why: 'A kill of the wrong story would be as bad as none, so nobody guesses.',
    next: 'Run: newsroom kill URL, with the address of the page.',
    questions: [
      {
        code: 'kill-unresolved',
        message: 'Which story is to be killed?',
        fix: 'Run: newsroom kill URL, with the address of the page.',
      },
    ],
  };
}

function answer({ decisions, warnings, raw }: Story): Pick<StoryReceipt, 'decisions' | 'warnings' | 'times'> {
  return { decisions, warnings, times: { received: raw.lastModified } };
}
