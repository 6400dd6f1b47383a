import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { firstLookSeconds, graceMs } from './certificate-times.ts';

/** Asks for the first look at the site, once the public effects of a kill are done. */
export async function askForCertificate(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  if (record.certificateDue === undefined) return;
  const what = { resume: 'story', id: record.id } as const;
  await newsroom.queues.resume([{ what, afterSeconds: firstLookSeconds }]);
}

/** When the sweep takes the first look over, should the request for it be lost. */
export function certificateDueAt(now: string): string {
  return new Date(Date.parse(now) + firstLookSeconds * 1000 + graceMs).toISOString();
}
