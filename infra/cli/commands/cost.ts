import { dollars } from '../bill/dollars.ts';
import { type Bill, billOf } from '../bill/monthly-bill.ts';
import { pricesAsOf } from '../bill/prices.ts';
import { usualTraffic } from '../bill/traffic.ts';
import type { Usage } from '../bill/usage.ts';
import { defineCommand } from '../define-command.ts';
import { columns, section } from '../help.ts';
import { siteSettings } from '../site-settings.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const secondsOfMonth = 30 * 24 * 3600;

/** `cost --stories N`: the bill, from the counted calls of the pipeline. */
export const cost = defineCommand({
  name: 'cost',
  usage: '--stories N [--every SECONDS] [--topics N] [--json]',
  about: `What so many stories a month cost on AWS: the calls that the pipeline makes, counted by its tests, times
the list prices of us-east-1 without the free tier. Reader traffic, pictures and the editors' own uploads
come on top. Stories that come close together share the rewriting of their lists.`,
  options: {
    stories: { type: 'string', value: 'N', help: 'Stories a month.' },
    every: {
      type: 'string',
      value: 'SECONDS',
      help: 'Time between two stories (default: spread evenly over the month).',
    },
    topics: {
      type: 'string',
      value: 'N',
      help: `Different topics that stories fall on (default: ${usualTraffic.topics}).`,
    },
    json: { type: 'boolean', help: 'Print the bill as one JSON object.' },
  },
  examples: [
    ['npx newsroom cost --stories 10000', 'A busy regional desk.'],
    ['npx newsroom cost --stories 1000000 --every 1', 'An agency, in bursts.'],
  ],
  operands: [0, 0],
  async run({ values }, terminal) {
    const stories = numberOf('stories', values.stories);
    const spread = secondsOfMonth / Math.max(stories, 1);
    const secondsApart = values.every === undefined ? spread : numberOf('every', values.every);
    const { sections } = await siteSettings();
    const topics = values.topics === undefined ? usualTraffic.topics : numberOf('topics', values.topics);
    const bill = billOf({ ...usualTraffic, stories, secondsApart, topics, sections: sections.length });
    await terminal.print(values.json ? JSON.stringify({ ...bill, pricesAsOf }) : told(bill, terminal));
    return 0;
  },
});

function numberOf(option: string, typed: string | undefined): number {
  const number = Number(typed);
  if (typed !== undefined && typed.trim() !== '' && Number.isFinite(number) && number > 0) return number;
  throw new UsageError(`--${option} takes a number above 0${typed === undefined ? '' : `, not ${typed}`}.`);
}

const words: Readonly<Record<keyof Usage, string>> = {
  s3Writes: 'S3 writes and listings',
  s3Reads: 'S3 reads and looks',
  dynamoWrites: 'DynamoDB writes',
  dynamoReads: 'DynamoDB reads',
  queueRequests: 'SQS requests',
  topicPublishes: 'SNS announcements',
  lambdaRuns: 'Lambda runs',
  lambdaGbSeconds: 'Lambda time',
  logKb: 'Logs',
};

function told(bill: Bill, { paint }: Terminal): string {
  const kinds = Object.entries(words) as [keyof Usage, string][];
  const rows = kinds
    .toSorted(([a], [b]) => bill.byKind[b] - bill.byKind[a])
    .map(([kind, name]) => [name, dollars(bill.byKind[kind])] as const);
  return [
    `${bill.stories.toLocaleString('en')} stories: ${paint('bold', dollars(bill.total))} (${dollars(bill.perMillion)} a million), ` +
      `of which ${dollars(bill.listsPerMillion)} for lists, with ${bill.frontsPerStory.toFixed(2)} fronts written for each.`,
    section('Of these', columns(rows), paint),
    `Pictures come on top: social cards, one drawn for each story, ${dollars(bill.pictures.cards)}.`,
    `A month in which nothing happens: ${dollars(bill.idleMonth)}.`,
    `List prices of us-east-1 as of ${pricesAsOf}, without the free tier.`,
    'Assumed: sections and names come up equally often, lists are full, the function that writes them stays warm; ' +
      'and Lambda’s time and logs. Calls and paces are those of the pipeline: see docs/cost.md.',
  ].join('\n\n');
}
