import type { Measurement } from '../report.ts';
import type { PeerCost } from './one-more-at-peers.ts';

/** At this size of the archive a story must cost so much less than at a peer. */
const goalsAt: Readonly<Record<number, Partial<Record<PeerCost['peer'], number>>>> = {
  10000: { 'Hugo rebuild': 1 / 100, 'Hugo --watch': 1 / 20 },
};

/**
 * Our wall time beside each peer's at one size of the archive.
 *
 * Held against what the tool says that its work took: a resident Hugo gathers changes for half a second first, for
 * which it is not blamed. What readers wait for is printed beside it.
 */
export function peerRows(
  ours: { readonly stories: number; readonly wallMs: number },
  costs: readonly PeerCost[],
): Measurement[] {
  const { stories, wallMs } = ours;
  return costs.map(({ peer, version, visibleMs, workMs }): Measurement => {
    const what = `${stories} there, wall, beside ${peer}`;
    if (visibleMs === undefined || workMs === undefined)
      return { what: `${what}: not measured, it is not installed`, unit: 'ms' };
    const peerIs = `${peer} of ${version}: ${workMs.toFixed(0)} ms of work, public after ${visibleMs.toFixed(0)} ms`;
    const goal = goalsAt[stories]?.[peer];
    const row = { what, unit: 'ms', ours: wallMs, peer: workMs, peerIs, ratio: wallMs / workMs } as const;
    return goal === undefined ? row : { ...row, goal };
  });
}
