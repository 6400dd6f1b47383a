import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { publishFile } from '../../shared/pipeline/publish-file.ts';
import { resumeStory } from '../../shared/pipeline/resume-story.ts';
import { logFailure, openNewsroom, publishMetrics } from '../open-newsroom.ts';
import { type Work, workOf } from './work-of-message.ts';

const newsroom = openNewsroom();

/** Publishes what each message of the batch speaks of; only those that failed come back. */
export async function handler(event: SQSEvent, context: Context): Promise<SQSBatchResponse> {
  const processor = new BatchProcessor(EventType.SQS);
  try {
    return await processPartialResponse(event, publishMessage, processor, {
      context,
      throwOnFullBatchFailure: false,
    });
  } finally {
    publishMetrics();
  }
}

async function publishMessage(message: SQSRecord): Promise<void> {
  try {
    for (const work of workOf(message.body)) await run(work);
  } catch (error) {
    logFailure(error);
    throw error;
  }
}

function run(work: Work): Promise<void> {
  return 'id' in work ? resumeStory(newsroom, work.id) : publishFile(newsroom, work);
}
