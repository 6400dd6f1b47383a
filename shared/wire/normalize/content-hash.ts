import { sha256Hex } from '../../story/digest.ts';
import type { Story } from '../../story/story.ts';
import type { Overrides } from '../wire-file.ts';
import type { Release } from './release-rules.ts';

/** What makes two files the same version of a story. */
export interface StoryContent {
  readonly headline: string;
  readonly body: Story['body'];
  readonly overrides: Overrides;
  readonly corrections: Story['corrections'];
  readonly release: Release;
}

/**
 * sha256 of a story's content in canonical JSON: headline, body and overrides, whatever its key and times.
 *
 * An order of the desk makes a new version of the same words: a kill, a hold, a changed embargo or a
 * correction counts too, and adds nothing to the hash of an ordinary story.
 */
export function contentHash({
  headline,
  body,
  overrides,
  corrections,
  release,
}: StoryContent): Promise<string> {
  const orders = {
    ...(release.pubStatus === 'usable' ? {} : { pubStatus: release.pubStatus }),
    ...(release.embargoedUntil ? { embargoedUntil: release.embargoedUntil } : {}),
    ...(release.signals.some(isOrder) ? { signals: release.signals.filter(isOrder).toSorted() } : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
  };
  return sha256Hex(canonicalJson({ headline, body, overrides, ...orders }));
}

function isOrder(signal: string): boolean {
  return ['kill', 'hold', 'release', 'reinstate', 'correction'].includes(signal);
}

// Keys in order, undefined ones left out, as JSON.stringify would with a replacer, at a tenth of its price.
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length > 1) members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}
