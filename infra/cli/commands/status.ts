import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { type Receipt, receiptText, type StoryReceipt } from '../../../shared/story/receipt.ts';
import { CommandError } from '../command-error.ts';
import { defineCommand } from '../define-command.ts';
import { askedFor } from '../desk/asked.ts';
import { type Desk, deskOptions, findDesk } from '../desk/find-desk.ts';
import { readReceipt } from '../desk/read-receipt.ts';
import { receiptLines } from '../desk/receipt-line.ts';
import { recentReceipts } from '../desk/recent-receipts.ts';
import { plain } from '../plain.ts';
import type { Terminal } from '../terminal.ts';

/** `status [KEY]`: the answer to one file, or the desk at a glance. */
export const status = defineCommand({
  name: 'status',
  usage: '[KEY] [--json] [--data DIR | --stack NAME | --bucket NAME]',
  about: `With KEY, the receipt of that file: what became of it, every decision with how to override
it, and what to do. Without, the latest receipts, those that wait for the desk first.
Exit code 1 when there is no such file.`,
  options: { json: { type: 'boolean', help: 'Print receipts as JSON, one a line.' }, ...deskOptions },
  examples: [
    ['npx newsroom status flood.txt', 'What became of flood.txt.'],
    ['npx newsroom status', 'The desk at a glance.'],
  ],
  operands: [0, 1],
  async run({ operands: [key], values }, terminal) {
    const desk = await findDesk(values);
    if (key === undefined) return showDesk(desk, values.json, terminal);
    return showFile(desk, key.replace(/^incoming\//, ''), { json: values.json, terminal });
  },
});

async function showFile(desk: Desk, key: string, { json, terminal }: { json: boolean; terminal: Terminal }) {
  const stored = await readReceipt(desk, key);
  if (stored) {
    await terminal.print(json ? JSON.stringify(stored.receipt) : plain(fileText(stored.receipt)));
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

function fileText(receipt: Receipt): string {
  const stories = receipt.stories ?? [receipt];
  return [receiptText(receipt).trimEnd(), ...stories.flatMap(decisionLines), timesLine(receipt)].join('\n\n');
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

async function showDesk(desk: Desk, json: boolean, terminal: Terminal): Promise<number> {
  const { receipts, complete } = await recentReceipts(desk);
  if (json) for (const receipt of receipts) await terminal.print(JSON.stringify(receipt));
  else await terminal.print(glance(receipts, complete, terminal));
  return 0;
}

function glance(receipts: readonly Receipt[], complete: boolean, { paint }: Terminal): string {
  if (receipts.length === 0) return 'No file was dropped yet.';
  const counts = Object.entries(Object.groupBy(receipts, ({ state }) => state));
  const summary = counts.map(([state, those]) => `${those.length} ${state}`).join(', ');
  const [waiting, done] = [receipts.filter(isWaiting), receipts.filter((receipt) => !isWaiting(receipt))];
  return [
    `Latest ${receipts.length} receipts: ${summary}${complete ? '' : ' (of the first 5,000 keys)'}`,
    '',
    ...[...waiting, ...done].flatMap((receipt) => receiptLines(receipt, receipt.key, paint)),
  ].join('\n');
}

function isWaiting({ state }: Receipt): boolean {
  return state === 'rejected' || state === 'held' || state === 'embargoed';
}
