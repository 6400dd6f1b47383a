import type { Secret } from '../../aws/secrets.ts';
import type { SendLedger } from '../../aws/send-ledger.ts';
import type { StoryTable } from '../../aws/story-table.ts';
import type { WorkQueues } from '../../aws/work-queues.ts';
import type { Site } from '../../settings/settings.ts';
import type { Log } from '../newsroom.ts';
import type { Http } from './http.ts';
import type { Network } from './network.ts';
import { SendError } from './send-error.ts';

/** Everything that the relay of one network may touch. */
export interface Relay {
  readonly network: Network;
  readonly ledger: SendLedger;
  readonly table: Pick<StoryTable, 'read'>;
  readonly queues: Pick<WorkQueues, 'resume'>;
  readonly site: Site;
  /** UTC instant with milliseconds. */
  readonly now: () => string;
  readonly log: Log;
  readonly count: (metric: RelayMetric) => void;
}

/**
 * `PostsNeedHelp` rings: a post may stand twice, not at all, or still though its story was killed.
 * `CredentialsNotRenewed` rings: soon nothing can be posted.
 */
export type RelayMetric =
  | 'PostsSent'
  | 'PostsSkipped'
  | 'PostsRemoved'
  | 'PostsNeedHelp'
  | 'CredentialsNotRenewed';

/** What a network is made with. */
export interface NetworkTools {
  readonly http: Http;
  readonly secret: Pick<Secret, 'read' | 'forget' | 'storedAt' | 'replace'>;
  /** Base of the network's addresses, without a trailing slash. */
  readonly url: string;
  readonly site: Site;
  readonly now: () => string;
}

/**
 * The network's credentials.
 *
 * @throws SendError `credentials-missing`
 */
export async function credentials({ secret }: Pick<NetworkTools, 'secret'>): Promise<string> {
  const value = await secret.read();
  if (value === undefined || value === '') throw new SendError('credentials-missing', 'not-sent');
  return value;
}

/** Answers that are neither taken nor retried: the network's own reason as a short code, never its words. */
export function refusedWith(status: number): SendError {
  return new SendError(`status-${status}`, 'refused');
}
