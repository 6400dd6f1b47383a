import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { MessageVisibility } from './message-visibility.ts';
import { patience } from './patience.ts';
import { Secret } from './secrets.ts';
import { SendLedger } from './send-ledger.ts';
import { StoryTable } from './story-table.ts';
import { WorkQueues } from './work-queues.ts';

export interface RelayRoomNames {
  readonly table: string;
  readonly publishQueueUrl: string;
  /** Its own queue. */
  readonly relayQueueUrl: string;
  /** Name of the SSM parameter that holds the network's credentials. */
  readonly secretName: string;
}

/** The rooms of the relay of one network: no bucket, no topic, one secret. */
export function openRelayRooms(names: RelayRoomNames) {
  const sqs = new SQSClient({ ...patience, useQueueUrlAsEndpoint: false });
  const dynamodb = new DynamoDBClient(patience);
  return {
    table: new StoryTable(dynamodb, names.table),
    ledger: new SendLedger(dynamodb, names.table),
    queues: new WorkQueues(sqs, { publish: names.publishQueueUrl }),
    messages: new MessageVisibility(sqs, names.relayQueueUrl),
    secret: new Secret(new SSMClient(patience), names.secretName, Date.now),
  };
}
