import { publicSurfacesOf } from '../../page/feeds/public-surfaces.ts';
import { type KillCertificate, proofSentence } from '../../story/kill/kill-certificate.ts';
import { tracesOf } from '../../story/kill/text-traces.ts';
import type { StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { keptVersions } from '../recovery/story-history.ts';
import { longestMs, patienceMs, pauseSeconds } from './certificate-times.ts';
import { readSurfaces } from './read-surfaces.ts';

/**
 * Reads every public surface of a killed story and says what was seen.
 *
 * @param earlier - the certificate of an earlier look after the same kill
 */
export async function lookAtSite(
  newsroom: Newsroom,
  record: StoryRecord,
  earlier: KillCertificate | undefined,
): Promise<KillCertificate> {
  const versions = await keptVersions(newsroom, record.id);
  const traces = tracesOf(
    versions,
    record.erasedAt === undefined ? record.corrections.map(({ text }) => text) : [],
  );
  const read = await readSurfaces(newsroom, record, {
    surfaces: publicSurfacesOf(record, newsroom.site, versions),
    traces,
  });
  const surfaces = read.map(({ surface }) => surface);
  const open = surfaces.filter(({ clean }) => !clean).length;
  const checkedAt = newsroom.now();
  const proven = open === 0 && surfaces.length > 0;
  const longest = Math.max(0, ...read.map(({ sharedSeconds }) => sharedSeconds));
  return {
    ...namedAfter(newsroom, record),
    proven,
    message: proofSentence({ proven, checkedAt, surfaces: surfaces.length, open }) + wordsErased(record),
    firstCheckedAt: earlier?.firstCheckedAt ?? checkedAt,
    checkedAt,
    checks: (earlier?.checks ?? 0) + 1,
    ...(proven ? { edgeCopiesEndBy: after(checkedAt, longest * 1000) } : nextLook(checkedAt, earlier)),
    versions: versions.length,
    phrases: traces.phrases.size,
    surfaces,
  };
}

/** True when the text should long be gone: the alarm's business. */
export function isOverdue({ firstCheckedAt, checkedAt, proven }: KillCertificate): boolean {
  return !proven && Date.parse(checkedAt) - Date.parse(firstCheckedAt) >= patienceMs;
}

function wordsErased({ erasedAt }: StoryRecord): string {
  return erasedAt === undefined
    ? ''
    : ' The words were erased before this look, so only the address and the uri were looked for.';
}

function nextLook(checkedAt: string, earlier: KillCertificate | undefined): { nextCheckAt?: string } {
  const lookedForMs = earlier ? Date.parse(checkedAt) - Date.parse(earlier.firstCheckedAt) : 0;
  if (lookedForMs >= longestMs) return {};
  const seconds = pauseSeconds((earlier?.checks ?? 0) + 1, lookedForMs >= patienceMs);
  return { nextCheckAt: after(checkedAt, seconds * 1000) };
}

function namedAfter(newsroom: Newsroom, record: StoryRecord) {
  return {
    file: record.killedBy ?? '',
    kill: record.certificateDue ?? '',
    uri: record.uri,
    url: newsroom.site.origin + (record.pagePath ?? '/'),
    killedAt: record.killedAt ?? '',
  };
}

function after(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
