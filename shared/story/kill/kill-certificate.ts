import { isDead, type KillProof, type StoryRecord } from '../versions/record.ts';
import type { TraceOf } from './text-traces.ts';

/** Why an address is not clean: what of the story was seen there, or that nothing could be seen. */
export type SurfaceFault =
  | TraceOf
  | 'address'
  | 'uri'
  | 'not gone'
  | 'unreachable'
  | 'failing'
  | 'too long to read';

/** One public address as a reader got it. */
export interface CheckedSurface {
  readonly url: string;
  /** HTTP status; absent when nothing answered. */
  readonly status?: number;
  /** The status that a killed story's own page must have. */
  readonly expected?: 410;
  readonly bytes: number;
  readonly clean: boolean;
  readonly faults: readonly SurfaceFault[];
}

/**
 * The proof that a killed story is nowhere public any more, as the pipeline itself read the site after the kill.
 *
 * It never quotes the story: it may be handed to those who asked for the kill.
 */
export interface KillCertificate {
  /** Key without `incoming/` of the file that killed. */
  readonly file: string;
  /** Names the kill: a later one has a certificate of its own. */
  readonly kill: string;
  readonly uri: string;
  readonly url: string;
  readonly killedAt: string;
  readonly proven: boolean;
  /** One sentence that says it all. */
  readonly message: string;
  readonly firstCheckedAt: string;
  readonly checkedAt: string;
  readonly checks: number;
  /** When the surfaces are read again; absent once it is over. */
  readonly nextCheckAt?: string;
  /** By then no copy at any edge can be older than what was read; absent while a surface is open. */
  readonly edgeCopiesEndBy?: string;
  /** Versions of the story, public or not, whose words were looked for. */
  readonly versions: number;
  /** Different headlines and sentences that were looked for. */
  readonly phrases: number;
  readonly surfaces: readonly CheckedSurface[];
}

/** The certificate as the receipts of the kill and of the killed story speak of it. */
export interface CertificateNote {
  readonly state: 'awaited' | 'proven' | 'unproven';
  /** Where it stands in the wire bucket, once it does. */
  readonly key?: string;
  readonly message: string;
}

/** What a receipt says of the proof of a kill; undefined when the story is not dead, or never was public. */
export function certificateNote(record: StoryRecord): CertificateNote | undefined {
  const { certificate, certificateDue } = record;
  if (!isDead(record)) return undefined;
  if (certificate) {
    return {
      state: certificate.proven ? 'proven' : 'unproven',
      key: certificate.key,
      message: proofSentence(certificate),
    };
  }
  if (certificateDue === undefined) return undefined;
  return {
    state: 'awaited',
    message:
      'The certificate is on its way: every public address is being read to see that the text is gone.',
  };
}

/** Says what was seen, for the certificate and for the receipts. */
export function proofSentence(proof: Omit<KillProof, 'key'>): string {
  const { proven, surfaces, open, checkedAt } = proof;
  return proven
    ? `${surfaces} public addresses were read at ${checkedAt} (UTC): the page is gone and none holds the text.`
    : `${open} of ${surfaces} public addresses were not clean at ${checkedAt} (UTC): the certificate names them.`;
}
