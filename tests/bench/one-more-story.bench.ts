import { writeFileSync } from 'node:fs';
import { listsAskedFor } from '#functions/refresh-lists/requests.ts';
import { refreshLists } from '#shared/pipeline/lists/refresh-lists.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { listsOf } from '#shared/story/listed-story.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { aWire, benchNewsroom, dropRaw } from './cloud/bench-newsroom.ts';
import { type BenchCloud, openCloud } from './cloud/open-cloud.ts';
import { callsDuring, operationOf } from './cloud/watched-calls.ts';
import { median } from './cpu-time.ts';
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
}

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
    peers.push(...peerRows(point, costs));
    drawn.push(...costs.flatMap((cost) => pointOf(cost, stories)));
  }
  if (drawing) writeFileSync(drawing, growthChart(drawn));
  const [first] = curve;
  const rows = curve.map((point): Measurement => {
    const { stories, cpuMs, wallMs, calls, objects } = point;
    const what = `${stories} there: ${calls} calls, ${objects} objects, ${wallMs.toFixed(1)} ms wall`;
    if (!first || point === first) return { what, unit: 'ms', ours: cpuMs };
    const peer = first.cpuMs;
    return { what, unit: 'ms', ours: cpuMs, peer, peerIs: `at ${first.stories}`, ratio: cpuMs / peer, goal };
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
  return [...rows, ...peers, { what: 'objects written, largest by smallest', unit: 'objects', ...written }];
}

function pointOf({ peer, workMs }: PeerCost, stories: number): GrowthPoint[] {
  return workMs === undefined ? [] : [{ who: peer, stories, ms: workMs }];
}

interface Archive {
  readonly stories: number;
  readonly cloud: BenchCloud;
  readonly newsroom: Newsroom;
  readonly costs: Omit<OneMore, 'stories'>[];
}

/** All archives stand beside one another and take turns, so that what else the machine does is shared by all sizes. */
async function costsAt(sizes: readonly number[]): Promise<OneMore[]> {
  const open: Archive[] = [];
  try {
    for (const stories of sizes) {
      const cloud = await openCloud();
      const newsroom = benchNewsroom(cloud);
      open.push({ stories, cloud, newsroom, costs: [] });
      await fill(newsroom, stories);
    }
    for (let number = 0; number < samples * 2; number++) {
      for (const archive of open) {
        const cost = await costOf(archive, number);
        // The first half warms up.
        if (number >= samples) archive.costs.push(cost);
      }
    }
    return open.map(({ stories, costs }) => {
      const middle = (of: keyof (typeof costs)[number]) => median(costs.map((cost) => cost[of]));
      return {
        stories,
        cpuMs: middle('cpuMs'),
        wallMs: middle('wallMs'),
        calls: middle('calls'),
        objects: middle('objects'),
      };
    });
  } finally {
    for (const { cloud } of open) await cloud.close();
  }
}

/**
 * From the hint to the last list, as the two functions do it. Every list is rendered at once, as for the first story
 * after a pause: no pace spares a page.
 */
async function costOf(
  { stories, cloud, newsroom }: Archive,
  number: number,
): Promise<Omit<OneMore, 'stories'>> {
  cloud.use();
  const hint = await dropRaw(`more-${number}.txt`, aWire(stories + number));
  // What an earlier story left is not this one's cost.
  await cloud.takeRequests();
  const publish = await costDuring(() => publishFile(newsroom, hint));
  const asked = listsAskedFor(await cloud.takeRequests(), rethrow).map(({ list, asked: { places } }) => ({
    list,
    asked: { urgent: true, places },
  }));
  const lists = await costDuring(() => refreshLists(newsroom, asked, rethrow));
  return {
    cpuMs: publish.cpuMs + lists.cpuMs,
    wallMs: publish.wallMs + lists.wallMs,
    calls: publish.calls + lists.calls,
    objects: publish.objects + lists.objects,
  };
}

async function costDuring(work: () => Promise<unknown>): Promise<Omit<OneMore, 'stories'>> {
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

/**
 * Fills the archive with records and memberships, as so many publications would have left them.
 */
async function fill(newsroom: Newsroom, stories: number): Promise<void> {
  const pattern = await aPublishedRecord(newsroom);
  const numbers = Array.from({ length: stories }, (_, number) => number);
  const workers = Array.from({ length: 16 }, async () => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) {
      const moved = { ...pattern, id: idOf(number), listedAt: listedAt(number) };
      const record = { ...moved, lists: listsOf(moved, newsroom.site.timeZone) };
      await newsroom.table.commit(undefined, record);
      await newsroom.table.join(record.lists, record.listedAt, record.id);
    }
  });
  await Promise.all(workers);
}

async function aPublishedRecord(newsroom: Newsroom): Promise<StoryRecord> {
  await publishFile(newsroom, await dropRaw('pattern.txt', aWire(1_000_000)));
  const [id = ''] = await newsroom.table.onList('home', 1);
  const record = await newsroom.table.read(id);
  if (!record) throw new Error('the pattern was not published');
  return record;
}

function idOf(number: number): string {
  return `x${number.toString(32).padStart(9, '0')}`;
}

// Before today, one a minute.
function listedAt(number: number): string {
  return new Date(Date.UTC(2026, 0, 1) - number * 60_000).toISOString();
}
