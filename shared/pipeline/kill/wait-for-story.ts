import { sha256Hex, storyId } from '../../story/digest.ts';
import { certificateNote } from '../../story/kill/kill-certificate.ts';
import {
  beginToWait,
  endWaiting,
  type WaitingKill,
  waitingAnswer,
  waitOn,
} from '../../story/kill/waiting-kill.ts';
import { type Receipt, receiptOf, type StoryReceipt } from '../../story/receipts/receipt.ts';
import { receiptStem } from '../../story/receipts/receipt-key.ts';
import { arrivalRank } from '../../story/versions/rank.ts';
import { obey } from '../desk/obey-order.ts';
import type { Newsroom } from '../newsroom.ts';
import { writeReceipt } from '../receipts/write-receipt.ts';
import { isUri, resolveOrder } from './resolve-kill.ts';

type Kill = Pick<WaitingKill, 'file' | 'receivedAt' | 'at' | 'references' | 'kind'>;

/**
 * Keeps a kill whose story is not known, so that it is killed when it comes, and says so to the desk.
 *
 * Where the reference is the story's own uri the story is dead at once and never becomes public; otherwise the
 * sweep looks again within a minute of its coming.
 */
export async function keepKill(
  newsroom: Newsroom,
  kill: Kill,
): Promise<Pick<StoryReceipt, 'state' | 'message' | 'questions'>> {
  const name = await nameOf(kill);
  const known = await newsroom.kills.read(name);
  if (known?.at === kill.at && known.ended === undefined) return waitingAnswer(known);
  const waiting = beginToWait(kill, newsroom.now());
  const [only = ''] = kill.references;
  if (kill.references.length === 1 && isUri(only, newsroom.site.origin)) {
    await obey(newsroom, { id: await storyId(only), uri: only }, commandOf(kill, only));
  }
  await newsroom.kills.keep(name, waiting);
  newsroom.count('KillsWaiting');
  newsroom.log('kill-waits', { kill: name });
  return waitingAnswer(waiting);
}

/** Looks again whether the story of a kill has come: kills it, waits on, or gives up after seven days. */
export async function retryKill(newsroom: Newsroom, name: string): Promise<void> {
  const kill = await newsroom.kills.read(name);
  if (!kill || kill.dueAt === undefined) return;
  const found = await resolveOrder(newsroom, kill);
  if (typeof found === 'object') {
    const { record } = await obey(newsroom, found, commandOf(kill, found.uri));
    const certificate = certificateNote(record);
    return end(
      newsroom,
      { name, kill: endWaiting(kill, 'killed') },
      {
        state: 'killed',
        message: 'The story that this kill waited for has come, and it is killed.',
        uri: record.uri,
        revision: record.revision,
        ...(certificate ? { certificate } : {}),
      },
    );
  }
  if (found === 'several') return end(newsroom, { name, kill: endWaiting(kill, 'ambiguous') }, ambiguous);
  if (newsroom.now() >= kill.until) {
    const ended = endWaiting(kill, 'unresolved');
    return end(newsroom, { name, kill: ended }, waitingAnswer(ended));
  }
  newsroom.count('KillsWaiting');
  await newsroom.kills.keep(name, waitOn(kill, newsroom.now()));
}

type Answer = Omit<StoryReceipt, 'decisions' | 'warnings' | 'times'>;

/** Which of several stories is meant nobody may choose for the desk. */
export const ambiguous: Answer = {
  state: 'held',
  message: 'This is a kill notice, but it does not say clearly which story it means. Nothing was taken down.',
  questions: [
    {
      code: 'kill-unresolved',
      message: 'Which story is to be killed?',
      fix: 'Run: newsroom kill URL, with the address of the page.',
    },
  ],
};

// The receipt is written first: a worker that dies in between leaves the kill waiting, and the next one ends it.
async function end(
  newsroom: Newsroom,
  { name, kill }: { name: string; kill: WaitingKill },
  answer: Answer,
): Promise<void> {
  const rank = arrivalRank({ lastModified: kill.receivedAt, sequencer: '' });
  await writeReceipt(newsroom, { key: kill.file, rank }, async () => {
    const text = await newsroom.wire.readReceipt(`${await receiptStem(kill.file)}.json`);
    return answeredAnew(text === undefined ? undefined : (JSON.parse(text) as Receipt), kill, answer);
  });
  await newsroom.kills.keep(name, kill);
  newsroom.log('kill-ended', { kill: name, ended: kill.ended ?? 'killed' });
}

// The file may hold other stories, whose answers stay.
function answeredAnew(standing: Receipt | undefined, kill: WaitingKill, answer: Answer): Receipt {
  const { decisions = [], warnings = [] } = standing ?? {};
  const anew = { ...answer, decisions, warnings, times: { received: kill.receivedAt } };
  if (!standing?.stories) return receiptOf(kill.file, [anew]);
  const { ended: _, ...waited } = kill;
  const asked = waitingAnswer(waited).questions?.[0]?.message;
  return receiptOf(
    kill.file,
    standing.stories.map((part) =>
      part.questions?.[0]?.message === asked ? { ...part, questions: [], ...answer } : part,
    ),
  );
}

async function nameOf({ file, references }: Kill): Promise<string> {
  return (await sha256Hex(JSON.stringify([file, ...references]))).slice(0, 32);
}

function commandOf(kill: Kill, reference: string) {
  return { verb: 'kill', reference, at: kill.at, by: kill.file } as const;
}
