import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { refreshList } from '../../shared/pipeline/refresh-list.ts';
import { logFailure, openNewsroom, publishMetrics } from '../open-newsroom.ts';

const newsroom = openNewsroom();
const request = z.object({ lists: z.array(z.string()) });

/** Renders each list that the batch asks for once, however often it is asked for. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const failed = new Set<string>();
  for (const [list, messageIds] of requestsIn(event, failed)) {
    await refreshList(newsroom, list).catch((error: unknown) => {
      logFailure(error);
      for (const id of messageIds) failed.add(id);
    });
  }
  publishMetrics();
  return { batchItemFailures: [...failed].map((itemIdentifier) => ({ itemIdentifier })) };
}

function requestsIn(event: SQSEvent, failed: Set<string>): Map<string, string[]> {
  const askedBy = new Map<string, string[]>();
  for (const { body, messageId } of event.Records) {
    const lists = listsIn(body);
    if (!lists) failed.add(messageId);
    for (const list of lists ?? []) askedBy.set(list, [...(askedBy.get(list) ?? []), messageId]);
  }
  return askedBy;
}

function listsIn(body: string): string[] | undefined {
  try {
    return request.parse(JSON.parse(body)).lists;
  } catch (error) {
    logFailure(error);
    return undefined;
  }
}
