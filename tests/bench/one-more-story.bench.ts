import { writeFileSync } from 'node:fs';
import { type AskedList, listsAskedFor } from '#functions/refresh-lists/requests.ts';
import { refreshLists } from '#shared/pipeline/lists/refresh-lists.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { refreshAsMuchAsAPeer } from './as-much-as-a-peer.ts';
import { aWire, benchNewsroom, dropRaw } from './cloud/bench-newsroom.ts';
import { type BenchCloud, openCloud } from './cloud/open-cloud.ts';
import { callsDuring, operationOf } from './cloud/watched-calls.ts';
import { median } from './cpu-time.ts';
import { fillArchive } from './filled-archive.ts';
import { type GrowthPoint, growthChart } from './growth-chart.ts';
import { oneMoreAtPeers, type PeerCost } from './peers/one-more-at-peers.ts';
import { peerRows } from './peers/peer-rows.ts';
import type { Measurement } from './report.ts';

const quick = process.argv.includes('--quick');
const archives = quick
  ? [10, 50]
  : [100, 1_000, 10_000, ...(process.argv.includes('--large') ? [100_000] : [])];
const samples = quick ? 3 : 60;
const goal = 1.1;
const drawing = process.argv.find((word) => word.startsWith('--draw='))?.slice('--draw='.length);

// The peers take minutes for more, and their memory as many gigabytes.
const mostAtPeers = 10_000;

/** What one more story costs when so many are there already: page, lists, feeds, announcement and receipt. */
export interface OneMore {
  readonly stories: number;
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly calls: number;
  readonly objects: number;
  /** The same with no more lists than a peer has: article, front, feed and sitemap. */
  readonly asAPeer: Cost;
}

type Cost = Omit<OneMore, 'stories' | 'asAPeer'>;

/**
 * Our cost of one more story at each size of archive; the last row of each kind is held against the first.
 *
 * `--draw=FILE` draws the curves, ours and those of the peers that are installed, as an SVG.
 */
export async function measureOneMoreStory(): Promise<Measurement[]> {
  const curve = await costsAt(archives);
  const peers: Measurement[] = [];
  const drawn: GrowthPoint[] = [];
  for (const [place, point] of curve.entries()) {
    const { stories } = point;
    drawn.push({ who: 'this newsroom', stories, ms: point.wallMs });
    if (stories > mostAtPeers || (quick && place > 0)) continue;
    const costs = await oneMoreAtPeers(stories);
    peers.push(...peerRows(point, costs), ...peerRows({ stories, ...point.asAPeer }, costs).map(fewerLists));
    drawn.push(...costs.flatMap((cost) => pointOf(cost, stories)));
  }
  if (drawing) writeFileSync(drawing, growthChart(drawn));
  const [first] = curve;
  const rows = curve.map((point): Measurement => {
    const { stories, cpuMs } = point;
    const what = `${stories} there: ${told(point)}`;
    if (!first || point === first) return { what, unit: 'ms', ours: cpuMs };
    const peer = first.cpuMs;
    return { what, unit: 'ms', ours: cpuMs, peer, peerIs: `at ${first.stories}`, ratio: cpuMs / peer, goal };
  });
  const asPeers = curve.map(({ stories, asAPeer }): Measurement => {
    const what = `${stories} there, article, front, feed and sitemap alone: ${told(asAPeer)}`;
    return { what, unit: 'ms', ours: asAPeer.cpuMs };
  });
  const last = curve.at(-1);
  if (!first || !last) return rows;
  const written = {
    peerIs: `at ${first.stories}`,
    ours: last.objects,
    peer: first.objects,
    ratio: last.objects / first.objects,
    goal,
  };
  return [
    ...rows,
    ...asPeers,
    ...peers,
    { what: 'objects written, largest by smallest', unit: 'objects', ...written },
  ];
}

function told({ calls, objects, wallMs }: Cost): string {
  return `${calls} calls, ${objects} objects, ${wallMs.toFixed(1)} ms wall`;
}

