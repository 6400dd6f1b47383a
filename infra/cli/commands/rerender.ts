import { defineCommand } from '../define-command.ts';
import { operationsOptions } from '../operations/find-operations.ts';
import { instantOf } from '../operations/instant-of.ts';
import { listedStories, oneStory } from '../operations/listed-stories.ts';
import { openOperations } from '../operations/open-operations.ts';
import { recoverAll } from '../operations/recover-all.ts';

/** `rerender`: pages anew after a change of the template or the settings. */
export const rerender = defineCommand({
  name: 'rerender',
  usage:
    '[REFERENCE] [--since T] [--until T] [--section SLUG] [--resume] [--dry-run] [--data DIR | --stack NAME]',
  about: `Renders pages, fronts and feeds anew with the template and settings that are deployed, oldest story
first. Stories stay what they are: no revision, no announcement, no receipt. A page that already has these
bytes is not written. Killed stories keep their notice. Fresh news goes on meanwhile.
Without a reference or a range, all stories.`,
  options: {
    since: { type: 'string', value: 'T', help: 'Stories from this date or instant on.' },
    until: { type: 'string', value: 'T', help: 'Stories up to this date or instant.' },
    section: { type: 'string', value: 'SLUG', help: 'Stories that stood in this section.' },
    resume: { type: 'boolean', help: 'Go on where the same command was interrupted.' },
    'dry-run': { type: 'boolean', help: 'Say how many stories it would be and what it would cost.' },
    ...operationsOptions,
  },
  examples: [
    ['npx newsroom rerender --dry-run', 'What a new template would cost.'],
    ['npx newsroom rerender --since 2026-11-01 --stack Newsroom', 'Render this month anew on AWS.'],
    ['npx newsroom rerender --resume', 'Go on after an interruption.'],
  ],
  operands: [0, 1],
  async run({ operands: [reference], values }, terminal) {
    const since = instantOf('since', values.since, '');
    const until = instantOf('until', values.until, '9999');
    const operations = await openOperations(values);
    const list = values.section === undefined ? 'home' : `section/${values.section}`;
    const only = reference === undefined ? undefined : await oneStory(operations, reference);
    const recovery = {
      what: 'page',
      walk: `rerender ${only?.id ?? `${list} ${since} ${until}`}`,
      resume: values.resume,
      dryRun: values['dry-run'],
      done: 'rendered anew',
      stories: (after: string | undefined) =>
        only ? justOne(only.id) : listedStories(operations, { since, until, list, after }),
    } as const;
    return recoverAll(operations, recovery, terminal);
  },
});

async function* justOne(id: string) {
  yield { id, position: id };
}
