import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { darkroom } from '../../shared/picture/darkroom.ts';
import { openNewsroom, publishMetrics } from '../open-newsroom.ts';
import { pictureMessage } from './picture-message.ts';

const desk = { ...openNewsroom(), darkroom };

/** Develops the picture that each message speaks of; only those that failed come back. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const processor = new BatchProcessor(EventType.SQS);
  try {
    return await processPartialResponse(
      event,
      (message: SQSRecord) => pictureMessage(desk, message),
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
