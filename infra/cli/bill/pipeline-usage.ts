import type { Usage } from './usage.ts';

/** Kinds of work that are counted. */
export type Work =
  | 'publication'
  | 'update'
  | 'duplicate'
  | 'kill'
  /** The social card of a new story; that of a changed headline costs a listing more. */
  | 'card'
  /** A page that is rendered anew and has changed. */
  | 'page'
  /** A story that is rebuilt whole. */
  | 'record'
  /** A run of the sweep that finds nothing to do. */
  | 'sweep'
  /** A flight of the canary, with the publication of its story. */
  | 'canary';

/** What of a usage a test can count; the rest is assumed and says so. */
export type Counted = Pick<
  Usage,
  's3Writes' | 's3Reads' | 'dynamoWrites' | 'dynamoReads' | 'queueRequests' | 'topicPublishes'
>;

/**
 * Calls and units of each kind of work, for a story of about 2 KB with a summary.
 *
 * An update is one with another headline, whose card is drawn anew.
 *
 * `tests/pipeline/counted-calls.test.ts` counts them on the real pipeline and compares. Queue requests are those
 * that the work itself sends; taking a message from a queue costs two more, shared by a batch.
 */
export const countedOf: Readonly<Record<Work, Counted>> = {
  publication: counted({ writes: 4, reads: 1, units: [14, 4], sent: 2, published: 1 }),
  update: counted({ writes: 4, reads: 1, units: [9, 3], sent: 2, published: 0 }),
  duplicate: counted({ writes: 1, reads: 1, units: [2, 3], sent: 0, published: 0 }),
  kill: counted({ writes: 13, reads: 6, units: [8, 6], sent: 4, published: 2 }),
  page: counted({ writes: 1, reads: 4, units: [2, 2], sent: 1, published: 0 }),
  card: counted({ writes: 1, reads: 0, units: [0, 2], sent: 0, published: 0 }),
  sweep: counted({ writes: 2, reads: 6, units: [0, 0.5], sent: 0, published: 0 }),
  canary: counted({ writes: 13, reads: 2, units: [12, 3], sent: 0, published: 0 }),
  record: counted({ writes: 3, reads: 5, units: [10, 3], sent: 2, published: 0 }),
};

interface Counts {
  readonly writes: number;
  readonly reads: number;
  /** DynamoDB: units written and read. */
  readonly units: readonly [written: number, read: number];
  readonly sent: number;
  readonly published: number;
}

function counted({ writes, reads, units, sent, published }: Counts): Counted {
  return {
    s3Writes: writes,
    s3Reads: reads,
    dynamoWrites: units[0],
    dynamoReads: units[1],
    queueRequests: sent,
    topicPublishes: published,
  };
}
