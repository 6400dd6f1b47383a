import { describe, expect, it } from 'vitest';
import { canaryDigest, canaryFolder, canaryId } from '#shared/settings/canary-names.ts';
import { asCanary, canaryCopy, isCanary, isCanaryFile } from '#shared/story/canary.ts';
import { sha256Hex, storyId } from '#shared/story/digest.ts';
import { aStory } from './a-story.ts';

describe('the canary', () => {
  it('is known by the one file that the newsroom drops for itself', () => {
    expect(isCanaryFile('_canary/story.txt')).toBe(true);
    expect(isCanaryFile('_canary/story2.txt')).toBe(false);
  });

  it('is the story that every reader makes of that file’s name', async () => {
    const uri = `urn:newsroom:key:${(await sha256Hex('_canary/story.txt')).slice(0, 32)}`;
    expect(isCanary({ id: await storyId(uri) })).toBe(true);
    expect(isCanary({ id: 'abcdefghij' })).toBe(false);
  });

  it('stands apart from every section, under a text that is no twin of the same words elsewhere', () => {
    const story = aStory({ id: canaryId });
    expect(asCanary(story)).toEqual({
      ...story,
      pagePath: `${canaryFolder}${canaryId}/`,
      contentHash: story.raw.sha256,
    });
  });

  it('says what it is, in a text whose digest the newsroom knows', async () => {
    expect(canaryCopy).toMatch(/^Canary of the newsroom\n\n/);
    expect(await sha256Hex(canaryCopy)).toBe(canaryDigest);
  });
});
