import type { DeskMatter } from '../../story/desk/desk-matter.ts';
import { isOwing, newestSlot, type StoryRecord } from '../../story/versions/record.ts';
import { tellOverdue } from '../desk/tell-desk.ts';
import type { Newsroom } from '../newsroom.ts';

/** Work is resumed every minute; what is not done after so many rounds needs a person. */
const lateMs = 10 * 60_000;
/** Files of a lost event are found and resumed within minutes; one that is not answered by then is stuck. */
const unansweredMs = 30 * 60_000;
/** Told in one round: when more is late, the alarm on the queues rings as well. */
const mostToldARound = 25;

/** Tells the desk, once each, of embargoes that should be over and of stories whose work does not come to an end. */
export async function tellOfLateWork(newsroom: Newsroom): Promise<void> {
  const before = new Date(Date.parse(newsroom.now()) - lateMs).toISOString();
  for (const { id, dueAt } of await newsroom.table.due(before, mostToldARound)) {
    const record = await newsroom.table.read(id);
    const matter = record && lateMatter(record);
    if (matter) newsroom.count('WorkOverdue');
    if (matter) await tellOverdue(newsroom, matter, dueAt);
  }
}

/** Tells the desk, once each, of dropped files that nobody has answered. */
export async function tellOfUnanswered(
  newsroom: Newsroom,
  files: readonly { readonly key: string; readonly lastModified: string }[],
): Promise<void> {
  const before = new Date(Date.parse(newsroom.now()) - unansweredMs).toISOString();
  const late = files.filter(({ lastModified }) => lastModified < before).slice(0, mostToldARound);
  for (const { key, lastModified } of late) {
    await tellOverdue(
      newsroom,
      { kind: 'overdue', state: 'received', key, problems: [unanswered] },
      lastModified,
    );
  }
}

function lateMatter(record: StoryRecord): DeskMatter | undefined {
  const slot = newestSlot(record);
  if (!slot) return undefined;
  const about = { kind: 'overdue', state: record.state, key: slot.sourceKey } as const;
  if (isOwing(record)) return { ...about, problems: [unfinished] };
  return record.state === 'embargoed' ? { ...about, problems: [unreleased] } : undefined;
}

const operators = 'It is tried again every minute. If this lasts, ask the operators to look at the alarms.';

const unanswered = {
  code: 'file-unanswered',
  message: 'This file was dropped a while ago, and nothing has become of it yet.',
  fix: operators,
};

const unfinished = {
  code: 'work-unfinished',
  message: 'The newsroom has not finished its work on this story.',
  fix: operators,
};

const unreleased = {
  code: 'release-overdue',
  message: 'The embargo of this story is over, and it is not public yet.',
  fix: operators,
};
