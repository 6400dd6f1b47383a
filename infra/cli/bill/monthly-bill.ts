import { priceOf, pricesByKind } from './price-of.ts';
import { prices } from './prices.ts';
import type { Usage } from './usage.ts';
import { usageOf } from './usage-of.ts';

/** How stories come in. */
export interface Traffic {
  /** In a month. */
  readonly stories: number;
  /** Between two stories while they come in. */
  readonly secondsApart: number;
  /** Of the site, each as likely as the others. */
  readonly sections: number;
  /** For how long requests to refresh fronts gather. */
  readonly windowSeconds: number;
}

export interface Bill {
  readonly stories: number;
  /** US dollars. */
  readonly total: number;
  readonly perMillion: number;
  /** Dollars by what is asked of AWS. */
  readonly byKind: Readonly<Record<keyof Usage, number>>;
  /** Dollars for what stories are shown with, on top of the total. */
  readonly pictures: { readonly cards: number };
  /** Fronts, each with its feed, that are written for one story on the average. */
  readonly frontsPerStory: number;
  /** A month in which nothing happens. */
  readonly idleMonth: number;
}

/** What publishing so many stories costs, reader traffic, pictures and the editors' own uploads apart. */
export function billOf(traffic: Traffic): Bill {
  const { perStory, perRun } = frontsOf(traffic);
  const fronts = scaled(usageOf('list', perRun), perStory);
  const usage = sumOf(sumOf(usageOf('publication'), fronts), scaled(slowLists(), slowShare(traffic)));
  const total = traffic.stories * priceOf(usage);
  return {
    stories: traffic.stories,
    total,
    perMillion: 1e6 * priceOf(usage),
    byKind: pricesByKind(scaled(usage, traffic.stories)),
    pictures: { cards: traffic.stories * priceOf(usageOf('card')) },
    frontsPerStory: perStory,
    idleMonth: idleMonth(),
  };
}

/** The home front and the section's own; those that are asked for twice within a window are written once. */
function frontsOf({ secondsApart, sections, windowSeconds }: Traffic): { perStory: number; perRun: number } {
  const together = Math.max(1, windowSeconds / secondsApart);
  const perRun = 1 + sections * (1 - (1 - 1 / sections) ** together);
  return { perStory: perRun / together, perRun };
}

/** Lists that are written at most once a minute: those of topics, sources, authors and days. */
function slowLists(): Usage {
  return sumOf(usageOf('lists'), scaled(usageOf('list', 2), -2));
}

const slowSeconds = 60;

function slowShare({ secondsApart }: Traffic): number {
  return Math.min(1, secondsApart / slowSeconds);
}

const minutesOfMonth = 60 * 24 * 30;

/** What is billed whether or not a story comes: the sweep, polling of the queues, the canary, alarms. */
export function idleMonth(): number {
  const sweeps = minutesOfMonth * priceOf(usageOf('sweep'));
  // Lambda keeps five pollers on a queue, each asking every twenty seconds.
  const polls = queues * 5 * 3 * minutesOfMonth * prices.queueRequest;
  const flights = (minutesOfMonth / canaryMinutes) * priceOf(usageOf('canary'));
  const canary = flights + canaryMetrics * prices.metricMonth;
  return sweeps + polls + canary + alarmsBilled * prices.alarmMonth;
}

/** As `cdk.json` ships it. */
const canaryMinutes = 15;
/** Written by every flight; other metrics are written while stories come, and are not billed in a month without. */
const canaryMetrics = 2;

const queues = 4;
/** `tests/infra/alarms.test.ts` counts those of the template. */
export const alarmsBilled = 16;

function scaled(usage: Usage, factor: number): Usage {
  return Object.fromEntries(
    Object.entries(usage).map(([kind, count]) => [kind, count * factor]),
  ) as unknown as Usage;
}

function sumOf(a: Usage, b: Usage): Usage {
  const kinds = Object.keys(a) as (keyof Usage)[];
  return Object.fromEntries(kinds.map((kind) => [kind, a[kind] + b[kind]])) as unknown as Usage;
}
