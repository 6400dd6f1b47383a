import type { DroppedObject } from '../../aws/wire-bucket.ts';
import type { Site } from '../../settings/settings.ts';
import type { Story } from '../../story/story.ts';

/** Files under this prefix are published without being announced, as an archive is. */
const archivePrefix = '_archive/';

/**
 * Whether a file's story is announced: not from the archive, not when the desk dropped it quietly, and, where
 * the settings say so, not when its source wrote it long ago. The receipt then says how to announce it all the same.
 */
export function announcedOrHeld(
  story: Story,
  { key, metadata }: Pick<DroppedObject, 'key' | 'metadata'>,
  { social }: Pick<Site, 'social'>,
): { readonly story: Story; readonly quiet: boolean } {
  if (metadata['quiet'] === 'true' || key.startsWith(archivePrefix)) return { story, quiet: true };
  const isOld = story.warnings.some(({ code }) => code === 'old_source_time');
  if (!isOld || social.oldStories !== 'hold' || metadata['quiet'] === 'false') return { story, quiet: false };
  return { story: { ...story, decisions: [...story.decisions, heldBack(story)] }, quiet: true };
}

function heldBack({ contentCreated = '' }: Story): Story['decisions'][number] {
  return {
    rule: 'announcement_held',
    saw: `the source’s time ${contentCreated}`,
    override: 'Drop the file with the metadata quiet=false to announce it all the same.',
  };
}
