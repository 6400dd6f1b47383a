import type { KillCertificate } from '../../story/kill/kill-certificate.ts';
import type { Newsroom } from '../newsroom.ts';

/** A certificate as it stands in the wire bucket. */
export interface StandingCertificate {
  readonly etag: string;
  readonly certificate: KillCertificate;
}

/** The certificate at a key, whatever kill of the story it speaks of. */
export async function standingCertificate(
  newsroom: Newsroom,
  key: string,
): Promise<StandingCertificate | undefined> {
  const head = await newsroom.wire.headReceipt(key);
  const text = head && (await newsroom.wire.readReceipt(key));
  return head && text !== undefined
    ? { etag: head.etag, certificate: JSON.parse(text) as KillCertificate }
    : undefined;
}

/** @returns `conflict` when another worker looked meanwhile: its certificate stands */
export async function putCertificate(
  newsroom: Newsroom,
  key: string,
  { certificate, onto }: { certificate: KillCertificate; onto: StandingCertificate | undefined },
): Promise<'conflict' | { etag: string }> {
  const body = `${JSON.stringify(certificate, null, 2)}\n`;
  const metadata = { proven: String(certificate.proven) };
  return newsroom.wire.putReceipt({ key, body, metadata }, onto ?? 'nothing');
}
