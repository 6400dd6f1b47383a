import type { DeskCommand } from '../../story/desk/desk-command.ts';
import { certificateNote } from '../../story/kill/kill-certificate.ts';
import type { StoryReceipt } from '../../story/receipts/receipt.ts';
import type { Story } from '../../story/story.ts';
import { isPublic } from '../../story/versions/record.ts';
import { resolveOrder, type Target } from '../kill/resolve-kill.ts';
import { ambiguous, keepKill } from '../kill/wait-for-story.ts';
import type { Newsroom } from '../newsroom.ts';
import { obey } from './obey-order.ts';

type Verb = Extract<DeskCommand['verb'], 'kill' | 'hold' | 'release' | 'reinstate'>;

/**
 * Carries out what a file of the wire orders about another story than its own: a notice of kill or hold, or an
 * advisory that releases or reinstates, under a name that brought no story before.
 *
 * A kill that leads to no story waits for it; one that leads to several asks. Words of hold or release that lead to
 * no story belong to the file's own.
 *
 * @returns the answer to the notice; undefined when the file is a story of its own
 */
export async function orderByNotice(newsroom: Newsroom, story: Story): Promise<StoryReceipt | undefined> {
  const verb = verbOf(story, newsroom.site.origin);
  if (!verb || (await newsroom.table.read(story.id))) return undefined;
  const references = [...(story.uriFromWire ? [story.uri] : []), ...(story.references ?? [])];
  const { key: file, lastModified: at } = story.raw;
  const order = { references, kind: 'notice', at, file } as const;
  const found = await resolveOrder(newsroom, order);
  if (typeof found === 'object') return given(newsroom, verb, { notice: story, target: found });
  if (verb !== 'kill') return found === 'several' ? { ...answer(story), ...unclear } : undefined;
  if (found === 'several' || references.length === 0) return { ...answer(story), ...ambiguous };
  return { ...answer(story), ...(await keepKill(newsroom, { ...order, receivedAt: at })) };
}

// A file with an id of its own speaks of that story, unless the id is the address of a page or there is no text.
function verbOf(story: Story, origin: string): Verb | undefined {
  const { signals, pubStatus, uriFromWire, uri, bodyText } = story;
  const ordered = (['hold', 'release', 'reinstate'] as const).find((one) => signals.includes(one));
  const verb = pubStatus === 'canceled' ? 'kill' : ordered;
  if (!verb || !uriFromWire || uri.startsWith(`${origin}/`)) return verb;
  return verb !== 'kill' && bodyText.trim() === '' ? verb : undefined;
}

async function given(
  newsroom: Newsroom,
  verb: Verb,
  { notice, target }: { notice: Story; target: Target },
): Promise<StoryReceipt> {
  const { lastModified: at, key: by } = notice.raw;
  const { outcome, record } = await obey(newsroom, target, { verb, reference: target.uri, at, by });
  const certificate = certificateNote(record);
  return {
    ...answer(notice),
    state: record.state,
    message: outcome === 'refused' ? nothingTo(verb) : sentences[verb],
    uri: target.uri,
    revision: record.revision,
    ...(isPublic(record) && record.pagePath ? { url: newsroom.site.origin + record.pagePath } : {}),
    ...(certificate ? { certificate } : {}),
  };
}

const sentences: Readonly<Record<Verb, string>> = {
  kill: 'The story that this notice names is killed: its page says so, and it leaves every front and feed.',
  hold: 'The story that this notice names is held: its page is a neutral notice until a release names it.',
  release: 'The story that this advisory names is released.',
  reinstate: 'The story that this advisory names is reinstated.',
};

function nothingTo(verb: Verb): string {
  return `The story that this advisory names is as it was: there was nothing to ${verb}.`;
}

const unclear: Pick<StoryReceipt, 'state' | 'message' | 'questions'> = {
  state: 'held',
  message: 'This advisory does not say clearly which story it means. Nothing was changed.',
  questions: [
    {
      code: 'order-unresolved',
      message: 'Which story is meant?',
      fix: 'Run newsroom hold, release or reinstate with the address of its page.',
    },
  ],
};

function answer({ decisions, warnings, raw }: Story): Pick<StoryReceipt, 'decisions' | 'warnings' | 'times'> {
  return { decisions, warnings, times: { received: raw.lastModified } };
}
