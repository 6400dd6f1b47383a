import { prices } from './prices.ts';
import type { Usage } from './usage.ts';

const priceOfEach: Readonly<Record<keyof Usage, number>> = {
  s3Writes: prices.s3Write,
  s3Reads: prices.s3Read,
  dynamoWrites: prices.dynamoWrite,
  dynamoReads: prices.dynamoRead,
  queueRequests: prices.queueRequest,
  topicPublishes: prices.topicPublish,
  lambdaRuns: prices.lambdaRun,
  lambdaGbSeconds: prices.lambdaGbSecond,
  logKb: prices.logGb / 1e6,
};

/** US dollars for one piece of work. */
export function priceOf(usage: Usage): number {
  return Object.values(pricesByKind(usage)).reduce((sum, price) => sum + price, 0);
}

/** The same, by what is asked of AWS. */
export function pricesByKind(usage: Usage): Record<keyof Usage, number> {
  const kinds = Object.keys(priceOfEach) as (keyof Usage)[];
  return Object.fromEntries(kinds.map((kind) => [kind, usage[kind] * priceOfEach[kind]])) as Record<
    keyof Usage,
    number
  >;
}
