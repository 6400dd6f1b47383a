import { afterEach, describe, expect, it } from 'vitest';
import { billOf } from '#infra/cli/bill/monthly-bill.ts';
import { type Counted, countedOf } from '#infra/cli/bill/pipeline-usage.ts';
import { priceOf } from '#infra/cli/bill/price-of.ts';
import { type Traffic, usualTraffic } from '#infra/cli/bill/traffic.ts';
import { countCalls } from '../counted-calls.ts';
import { type Desk, openDesk } from '../desk.ts';
import { type Work, type WorkingNewsroom, workingNewsroom } from './working-newsroom.ts';

let desk: Desk | undefined;
afterEach(() => desk?.close());

interface Measured {
  readonly usage: Counted;
  readonly work: Work;
}

async function measured(doing: () => Promise<Work>): Promise<Measured> {
  let work: Work = { runs: 0, polls: 0, sent: 0 };
  const { usage } = await countCalls(async () => {
    work = await doing();
  });
  return { usage, work };
}

/** The story's own, and the editor's upload, which is on no bill of the pipeline. */
const writesOfStory = countedOf.publication.s3Writes + 1;

/** Dollars of what was counted; the runs' own time and logs at what the bill assumes of them. */
function priceOfLists({ usage, work }: Measured, stories: number): number {
  const counted = Object.entries(usage).map(
    ([kind, amount]) => [kind, amount - stories * countedOf.publication[kind as keyof Counted]] as const,
  );
  return priceOf({
    ...(Object.fromEntries(counted) as unknown as Counted),
    s3Writes: usage.s3Writes - stories * writesOfStory,
    // The story's own: how many memberships it has follows from its names.
    dynamoWrites: 0,
    queueRequests: work.sent + 2 * work.polls,
    lambdaRuns: work.runs,
    lambdaGbSeconds: (work.runs * 0.1 + (usage.s3Writes - stories * writesOfStory) * 0.03) * 0.5,
    logKb: work.runs * 1.7,
  });
}

async function open(traffic: Traffic, former: number): Promise<WorkingNewsroom> {
  desk = await openDesk();
  const newsroom = workingNewsroom(desk, traffic);
  await newsroom.fill(former);
  return newsroom;
}

/** Dollars that a million stories cost for lists, as they were counted, over what the bill says. */
async function measuredOverSaid(
  traffic: Traffic,
  { former, before, stories }: { former: number; before: number; stories: number },
) {
  const newsroom = await open(traffic, former);
  await newsroom.work(before);
  const work = await measured(() => newsroom.work(stories));
  return ((1e6 / stories) * priceOfLists(work, stories)) / billOf(traffic).listsPerMillion;
}

describe('the lists of a million stories', () => {
  // The lists of names are still short here, and the bill takes them as full.
  it('cost nearly what the bill says where stories come one by one, and not more', async () => {
    const traffic = { ...usualTraffic, stories: 1e6, secondsApart: 60 };
    const ratio = await measuredOverSaid(traffic, { former: 300, before: 6, stories: 30 });
    expect(ratio).toBeGreaterThan(0.65);
    expect(ratio).toBeLessThan(1.1);
  }, 180_000);

  // A burst under way: every list was written for its first stories, and what the burst adds to slow ones waits.
  it('cost nearly what the bill says where stories come in a burst, and not more', async () => {
    const traffic = { ...usualTraffic, topics: 30, authors: 10, stories: 1e6, secondsApart: 0.05 };
    const ratio = await measuredOverSaid(traffic, { former: 60, before: 80, stories: 80 });
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.1);
  }, 180_000);
});
