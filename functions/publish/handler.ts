import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { publishFile } from '../../shared/pipeline/publish-file.ts';
import { recoverStory } from '../../shared/pipeline/recovery/recover-story.ts';
import { resumeStory } from '../../shared/pipeline/resume-story.ts';
import { logFailure, openNewsroom, publishMetrics } from '../open-newsroom.ts';
import { OneAtATime } from './one-at-a-time.ts';
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

// Ten large files at once would not fit into the function's memory.
const largeFiles = new OneAtATime();

function run(work: Work): Promise<void> {
  if ('recover' in work) return recoverStory(newsroom, work);
  if ('id' in work) return resumeStory(newsroom, work.id);
  return work.large ? largeFiles.run(() => publishFile(newsroom, work)) : publishFile(newsroom, work);
}
