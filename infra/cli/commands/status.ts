import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { WireBucket } from '../../../shared/aws/wire-bucket.ts';
import { type Receipt, receiptText, type StoryReceipt } from '../../../shared/story/receipts/receipt.ts';
import { receiptStem } from '../../../shared/story/receipts/receipt-key.ts';
import { CommandError } from '../command-error.ts';
import { defineCommand } from '../define-command.ts';
import { askedFor } from '../desk/asked.ts';
import { viewDesk } from '../desk/desk-view.ts';
import { type Desk, type DeskChoice, deskOptions, findDesk } from '../desk/find-desk.ts';
import { glance } from '../desk/glance.ts';
import { readReceipt } from '../desk/read-receipt.ts';
import type { Operations } from '../operations/open-operations.ts';
import { plain } from '../plain.ts';
import { siteSettings } from '../site-settings.ts';
import type { Terminal } from '../terminal.ts';

/** `status [KEY]`: the answer to one file, or the desk at a glance. */
export const status = defineCommand({
  name: 'status',
  usage: '[KEY] [--json] [--data DIR | --stack NAME | --bucket NAME]',
  about: `With KEY, the receipt of that file: what became of it, every decision with how to override
it, and what to do. Without, the desk at a glance: what was rejected, held, embargoed (with a
countdown), killed and published, what is unfinished, and what failed for good.
Exit code 1 when there is no such file.`,
  options: {
    json: { type: 'boolean', help: 'Print one JSON object: the receipt, or the desk.' },
    ...deskOptions,
  },
  examples: [
    ['npx newsroom status flood.txt', 'What became of flood.txt.'],
    ['npx newsroom status', 'The desk at a glance.'],
  ],
  operands: [0, 1],
  async run({ operands: [key], values }, terminal) {
    if (key === undefined) return showDesk(values, values.json, terminal);
    return showFile(await findDesk(values), key.replace(/^incoming\//, ''), { json: values.json, terminal });
  },
});

async function showFile(desk: Desk, key: string, { json, terminal }: { json: boolean; terminal: Terminal }) {
  const stored = await readReceipt(desk, key);
  if (stored) {
    await terminal.print(json ? JSON.stringify(stored.receipt) : plain(await fileText(desk, stored.receipt)));
    return 0;
  }
  if (!(await isDropped(desk, key))) {
    throw new CommandError({
      code: 'no-such-file',
      message: `Nothing was dropped as ${key}.`,
      fix: 'Check the name; npx newsroom status lists the latest receipts.',
    });
  }
  await terminal.print(
    json ? JSON.stringify({ key, state: 'received' }) : `${plain(key)}\n\nRECEIVED: it is not answered yet.`,
  );
  return 0;
}

async function isDropped({ s3, wireBucket }: Desk, key: string): Promise<boolean> {
  const call = s3.send(new HeadObjectCommand({ Bucket: wireBucket, Key: `incoming/${key}` }));
  return (await askedFor(`look for ${key}`, call)) !== undefined;
}

async function fileText(desk: Desk, receipt: Receipt): Promise<string> {
  const stories = receipt.stories ?? [receipt];
  const parts = [
    receiptText(receipt).trimEnd(),
    ...stories.flatMap(reasonLines),
    ...stories.flatMap(decisionLines),
    ...(await previewLines(desk, receipt)),
    ...stories.flatMap(postLines),
    ...stories.flatMap(({ uri }) => (uri === undefined ? [] : [`History: npx newsroom history ${uri}`])),
    timesLine(receipt),
    ...(receipt.inLogs === undefined ? [] : [`In the newsroom’s logs: ${receipt.inLogs}`]),
  ];
  return parts.join('\n\n');
}

/** A working day: the desk looks at a preview soon or not at all. */
const previewSeconds = 12 * 3600;

async function previewLines({ s3, wireBucket }: Desk, { key, stories, error }: Receipt): Promise<string[]> {
  if (!key.startsWith('_preview/') || error) return [];
  const stem = await receiptStem(key);
  const wire = new WireBucket(s3, wireBucket);
  const pages = (stories ?? [undefined]).map(
    (_, place) => `${stem}${place === 0 ? '' : `.${place + 1}`}.html`,
  );
  const links = await Promise.all(pages.map((page) => wire.linkTo(page, previewSeconds)));
  return links.map((link) => `Preview, by a link that works for some hours, twelve at most:\n${link}`);
}

// The readable receipt leaves the reason to the question where there is one.
function reasonLines({ why, questions }: StoryReceipt): string[] {
  return why !== undefined && questions ? [`Why: ${why}`] : [];
}

// Once something was posted, that is what counts; before, how each post would go out.
function postLines({ social = [], posts = [] }: StoryReceipt): string[] {
  const sent = posts.map(({ network, kind, state, url, id, reason }) =>
    [`  ${network}`, kind, state, url ?? id ?? '', reason ?? ''].filter((part) => part !== '').join('  '),
  );
  const drafts = social.map(({ network, text, length, limit }) => {
    return `  ${network} (${length} of ${limit}): ${text.replace(/\s+/g, ' ')}`;
  });
  if (sent.length > 0) return [['Posts', ...sent].join('\n')];
  return drafts.length === 0 ? [] : [['To be posted', ...drafts].join('\n')];
}

function decisionLines({ decisions }: StoryReceipt): string[] {
  if (decisions.length === 0) return [];
  const lines = decisions.map(({ rule, saw, override }) => {
    const how = override === undefined ? '' : `\n      To override: ${override}`;
    return `  ${rule.replaceAll('_', ' ')}: ${saw.replace(/\s+/g, ' ')}${how}`;
  });
  return [['Decisions', ...lines].join('\n')];
}

function timesLine({ times }: Receipt): string {
  return Object.entries(times)
    .map(([name, instant]) => `${name} ${instant}`)
    .join(', ');
}

async function showDesk(where: DeskChoice, json: boolean, terminal: Terminal): Promise<number> {
  const desk = await findDesk(where);
  const operations = where.bucket === undefined ? await operationsOf(where) : undefined;
  const view = await viewDesk(desk, operations, new Date().toISOString());
  if (json) await terminal.print(JSON.stringify(view));
  else await terminal.print(glance(view, terminal, (await siteSettings()).timeZone));
  return 0;
}

// Loaded for the glance alone: the answer to one file is to come at once.
async function operationsOf(where: DeskChoice): Promise<Operations> {
  return (await import('../operations/open-operations.ts')).openOperations(where);
}
