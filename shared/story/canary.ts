import { canaryId, canaryKey, canaryPath } from '../settings/canary-names.ts';
import type { Story } from './story.ts';

/** Plain copy: no line of it is an order, a label or an embargo. */
export const canaryCopy = `Canary of the newsroom

The newsroom sends this story to itself to see that copy still becomes a page within seconds. It is on no list and is taken away again at once.
`;

/** Whether a dropped file is the canary, by its key without `incoming/`. */
export function isCanaryFile(key: string): boolean {
  return key === canaryKey;
}

/** Whether a story is the canary: real in every step, and told to nobody. */
export function isCanary({ id }: { readonly id: string }): boolean {
  return id === canaryId;
}

/**
 * The canary as a story: its page stands apart. Its text is claimed under the digest of its file, so that the same
 * words under another name are no twin of it.
 */
export function asCanary(story: Story): Story {
  return { ...story, pagePath: canaryPath, contentHash: story.raw.sha256 };
}
