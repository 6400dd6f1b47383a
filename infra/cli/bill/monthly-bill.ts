import { listsOfStory } from './lists-of-a-story.ts';
import { priceOf, pricesByKind } from './price-of.ts';
import { prices } from './prices.ts';
import type { Traffic } from './traffic.ts';
import type { Usage } from './usage.ts';
import { usageOf } from './usage-of.ts';

export interface Bill {
  readonly stories: number;
  /** US dollars. */
  readonly total: number;
  readonly perMillion: number;
  /** Of it, what keeps fronts, feeds, lists and the search current; the rest is the story's own. */
  readonly listsPerMillion: number;
  /** Dollars by what is asked of AWS. */
  readonly byKind: Readonly<Record<keyof Usage, number>>;
  /** Dollars for what stories are shown with, on top of the total. */
  readonly pictures: { readonly cards: number };
  /** Home and section pages that are written for one story on the average. */
  readonly frontsPerStory: number;
  /** A month in which nothing happens. */
  readonly idleMonth: number;
}

/** What publishing so many stories costs, reader traffic, pictures and the editors' own uploads apart. */
export function billOf(traffic: Traffic): Bill {
  const lists = listsOfStory(traffic);
  const usage = sumOf(usageOf('publication'), lists.usage);
  return {
    stories: traffic.stories,
    total: traffic.stories * priceOf(usage),
    perMillion: 1e6 * priceOf(usage),
    listsPerMillion: 1e6 * priceOf(lists.usage),
    byKind: pricesByKind(scaled(usage, traffic.stories)),
    pictures: { cards: traffic.stories * priceOf(usageOf('card')) },
    frontsPerStory: lists.frontsPerStory,
    idleMonth: idleMonth(),
  };
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
/** `tests/infra/watching/alarms.test.ts` counts those of the template. */
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
