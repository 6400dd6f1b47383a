import { listsOfStory } from '../bill/lists-of-a-story.ts';
import { priceOf } from '../bill/price-of.ts';
import { prices } from '../bill/prices.ts';
import { usualTraffic } from '../bill/traffic.ts';
import type { Usage } from '../bill/usage.ts';
import { usageOf } from '../bill/usage-of.ts';
import type { DeadLetterQueue } from './dead-letters.ts';

/**
 * US dollars that one letter costs at most when it is sent back and everything is done again.
 *
 * Taken as dear as it can be: a file is a new story that comes alone and has every list of its own written, a list is
 * all lists of a story, a picture has every rendition, and a post takes its function's longest run.
 */
export function priceOfLetter(queue: DeadLetterQueue['name']): number {
  if (queue === 'sweep') return 0;
  return wayBack + priceOfWork(queue);
}

/** Moved by SQS from one queue to the other. */
const wayBack = 3 * prices.queueRequest;

function priceOfWork(queue: Exclude<DeadLetterQueue['name'], 'sweep'>): number {
  switch (queue) {
    case 'publish':
      return priceOf(usageOf('publication')) + listsOfOne;
    case 'lists':
      return listsOfOne;
    case 'cards':
      return priceOf(usageOf('card'));
    case 'pictures':
      return priceOf(usageOf('page')) + priceOf(picture);
    default:
      return priceOf(post);
  }
}

/** Nothing is shared with other stories in an hour. */
const listsOfOne = priceOf(listsOfStory({ ...usualTraffic, stories: 1, secondsApart: 3600 }).usage);

const nothing: Usage = {
  s3Writes: 0,
  s3Reads: 0,
  dynamoWrites: 0,
  dynamoReads: 0,
  queueRequests: 2,
  topicPublishes: 0,
  lambdaRuns: 1,
  lambdaGbSeconds: 0,
  logKb: 1.7,
};

/** Nine renditions and the receipt; two minutes of 2 GB, the longest that its function may run. */
const picture: Usage = { ...nothing, s3Writes: 10, s3Reads: 10, dynamoWrites: 4, lambdaGbSeconds: 240 };

/** The thread is read, claimed and told; half a minute of 256 MB, the longest that a relay may run. */
const post: Usage = { ...nothing, dynamoWrites: 6, dynamoReads: 4, lambdaGbSeconds: 7.5 };
