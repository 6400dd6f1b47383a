import { storyId } from '../../../shared/story/digest.ts';
import { defineCommand } from '../define-command.ts';
import { operationsOptions } from '../operations/find-operations.ts';
import { instantOf } from '../operations/instant-of.ts';
import { keptStories } from '../operations/kept-stories.ts';
import { openOperations } from '../operations/open-operations.ts';
import { recoverAll } from '../operations/recover-all.ts';

/** `replay`: table and site anew from the wire bucket. */
export const replay = defineCommand({
  name: 'replay',
  usage: '[URI] [--since T] [--resume] [--dry-run] [--data DIR | --stack NAME]',
  about: `Rebuilds records, lists, pages and fronts from the wire bucket alone: every accepted version and
every command of the desk, each decided at its own time. The site becomes what it was, byte for byte.
Nothing is announced and no receipt is written. Safe while news comes in, and safe to repeat.
After restoring the table to a point in time, --since that point replays what came later.`,
  options: {
    since: { type: 'string', value: 'T', help: 'Stories to which anything was added from then on.' },
    resume: { type: 'boolean', help: 'Go on where the same command was interrupted.' },
    'dry-run': { type: 'boolean', help: 'Say how many stories it would be and what it would cost.' },
    ...operationsOptions,
  },
  examples: [
    ['npx newsroom replay --stack Newsroom', 'The table or the site is lost: rebuild both.'],
    [
      'npx newsroom replay --since 2026-11-24T08:00Z --stack Newsroom',
      'The table was restored to 08:00 UTC: bring back what came later.',
    ],
  ],
  operands: [0, 1],
  async run({ operands: [uri], values }, terminal) {
    const since = instantOf('since', values.since, '');
    const operations = await openOperations(values);
    const only = uri === undefined ? undefined : await storyId(uri);
    const recovery = {
      what: 'record',
      walk: `replay ${only ?? since}`,
      resume: values.resume,
      dryRun: values['dry-run'],
      done: 'replayed',
      stories: (after: string | undefined) =>
        only === undefined ? keptStories(operations.names, { since, after }) : justOne(only),
    } as const;
    return recoverAll(operations, recovery, terminal);
  },
});

async function* justOne(id: string) {
  yield { id, position: id };
}
