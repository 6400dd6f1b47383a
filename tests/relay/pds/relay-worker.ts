import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';
import { handler } from '#functions/relay-bluesky/handler.ts';

/** Feeds the relay's own handler from its queue, as Lambda does, in a process that can be killed. */
const sqs = new SQSClient({ useQueueUrlAsEndpoint: false });
const QueueUrl = process.env['RELAY_QUEUE_URL'];

for (;;) {
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }));
  for (const { Body = '', ReceiptHandle = '', MessageId = '' } of Messages) {
    const record = { messageId: MessageId, receiptHandle: ReceiptHandle, body: Body } as SQSRecord;
    const { batchItemFailures } = await handler({ Records: [record] });
    if (batchItemFailures.length === 0) await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  }
}