/** A peer's row once more, where we write no more than it does: no goal is set for that. */
function fewerLists({ goal: _goal, what, ...row }: Measurement): Measurement {
  return { ...row, what: `${what}, with its four objects alone` };
}

function pointOf({ peer, workMs }: PeerCost, stories: number): GrowthPoint[] {
  return workMs === undefined ? [] : [{ who: peer, stories, ms: workMs }];
}

interface Archive {
  readonly stories: number;
  readonly cloud: BenchCloud;
  readonly newsroom: Newsroom;
  readonly costs: Cost[];
  readonly asAPeer: Cost[];
}

/** All archives stand beside one another and take turns, so that what else the machine does is shared by all sizes. */
async function costsAt(sizes: readonly number[]): Promise<OneMore[]> {
  const open: Archive[] = [];
  try {
    for (const stories of sizes) {
      const cloud = await openCloud();
      const newsroom = benchNewsroom(cloud);
      open.push({ stories, cloud, newsroom, costs: [], asAPeer: [] });
      await fillArchive(newsroom, stories);
    }
    for (let number = 0; number < samples * 2; number++) {
      for (const archive of open) {
        const cost = await costOf(archive, 2 * number, refreshAll);
        const fewest = await costOf(archive, 2 * number + 1, refreshAsAPeer);
        // The first half warms up.
        if (number < samples) continue;
        archive.costs.push(cost);
        archive.asAPeer.push(fewest);
      }
    }
    return open.map(({ stories, costs, asAPeer }) => ({
      stories,
      ...middleOf(costs),
      asAPeer: middleOf(asAPeer),
    }));
  } finally {
    for (const { cloud } of open) await cloud.close();
  }
}

function middleOf(costs: readonly Cost[]): Cost {
  const middle = (of: keyof Cost) => median(costs.map((cost) => cost[of]));
  return {
    cpuMs: middle('cpuMs'),
    wallMs: middle('wallMs'),
    calls: middle('calls'),
    objects: middle('objects'),
  };
}

type Refresh = (newsroom: Newsroom, asked: readonly AskedList[]) => Promise<unknown>;

/**
 * Every list is rendered at once, as for the first story after a pause: no pace spares a page.
 */
const refreshAll: Refresh = (newsroom, asked) => {
  const lists = asked.map(({ list, asked: { places } }) => ({ list, asked: { urgent: true, places } }));
  return refreshLists(newsroom, lists, rethrow);
};

const refreshAsAPeer: Refresh = (newsroom, asked) =>
  refreshAsMuchAsAPeer(
    newsroom,
    asked.map(({ list }) => list),
  );

/** From the hint to the last list, as the two functions do it. */
async function costOf(
  { stories, cloud, newsroom }: Archive,
  number: number,
  refresh: Refresh,
): Promise<Cost> {
  cloud.use();
  const hint = await dropRaw(`more-${number}.txt`, aWire(stories + number));
  // What an earlier story left is not this one's cost.
  await cloud.takeRequests();
  const publish = await costDuring(() => publishFile(newsroom, hint));
  const asked = listsAskedFor(await cloud.takeRequests(), rethrow);
  const lists = await costDuring(() => refresh(newsroom, asked));
  return {
    cpuMs: publish.cpuMs + lists.cpuMs,
    wallMs: publish.wallMs + lists.wallMs,
    calls: publish.calls + lists.calls,
    objects: publish.objects + lists.objects,
  };
}

async function costDuring(work: () => Promise<unknown>): Promise<Cost> {
  const cpu = process.cpuUsage();
  const begun = performance.now();
  const calls = await callsDuring(work);
  const { user, system } = process.cpuUsage(cpu);
  const objects = calls.filter((call) => operationOf(call) === 'PutObject').length;
  return { cpuMs: (user + system) / 1000, wallMs: performance.now() - begun, calls: calls.length, objects };
}

function rethrow(...told: unknown[]): never {
  throw told.at(-1);
}
