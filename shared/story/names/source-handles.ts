import type { Story } from '../story.ts';

/** Accounts of the story's source, each on the network where it exists, without a leading `@`. */
export interface SourceHandles {
  readonly x?: string;
  readonly bluesky?: string;
  /** `user@instance` */
  readonly mastodon?: string;
  readonly threads?: string;
}

/**
 * The accounts of a story's source, the first that was filed on each network.
 *
 * A reporter's own account is not the newsroom's to use, and no account is carried over to another network.
 *
 * @returns undefined when there is none
 */
export function sourceHandles(filed: Story['socialHandles']): SourceHandles | undefined {
  const handles: { -readonly [Network in keyof SourceHandles]: string } = {};
  for (const { platform, handle, owner } of filed) {
    const network = networks.get(platform.toLowerCase());
    if (owner === 'source' && network !== undefined) handles[network] ??= handle.replace(/^@/, '');
  }
  return Object.keys(handles).length === 0 ? undefined : handles;
}

const networks = new Map<string, keyof SourceHandles>([
  ['x', 'x'],
  ['twitter', 'x'],
  ['twitter/x', 'x'],
  ['x/twitter', 'x'],
  ['bluesky', 'bluesky'],
  ['mastodon', 'mastodon'],
  ['threads', 'threads'],
]);
