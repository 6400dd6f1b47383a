import type { Endpoints, NewsroomOptions } from '../../local/start-newsroom.ts';
import { defineCommand } from '../define-command.ts';
import { receiptLines } from '../desk/receipt-line.ts';
import { dropSamples } from '../drop-samples.ts';
import type { Paint, Terminal } from '../terminal.ts';
import { untilStopped } from '../until-stopped.ts';
import { UsageError } from '../usage-error.ts';

/** `start`: the whole newsroom on this machine, until it is interrupted. */
export const start = defineCommand({
  name: 'start',
  usage: '[--port N] [--data DIR] [--samples] [--json]',
  about: `Runs the stack of this project on this machine: the same template, the same functions.
It accepts connections from this machine only, keeps its state in DIR, and runs until it is
interrupted. Then each drop is told in one line: state, time taken, file, address or error.`,
  options: {
    port: {
      type: 'string',
      value: 'N',
      help: "The site's port (default: that of the last start, or a free one).",
    },
    data: {
      type: 'string',
      value: 'DIR',
      default: '.newsroom',
      help: 'Where everything is kept (default .newsroom).',
    },
    samples: { type: 'boolean', help: 'Drop the sample stories, so that the front has news.' },
    json: {
      type: 'boolean',
      help: 'Print the endpoints as one JSON object on the first line, and nothing else.',
    },
  },
  examples: [
    ['npx newsroom start --samples', 'A newsroom with news in it.'],
    [
      'npx newsroom start --port 8080 --data /tmp/desk',
      'At http://127.0.0.1:8080, with its state in /tmp/desk.',
    ],
    ['npx newsroom start --json', 'For programs: endpoints on the first line.'],
  ],
  operands: [0, 0],
  async run({ values: { port, data, samples, json } }, terminal) {
    const { openNewsroom } = await import('../open-newsroom.ts');
    const stopped = untilStopped();
    terminal.progress('Starting the newsroom…');
    const newsroom = await openNewsroom({
      dataDir: data,
      port: portOf(port),
      ...(json ? {} : told(terminal)),
    });
    terminal.progress(undefined);
    await terminal.print(
      json
        ? JSON.stringify(contractOf(newsroom.endpoints))
        : banner(newsroom.endpoints, data, terminal.paint),
    );
    if (samples) await dropSamples(newsroom.endpoints);
    await stopped;
    terminal.progress('Stopping the newsroom…');
    await newsroom.stop();
    terminal.progress(undefined);
    return 0;
  },
});

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not ${text}.`);
}

function told(terminal: Terminal): Pick<NewsroomOptions, 'onReceipt' | 'onDeskMail' | 'log'> {
  return {
    onReceipt: ({ key, receipt, durationMs }) => {
      const took = durationMs === undefined ? '' : `${durationMs} ms`;
      for (const line of receiptLines(receipt, key, terminal.paint)) {
        void terminal.print(`${took.padStart(8)}  ${line}`);
      }
    },
    onDeskMail: ({ subject, text }) =>
      terminal.note(`${' '.repeat(10)}mail to the desk: ${subject}${fileOf(text)}`),
    log: (line) => terminal.note(line),
  };
}

// The first line of a message names its file; the subject does not.
function fileOf(text: string): string {
  return text.split('\n')[0]?.replace(/^[^:]*:/, ':') ?? '';
}

function contractOf(endpoints: Endpoints) {
  const { site, aws, dynamodb, region, wireBucket, siteBucket, table, topicArn, inbox } = endpoints;
  return { site, aws, dynamodb, region, wireBucket, siteBucket, table, topicArn, inbox };
}

function banner(
  { site, aws, region, wireBucket, inbox, outbox }: Endpoints,
  data: string,
  paint: Paint,
): string {
  const where = data === '.newsroom' ? '' : ` --data ${data}`;
  return `
${paint('bold', 'The newsroom is open.')}

  Read    ${paint('cyan', `${site}/`)}
  Drop    put a story into ${paint('cyan', inbox)}
          or: npx newsroom drop story.txt --wait${where}
          or: ${awsLine(aws, region, wireBucket)}
${outbox === undefined ? '' : `  Posts   ${paint('cyan', `${outbox}/`)}\n`}  Stop    Ctrl-C
`;
}

function awsLine(aws: string, region: string, wireBucket: string): string {
  const credentials = `AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local AWS_REGION=${region}`;
  return `${credentials} aws --endpoint-url ${aws} s3 cp story.txt s3://${wireBucket}/incoming/`;
}
