import { describe, expect, it } from 'vitest';
import { nextTurn, paceOf } from '#shared/social/pace.ts';

const pace = { burst: 2, everyMs: 60_000, patienceMs: 120_000 };
const nowMs = 1_000_000;

describe('the pace of a network', () => {
  it('is five at once, then one a minute, for an hour, unless the settings say otherwise', () => {
    expect(paceOf({})).toEqual({ burst: 5, everyMs: 60_000, patienceMs: 3_600_000 });
    expect(paceOf({ pace: { burst: 1, everySeconds: 30, patienceMinutes: 2 } })).toEqual({
      burst: 1,
      everyMs: 30_000,
      patienceMs: 120_000,
    });
  });

  it('lets a burst out at once, spaces the rest, and gives up beyond all patience', () => {
    const turns: unknown[] = [];
    let fullUntilMs = 0;
    for (let post = 0; post < 5; post += 1) {
      const turn = nextTurn(fullUntilMs, nowMs, pace);
      if (turn !== 'too-many') fullUntilMs = turn.fullUntilMs;
      turns.push(turn === 'too-many' ? turn : turn.atMs - nowMs);
    }
    expect(turns).toEqual([0, 0, 60_000, 120_000, 'too-many']);
  });

  it('forgets a burst that is long over', () => {
    expect(nextTurn(nowMs - 1, nowMs, pace)).toEqual({ atMs: nowMs, fullUntilMs: nowMs + 60_000 });
    expect(nextTurn(nowMs, nowMs, pace)).toEqual({ atMs: nowMs, fullUntilMs: nowMs + 60_000 });
  });
});
