import { nextTurn, paceOf } from '../../social/pace.ts';
import type { Relay } from './relay.ts';
import { RetryLater } from './send-error.ts';

const maxTries = 8;

/**
 * Takes a turn in the network's pace.
 *
 * A turn that a dying worker took and never used is lost, which only spaces the others out a little more.
 *
 * @returns the UTC instant from which the post may go out, or `too-many`
 */
export async function takeTurn({ ledger, network, site, now }: Relay): Promise<string | 'too-many'> {
  const pace = paceOf(site.social);
  for (let tries = 0; tries < maxTries; tries++) {
    const before = await ledger.paceUsedUntil(network.name);
    const turn = nextTurn(before, Date.parse(now()), pace);
    if (turn === 'too-many') return turn;
    if (await ledger.usePace(network.name, before, turn.fullUntilMs))
      return new Date(turn.atMs).toISOString();
  }
  throw new RetryLater('pace-contended', 2000);
}
