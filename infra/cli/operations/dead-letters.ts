import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { pictureWorkOf } from '../../../functions/picture/picture-work.ts';
import { workOf } from '../../../functions/publish/work-of-message.ts';
import { nameInLogs } from '../../../shared/pipeline/name-in-logs.ts';
import type { NetworkName } from '../../../shared/settings/social-settings.ts';
import type { Receipt } from '../../../shared/story/receipts/receipt.ts';
import { receiptStem } from '../../../shared/story/receipts/receipt-key.ts';
import { asked } from '../desk/asked.ts';
import type { Operations } from './open-operations.ts';
import { toldOfRelay } from './relay-letters.ts';

/** A queue whose messages failed too often: of a step, or of the relay to a network. */
export interface DeadLetterQueue {
  readonly name: 'publish' | 'lists' | 'pictures' | 'cards' | 'sweep' | NetworkName;
  readonly url: string;
  /** The queue that its letters go back to, where SQS does not know that by itself. */
  readonly home?: string;
}

/** A message that failed too often, and why as far as anybody knows. */
export interface DeadLetter {
  readonly what: string;
  readonly why: string;
  /** By which the logs name it. */
  readonly inLogs: string;
  readonly sentAt: string;
  readonly receives: number;
  readonly handle: string;
}

export function deadLetterQueues({ names }: Operations): DeadLetterQueue[] {
  return [
    { name: 'publish', url: names.publishDeadLettersUrl },
    { name: 'lists', url: names.listsDeadLettersUrl },
    { name: 'pictures', url: names.picturesDeadLettersUrl },
    { name: 'cards', url: names.cardsDeadLettersUrl },
    { name: 'sweep', url: names.sweepDeadLettersUrl },
    ...(names.relays ?? []).map(({ network, queueUrl, deadLettersUrl }) => ({
      name: network,
      url: deadLettersUrl,
      home: queueUrl,
    })),
  ];
}

/** How long a letter stays hidden after it was looked at: long enough to see all the others. */
const hiddenSeconds = 60;
const mostShown = 1000;

/** Looks at every letter without taking it; those that are hidden come back by themselves. */
export async function lettersIn(operations: Operations, queue: DeadLetterQueue): Promise<DeadLetter[]> {
  const letters: DeadLetter[] = [];
  while (letters.length < mostShown) {
    const call = operations.sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: queue.url,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: hiddenSeconds,
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ['ApproximateReceiveCount', 'SentTimestamp'],
      }),
    );
    const { Messages = [] } = await asked(`look at the dead letters of ${queue.name}`, call);
    if (Messages.length === 0) return letters;
    for (const { Body = '', ReceiptHandle = '', Attributes } of Messages) {
      letters.push({
        ...(await told(operations, queue, Body)),
        sentAt: new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString(),
        receives: Number(Attributes?.ApproximateReceiveCount ?? 0),
        handle: ReceiptHandle,
      });
    }
  }
  return letters;
}

/** Lets letters that were looked at be seen again at once. */
export async function putBack(
  { sqs }: Operations,
  queue: DeadLetterQueue,
  letters: readonly DeadLetter[],
): Promise<void> {
  for (const { handle } of letters) {
    const visible = { QueueUrl: queue.url, ReceiptHandle: handle, VisibilityTimeout: 0 };
    await asked('put a dead letter back', sqs.send(new ChangeMessageVisibilityCommand(visible)));
  }
}

/** Sends every letter back to the queue that it came from, its attempts forgotten. */
export async function sendBack({ sqs }: Operations, queue: DeadLetterQueue): Promise<void> {
  const SourceArn = await arnOf(sqs, queue.url);
  // Letters that SNS could not deliver have no queue of their own to go back to.
  const DestinationArn = queue.home === undefined ? undefined : await arnOf(sqs, queue.home);
  const move = new StartMessageMoveTaskCommand({ SourceArn, DestinationArn });
  await asked('send the dead letters back', sqs.send(move));
}

async function arnOf(sqs: Operations['sqs'], QueueUrl: string): Promise<string | undefined> {
  const ask = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  return (await asked('look at the dead letters', sqs.send(ask))).Attributes?.QueueArn;
}

/** Throws the letters away that were looked at. */
export async function discard(
  { sqs }: Operations,
  queue: DeadLetterQueue,
  letters: readonly DeadLetter[],
): Promise<void> {
  for (const { handle } of letters) {
    const call = sqs.send(new DeleteMessageCommand({ QueueUrl: queue.url, ReceiptHandle: handle }));
    await asked('throw a dead letter away', call);
  }
}

type Told = Pick<DeadLetter, 'what' | 'why' | 'inLogs'>;

async function told(operations: Operations, { name }: DeadLetterQueue, body: string): Promise<Told> {
  if (name === 'sweep') return { what: 'a run of the sweep', why: unknown, inLogs: 'sweep' };
  if (name === 'lists') return { what: `fronts ${listsIn(body)}`, why: unknown, inLogs: 'refresh-lists' };
  if (name === 'pictures') return toldOfPicture(operations, body);
  if (name === 'cards') return { what: 'a social card', why: unknown, inLogs: 'draw-card' };
  if (name !== 'publish') return toldOfRelay(operations, name, body);
  const work = workIn(body);
  if (!work) return { what: 'a message that nobody sent on purpose', why: 'It cannot be read.', inLogs: '' };
  if ('id' in work) return { what: `story ${work.id}`, why: unknown, inLogs: work.id };
  if ('kill' in work) return { what: 'a kill that waits for its story', why: unknown, inLogs: work.kill };
  return { what: work.key, why: await whyOf(operations, work.key), inLogs: await nameInLogs(work.key) };
}

async function toldOfPicture(operations: Operations, body: string): Promise<Told> {
  const work = pictureWorkIn(body);
  if (!work) return { what: 'a message that nobody sent on purpose', why: 'It cannot be read.', inLogs: '' };
  if (!('key' in work)) return { what: `the picture of story ${work.id}`, why: unknown, inLogs: work.id };
  return { what: work.key, why: await whyOf(operations, work.key), inLogs: await nameInLogs(work.key) };
}

function pictureWorkIn(body: string) {
  try {
    return pictureWorkOf(body);
  } catch {
    return undefined;
  }
}

const unknown = 'See the log.';

function workIn(body: string) {
  try {
    return workOf(body)[0];
  } catch {
    return undefined;
  }
}

function listsIn(body: string): string {
  try {
    return (JSON.parse(body) as { lists: string[] }).lists.join(', ');
  } catch {
    return 'that cannot be read';
  }
}

// The last attempt left its reason in the file's receipt.
async function whyOf({ newsroom }: Operations, key: string): Promise<string> {
  const text = await newsroom.wire.readReceipt(`${await receiptStem(key)}.json`);
  if (text === undefined) return unknown;
  const { error, state } = JSON.parse(text) as Receipt;
  return error?.message ?? `It was answered since: ${state}.`;
}
