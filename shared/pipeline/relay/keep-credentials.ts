import type { Relay } from './relay.ts';

/**
 * Renews the credentials of a network where they end, once a day; does nothing for networks whose credentials last.
 *
 * What goes wrong calls a person and is tried again the next day: it never stops a post.
 */
export async function keepCredentials({
  network,
  log,
  count,
}: Pick<Relay, 'network' | 'log' | 'count'>): Promise<void> {
  try {
    if (await network.renew?.()) log('credentials-renewed');
  } catch (error) {
    log('credentials-not-renewed', { code: (error as { code?: string }).code ?? 'unknown' });
    count('CredentialsNotRenewed');
  }
}
