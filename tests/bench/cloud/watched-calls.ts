import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';

/** One call to AWS as the SDK was asked for it. */
export interface WatchedCall {
  readonly service: Service;
  readonly command: object;
}

const clients = { s3: S3Client, dynamodb: DynamoDBClient, sns: SNSClient, sqs: SQSClient };
type Service = keyof typeof clients;

/** Notes every call that a client of this process makes while `work` runs; the calls themselves go on as they are. */
export async function callsDuring(work: () => Promise<unknown>): Promise<WatchedCall[]> {
  const calls: WatchedCall[] = [];
  const services = Object.keys(clients) as Service[];
  for (const service of services)
    watch(clients[service].prototype, (command) => calls.push({ service, command }));
  try {
    await work();
  } finally {
    // What was put over the inherited method goes; the inherited one is there again.
    for (const service of services) Reflect.deleteProperty(clients[service].prototype, 'send');
  }
  return calls;
}

/** `PutObject`, `UpdateItem`, …: the operation's name in AWS's own words. */
export function operationOf({ command }: WatchedCall): string {
  return command.constructor.name.replace(/Command$/, '');
}

function watch(prototype: object, note: (command: object) => void): void {
  const send: (...given: object[]) => unknown = Reflect.get(prototype, 'send');
  Reflect.defineProperty(prototype, 'send', {
    configurable: true,
    value(this: object, command: object, ...rest: object[]) {
      note(command);
      return send.call(this, command, ...rest);
    },
  });
}
