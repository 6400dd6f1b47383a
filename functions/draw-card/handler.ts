import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { drawCard } from '../../shared/pipeline/cards/draw-card.ts';
import { logFailure, openNewsroom, publishMetrics } from '../open-newsroom.ts';
import { cardAskedFor } from './card-request.ts';
import { drawWithFiles } from './draw-with-files.ts';

const newsroom = openNewsroom();
const draw = drawWithFiles(new URL('./', import.meta.url));

/** Draws each card that the batch asks for; only those that failed come back. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const processor = new BatchProcessor(EventType.SQS);
  try {
    return await processPartialResponse(event, handle, processor, {
      context,
      throwOnFullBatchFailure: false,
    });
  } finally {
    publishMetrics();
  }
}

async function handle(message: SQSRecord): Promise<void> {
  let about: Record<string, string> = { message: message.messageId };
  try {
    const request = cardAskedFor(message);
    about = { id: request.draw, ...(request.file === undefined ? {} : { file: request.file }) };
    await drawCard(newsroom, request, draw);
  } catch (error) {
    logFailure(error, about);
    throw error;
  }
}
