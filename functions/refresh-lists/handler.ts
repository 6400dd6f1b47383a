import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { refreshLists } from '../../shared/pipeline/lists/refresh-lists.ts';
import { logFailure, openNewsroom, publishMetrics } from '../open-newsroom.ts';
import { listsAskedFor } from './requests.ts';

const newsroom = openNewsroom();

/** Renders each list that the batch asks for once, however often it is asked for. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const failed = new Set<string>();
  const lists = listsAskedFor(event.Records, (messageId, error) => {
    logFailure(error);
    failed.add(messageId);
  });
  const unfinished = await refreshLists(newsroom, lists, logFailure);
  for (const { messageIds } of lists.filter(({ list }) => unfinished.has(list)))
    for (const id of messageIds) failed.add(id);
  publishMetrics();
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}
