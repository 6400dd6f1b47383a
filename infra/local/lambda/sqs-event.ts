import type { ReceivedMessage, SqsQueue } from '../services/fauxqs-parts.ts';

/** One message as a function sees it. */
export interface SqsRecord {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly messageAttributes: Readonly<Record<string, unknown>>;
  readonly md5OfBody: string;
  readonly eventSource: 'aws:sqs';
  readonly eventSourceARN: string;
  readonly awsRegion: string;
}

export function sqsEvent(records: readonly SqsRecord[]): { readonly Records: readonly SqsRecord[] } {
  return { Records: records };
}

export function sqsRecord(queue: SqsQueue, message: ReceivedMessage, region: string): SqsRecord {
  const delivery = queue.inflightMessages.get(message.ReceiptHandle)?.message;
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: {
      ApproximateReceiveCount: String(delivery?.approximateReceiveCount ?? 1),
      SentTimestamp: String(delivery?.sentTimestamp ?? Date.now()),
      SenderId: 'LOCAL',
      ApproximateFirstReceiveTimestamp: String(delivery?.approximateFirstReceiveTimestamp ?? Date.now()),
    },
    messageAttributes: attributesOf(message),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: region,
  };
}

function attributesOf({ MessageAttributes = {} }: ReceivedMessage): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(MessageAttributes).map(([name, { DataType, StringValue, BinaryValue }]) => [
      name,
      {
        dataType: DataType,
        ...(StringValue === undefined ? {} : { stringValue: StringValue }),
        ...(BinaryValue === undefined ? {} : { binaryValue: BinaryValue }),
        stringListValues: [],
        binaryListValues: [],
      },
    ]),
  );
}
