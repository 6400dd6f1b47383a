/** One text that was dropped under a story's key. */
export interface Draft {
  /** Counts the drops of one run: a later one is newer. */
  readonly order: number;
  /** Stands in the headline and in the body of this text alone. */
  readonly token: string;
  /** Hour of the run from which it may be public. */
  readonly embargo?: number;
  /** Its file asks the desk something first. */
  readonly asks: boolean;
  /** When the file arrived, as S3 tells it: to the second. */
  readonly arrivedAt: string;
}

export type Verb = 'kill' | 'hold' | 'release' | 'reinstate';

/** An order of the desk; `at` counts the orders of one run. */
export interface Order {
  readonly verb: Verb;
  readonly at: number;
  /** UTC instant: a file that arrived later was not meant. */
  readonly givenAt: string;
}

/**
 * What a newsroom promises about one story, in as few words as it can be said: the model that the pipeline is
 * held against. It knows nothing of ranks, slots, commits or dues.
 */
export interface Expected {
  readonly shown?: Draft;
  readonly waiting?: Draft;
  readonly killed: number;
  readonly reinstated: number;
  readonly held: number;
  readonly released: number;
}

export const nothingYet: Expected = { killed: 0, reinstated: 0, held: 0, released: 0 };

export function isKilled({ killed, reinstated }: Expected): boolean {
  return killed > reinstated;
}

export function isHeld({ held, released }: Expected): boolean {
  return held > released;
}

/** The text that readers may see; undefined when there is none. */
export function publicDraft(story: Expected): Draft | undefined {
  return isKilled(story) || isHeld(story) ? undefined : story.shown;
}

/** The pipeline has read the story's file as it stands. */
export function afterReading(story: Expected, draft: Draft, hour: number): Expected {
  const newest = [story.shown, story.waiting]
    .filter((one) => one !== undefined)
    .sort((a, b) => b.order - a.order)[0];
  if (newest && sameText(newest, draft)) return story;
  if (isKilled(story) || isHeld(story) || draft.asks || isEarly(draft, hour))
    return { ...story, waiting: draft };
  return { ...shownOnly(story), shown: draft };
}

/** Time was looked at: an embargo may have passed. */
export function afterSweep(story: Expected, hour: number): Expected {
  const { waiting } = story;
  if (!waiting?.embargo || waiting.asks || isEarly(waiting, hour)) return story;
  return isKilled(story) || isHeld(story) ? story : { ...shownOnly(story), shown: waiting };
}

/** The desk's order was carried out. */
export function afterOrder(story: Expected, order: Order, hour: number): Expected {
  const { at } = order;
  if (order.verb === 'kill') return { ...story, killed: Math.max(story.killed, at) };
  if (order.verb === 'hold') return { ...story, held: Math.max(story.held, at) };
  if (order.verb === 'reinstate') {
    if (story.reinstated >= at || !isKilled(story)) return story;
    return backToPublic({ ...story, reinstated: at }, hour);
  }
  const asks = story.waiting?.asks === true && story.waiting.arrivedAt <= order.givenAt;
  if (story.released >= at || (!isHeld(story) && !asks)) return story;
  const answered = asks && story.waiting ? { waiting: { ...story.waiting, asks: false } } : {};
  return backToPublic({ ...story, ...answered, released: at }, hour);
}

function backToPublic(story: Expected, hour: number): Expected {
  const { waiting } = story;
  if (isKilled(story) || isHeld(story) || !waiting || waiting.asks || isEarly(waiting, hour)) return story;
  return { ...shownOnly(story), shown: waiting };
}

function shownOnly({ waiting: _, ...story }: Expected): Expected {
  return story;
}

function isEarly({ embargo }: Draft, hour: number): boolean {
  return embargo !== undefined && embargo > hour;
}

function sameText(a: Draft, b: Draft): boolean {
  return a.order === b.order || (a.token === b.token && a.embargo === b.embargo && a.asks === b.asks);
}
