import type { KillCertificate } from '../../story/kill/kill-certificate.ts';
import { certificateKey } from '../../story/receipts/receipt-key.ts';
import { isDead, type KillProof, type StoryRecord } from '../../story/versions/record.ts';
import { leaveAgain } from '../lists/join-lists.ts';
import type { Newsroom } from '../newsroom.ts';
import { tellAgain } from '../receipts/tell-again.ts';
import { putCertificate, standingCertificate } from './certificate-object.ts';
import { graceMs } from './certificate-times.ts';
import { isOverdue, lookAtSite } from './look-at-site.ts';
import { noteOnReceipt } from './note-on-receipt.ts';

/** Workers' clocks differ by less, and SQS never delivers early. */
const clockSlackMs = 1_000;

/**
 * Looks whether a killed story is gone from every public surface and writes what was seen beside the receipt of
 * the kill. While a surface still holds the text, asks to be called again.
 *
 * Safe to repeat and to cut off anywhere: the kill owes its certificate until it is proven, and the sweep comes
 * back to what is owed. A reinstatement strikes the debt off, and then nothing is written.
 *
 * @param record - as read consistently; its public effects are done
 */
export async function certifyKill(newsroom: Newsroom, record: StoryRecord): Promise<void> {
  const { id, certificateDue: kill, killedBy } = record;
  if (kill === undefined || !isDead(record)) return;
  const key = await certificateKey(killedBy ?? id, id);
  const standing = await standingCertificate(newsroom, key);
  const earlier = standing?.certificate.kill === kill ? standing.certificate : undefined;
  if (earlier && isTooEarly(newsroom, earlier)) return;
  if (earlier && isOver(earlier)) return conclude(newsroom, record, { certificate: earlier, key });
  const certificate = await lookAtSite(newsroom, record, earlier);
  const fresh = await newsroom.table.read(id);
  if (!fresh || fresh.certificateDue !== kill) return;
  if ((await putCertificate(newsroom, key, { certificate, onto: standing })) === 'conflict') return;
  newsroom.log('kill-looked-at', { id, proven: certificate.proven, checks: certificate.checks });
  if (isOverdue(certificate)) newsroom.count('KillsUnproven');
  if (isOver(certificate)) return conclude(newsroom, fresh, { certificate, key });
  return lookAgain(newsroom, fresh, { certificate, key });
}

interface Filed {
  readonly certificate: KillCertificate;
  readonly key: string;
}

function isTooEarly(newsroom: Newsroom, { nextCheckAt }: KillCertificate): boolean {
  return nextCheckAt !== undefined && Date.parse(newsroom.now()) + clockSlackMs < Date.parse(nextCheckAt);
}

function isOver({ proven, nextCheckAt }: KillCertificate): boolean {
  return proven || nextCheckAt === undefined;
}

// The receipts are told before the debt is struck off: a worker that dies in between leaves it standing.
async function conclude(newsroom: Newsroom, record: StoryRecord, filed: Filed): Promise<void> {
  const at = new Date(Date.parse(newsroom.now()) + graceMs).toISOString();
  const told = await tell(newsroom, record, { ...filed, at });
  if (told?.certificateDue === undefined) return;
  const done = { certificateDue: told.certificateDue };
  const nextLook = { at: null, commit: told.commit };
  const finished = await newsroom.table.finish(record.id, { done, learned: {}, nextLook });
  if (finished !== 'changed' && filed.certificate.proven) newsroom.count('KillsProven');
}

async function lookAgain(newsroom: Newsroom, record: StoryRecord, filed: Filed): Promise<void> {
  const { certificate } = filed;
  await leaveAgain(newsroom, record);
  const next = Date.parse(certificate.nextCheckAt ?? certificate.checkedAt);
  const at = new Date(next + graceMs).toISOString();
  if (isOverdue(certificate)) await tell(newsroom, record, { ...filed, at });
  else
    await newsroom.table.finish(record.id, {
      done: {},
      learned: {},
      nextLook: { at, commit: record.commit },
    });
  const afterSeconds = Math.max(0, Math.ceil((next - Date.parse(newsroom.now())) / 1000));
  await newsroom.queues.resume([{ what: { resume: 'story', id: record.id }, afterSeconds }]);
}

/** @param filed - with the time at which the sweep looks again, should this worker die */
async function tell(
  newsroom: Newsroom,
  record: StoryRecord,
  { certificate, key, at }: Filed & { readonly at: string },
): Promise<StoryRecord | undefined> {
  const learned = { certificate: proofOf(certificate, key) };
  const nextLook = { at, commit: record.commit };
  const noted = await newsroom.table.finish(record.id, { done: {}, learned, nextLook });
  if (noted === 'changed') return undefined;
  await tellAgain(newsroom, noted);
  await noteOnReceipt(newsroom, certificate.file, noted);
  return noted;
}

function proofOf({ checkedAt, proven, surfaces }: KillCertificate, key: string): KillProof {
  const open = surfaces.filter(({ clean }) => !clean).length;
  return { key, checkedAt, proven, surfaces: surfaces.length, open };
}
