import { setTimeout as pause } from 'node:timers/promises';
import { SQSClient } from '@aws-sdk/client-sqs';
import { openRooms } from '../../../shared/aws/open-rooms.ts';
import type { Newsroom } from '../../../shared/pipeline/newsroom.ts';
import { SiteReader } from '../../../shared/web/site-reader.ts';
import { siteSettings } from '../site-settings.ts';
import { findOperations, type RoomNames } from './find-operations.ts';

/** A newsroom as its operator sees it from a terminal: the same rooms, with no log and no metrics. */
export interface Operations {
  readonly names: RoomNames;
  readonly newsroom: Newsroom;
  readonly sqs: SQSClient;
}

/** @throws CommandError `newsroom-not-running`, `stack-not-found` */
export async function openOperations(choice: Parameters<typeof findOperations>[0]): Promise<Operations> {
  const names = await findOperations(choice);
  const newsroom: Newsroom = {
    ...openRooms(names),
    reader: new SiteReader(names.origin),
    site: { ...(await siteSettings()), origin: names.origin },
    now: () => new Date().toISOString(),
    pause: (milliseconds) => pause(milliseconds),
    log: () => undefined,
    count: () => undefined,
    measure: () => undefined,
  };
  return { names, newsroom, sqs: new SQSClient({ useQueueUrlAsEndpoint: false }) };
}
