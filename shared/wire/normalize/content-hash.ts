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

// The keys of every object in order; putting them so and writing all at once costs a tenth of a replacer.
function canonicalJson(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const members = value as Readonly<Record<string, unknown>>;
  const ordered: Record<string, unknown> = {};
  for (const key of orderedKeys(members)) ordered[key] = inOrder(members[key]);
  return ordered;
}

// A handful of keys: sorting by insertion needs no second list.
function orderedKeys(members: Readonly<Record<string, unknown>>): string[] {
  const keys = Object.keys(members);
  for (let end = 1; end < keys.length; end += 1) {
    const key = keys[end] ?? '';
    let at = end;
    for (let before = keys[at - 1]; at > 0 && before !== undefined && before > key; before = keys[at - 1]) {
      keys[at] = before;
      at -= 1;
    }
    keys[at] = key;
  }
  return keys;
}
