import { describe, expect, it } from 'vitest';
import { billOf } from '#infra/cli/bill/monthly-bill.ts';
import { usualTraffic } from '#infra/cli/bill/traffic.ts';
import { newsroom, rows } from '../run-newsroom.ts';

const minute = { ...usualTraffic, stories: 1_000_000, secondsApart: 60 };

describe('the bill', () => {
  it('grows with the stories and with nothing else', () => {
    expect(billOf(minute).total).toBeCloseTo(1000 * billOf({ ...minute, stories: 1000 }).total, 6);
  });

  it('is the sum of its parts', () => {
    const { total, byKind } = billOf(minute);
    expect(Object.values(byKind).reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 6);
  });

  it('shows the social cards on top, in a line of their own', () => {
    const { pictures, total } = billOf(minute);
    expect(pictures.cards).toBeGreaterThan(5);
    expect(pictures.cards).toBeLessThan(20);
    expect(total).toBeGreaterThan(pictures.cards);
  });

  it('writes two fronts for a story that comes alone, and fewer where stories share a window', () => {
    expect(billOf(minute).frontsPerStory).toBeCloseTo(2);
    const burst = billOf({ ...minute, secondsApart: 0.05 });
    expect(burst.frontsPerStory).toBeLessThan(0.25);
    expect(burst.total).toBeLessThan(billOf(minute).total * 0.6);
  });

  it('stays below $5 for an idle month, and is near what docs/cost.md says of a million stories in bursts', () => {
    expect(billOf(minute).idleMonth).toBeLessThan(5);
    expect(billOf({ ...minute, secondsApart: 0.05 }).perMillion).toBeLessThan(47);
  });
});

describe('newsroom cost', () => {
  it('prints the bill for people and for programs', async () => {
    const { code, stdout } = await newsroom('cost', '--stories', '10000');
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^10,000 stories: \$\d/),
    });
    const json = await newsroom('cost', '--stories', '10000', '--json');
    expect(rows(json.stdout)).toEqual([
      expect.objectContaining({ stories: 10000, total: expect.any(Number) }),
    ]);
    expect(await newsroom('cost')).toMatchObject({ code: 2 });
  });
});
