import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { openNewsroom, publishMetrics } from '../open-newsroom.ts';
import { publishMessage } from './publish-message.ts';

const newsroom = openNewsroom();

/** Publishes what each message of the batch speaks of; only those that failed come back. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const processor = new BatchProcessor(EventType.SQS);
  try {
    return await processPartialResponse(
      event,
      (message: SQSRecord) => publishMessage(newsroom, message),
      processor,
      {
        context,
        throwOnFullBatchFailure: false,
      },
    );
  } finally {
    publishMetrics();
  }
}
