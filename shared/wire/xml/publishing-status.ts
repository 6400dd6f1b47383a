import type { Hold, Signal } from '../../story/story.ts';
import type { WireItem } from '../wire-file.ts';

/** What an agency's status word means for a version. */
export interface PublishingStatus extends Pick<WireItem, 'pubStatus'> {
  readonly signals: readonly Signal[];
  readonly holds: readonly Hold[];
  /** True where the wire calls the item embargoed, whether or not it gives a time. */
  readonly embargoed: boolean;
}

/**
 * The meaning of `usable`, `stat:withheld`, `Canceled`, `embargoed`…, in any case, with or without a scheme.
 *
 * Fails closed: a status that nobody knows holds the version and asks.
 */
export function publishingStatus(status: string | undefined): PublishingStatus {
  const word = status?.trim().split(/[:/]/).at(-1)?.toLowerCase();
  const meaning = word ? meanings.get(word) : nothingSaid;
  return meaning ?? { ...nothingSaid, holds: [unknownStatus(status ?? '')] };
}

const nothingSaid: PublishingStatus = { signals: [], holds: [], embargoed: false };
const usable: PublishingStatus = { ...nothingSaid, pubStatus: 'usable' };
const withheld: PublishingStatus = { ...nothingSaid, pubStatus: 'withheld', signals: ['hold'] };
const canceled: PublishingStatus = { ...nothingSaid, pubStatus: 'canceled', signals: ['kill'] };

const meanings: ReadonlyMap<string, PublishingStatus> = new Map([
  ['usable', usable],
  ['new', usable],
  ['update', usable],
  ['updated', usable],
  ['corrected', { ...usable, signals: ['correction'] }],
  ['correction', { ...usable, signals: ['correction'] }],
  ['embargoed', { ...usable, embargoed: true }],
  ['withheld', withheld],
  ['hold', withheld],
  ['held', withheld],
  ['canceled', canceled],
  ['cancelled', canceled],
  ['kill', canceled],
  ['killed', canceled],
  ['withdrawn', canceled],
  ['deleted', canceled],
]);

function unknownStatus(status: string): Hold {
  return {
    code: 'status-unknown',
    message: `The wire gives the status “${status.slice(0, 60)}”, which is not known here.`,
    fix: 'Ask the agency what it means; release the story, or kill it.',
  };
}
