import { StoreUnavailableError } from '../../errors.ts';
import { type DeskCommand, obeyCommand } from '../../story/desk/desk-command.ts';
import { commandHappening, remembering } from '../../story/versions/history.ts';
import type { Transition } from '../../story/versions/outcome.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import { emptyRecord } from '../../story/versions/slot-changes.ts';
import type { Newsroom } from '../newsroom.ts';
import { commitOwing } from '../publish/commit-owing.ts';
import { settleAndTell } from '../receipts/tell-again.ts';
import { keepCommand } from '../recovery/story-history.ts';

const maxTries = 8;

/** Carries out one command on one story, as a file of the desk or a wire's own kill notice gives it. */
export async function obey(
  newsroom: Newsroom,
  target: { readonly id: string; readonly uri: string },
  command: DeskCommand,
): Promise<Transition> {
  for (let tries = 0; tries < maxTries; tries++) {
    const record = await newsroom.table.read(target.id);
    const before = record ?? emptyRecord(target);
    const transition = obeyCommand(before, command, newsroom.now());
    if (transition.outcome === 'refused') return transition;
    const changed = transition.record !== before;
    if (changed) await keepCommand(newsroom, target, command);
    const committed = changed
      ? await commitOwing(newsroom, record, remembered(before, transition, command))
      : before;
    if (committed === 'conflict') continue;
    if (changed && transition.outcome === 'killed') newsroom.count('StoriesKilled');
    return { outcome: transition.outcome, record: await settleAndTell(newsroom, committed) };
  }
  throw new StoreUnavailableError({
    code: 'record-contended',
    message: 'The story was being changed by others at the same time.',
    fix: 'Nothing to do: the command is kept and tried again by itself.',
  });
}

function remembered(
  before: StoryRecord,
  { record: after, outcome }: Transition,
  command: DeskCommand,
): StoryRecord {
  return remembering(after, commandHappening({ before, after, outcome }, command));
}
