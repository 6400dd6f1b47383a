import type { Usage } from './usage.ts';

/** Kinds of work that are counted. */
export type Work = 'page' | 'record';

/**
 * What each kind of work asks of AWS. `tests/pipeline/counted-calls.test.ts` counts the calls and compares.
 */
export const usageOf: Readonly<Record<Work, Usage>> = {
  page: {
    s3Writes: 1,
    s3Reads: 2,
    dynamoWrites: 3,
    dynamoReads: 2,
    queueRequests: 0.3,
    topicPublishes: 0,
    lambdaRuns: 0.1,
    lambdaGbSeconds: 0.02,
    logKb: 0.2,
  },
  record: {
    s3Writes: 2,
    s3Reads: 3,
    dynamoWrites: 9,
    dynamoReads: 4,
    queueRequests: 0.3,
    topicPublishes: 0,
    lambdaRuns: 0.1,
    lambdaGbSeconds: 0.03,
    logKb: 0.4,
  },
};
