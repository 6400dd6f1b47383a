import { findStory } from '../../../shared/pipeline/desk/find-story.ts';
import type { Newsroom } from '../../../shared/pipeline/newsroom.ts';
import type { StoryRecord } from '../../../shared/story/versions/record.ts';
import { CommandError } from '../command-error.ts';
import { defineCommand } from '../define-command.ts';
import { historyPage } from '../history/history-page.ts';
import { historyText } from '../history/history-text.ts';
import { readHistory } from '../history/read-history.ts';
import { operationsOptions } from '../operations/find-operations.ts';
import { openOperations } from '../operations/open-operations.ts';
import { UsageError } from '../usage-error.ts';

/** `history REFERENCE`: every version and decision of a story, and what each changed. */
export const history = defineCommand({
  name: 'history',
  usage: 'REFERENCE [--html | --json] [--data DIR | --stack NAME]',
  about: `Lists every accepted version of a story and every decision on it, oldest first: revision, time,
what was decided, the file or command that brought it, and the words that changed. For the desk.
REFERENCE is the address of the page, the story's uri, or the name of the file that brought it.`,
  options: {
    html: { type: 'boolean', help: 'Print a page for a browser instead.' },
    json: { type: 'boolean', help: 'Print one JSON object instead.' },
    ...operationsOptions,
  },
  examples: [
    ['npx newsroom history flood.txt', 'What became of flood.txt, version by version.'],
    ['npx newsroom history flood.txt --html > history.html', 'The same as a page.'],
  ],
  operands: [1, 1],
  async run({ operands: [reference = ''], values: { html, json, ...where } }, terminal) {
    if (html && json) throw new UsageError('Give --html or --json, not both.');
    const { newsroom } = await openOperations(where);
    const found = await readHistory(newsroom, await recordOf(newsroom, reference));
    const { timeZone } = newsroom.site;
    if (json) await terminal.print(JSON.stringify(found));
    else if (html) await terminal.print(historyPage(found, timeZone));
    else await terminal.print(historyText(found, { paint: terminal.paint, timeZone }));
    return 0;
  },
});

async function recordOf(newsroom: Newsroom, reference: string): Promise<StoryRecord> {
  const found = await findStory(newsroom, reference);
  const record = typeof found === 'object' ? await newsroom.table.read(found.id) : undefined;
  if (record) return record;
  throw new CommandError(
    found === 'several'
      ? {
          code: 'reference-ambiguous',
          message: `${reference} is a file with several stories.`,
          fix: 'Give the address of one page, or the uri that stands in the receipt.',
        }
      : {
          code: 'reference-unknown',
          message: `No story is known as ${reference}.`,
          fix: 'Give the address of the page, or the uri that stands in the story’s receipt.',
        },
  );
}
