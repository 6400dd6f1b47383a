import { describe, expect, it } from 'vitest';
import { postNetworks, postOn } from '#shared/social/posts.ts';
import { previewPosts } from '#shared/social/preview-posts.ts';
import { aStory } from '../story/a-story.ts';
import { site as desk } from './announced-story.ts';

const url = 'https://news.aldmoor.az/world/2026/11/24/ferry-line-reopens-abcdefghij/';
const site = { ...desk, social: { ...desk.social, hashtags: 2, breaking: 1 } };
const ferry = aStory({ headline: 'Ferry line reopens' });
const told = { kind: 'publication', headline: 'Ferry line reopens', url, language: 'en' } as const;

describe('a preview of posts', () => {
  it('shows on each network what would go out, in the order that was asked', async () => {
    const networks = postNetworks.toReversed();
    const posts = await previewPosts(ferry, { url }, { site, networks });
    expect(posts).toEqual(networks.map((network) => postOn(network, told, site)));
  });

  it('for X alone shows the post for X', async () => {
    const posts = await previewPosts(ferry, { url }, { site, networks: ['x'] });
    expect(posts).toEqual([postOn('x', told, site)]);
    expect(await previewPosts(ferry, { url }, { site, networks: [] })).toEqual([]);
  });

  it('tells everything of the story that a post can tell', async () => {
    const story = aStory({
      ...{ headline: 'Ferry line reopens', summary: 'Repairs are done.', urgency: 1, language: 'az' },
      keywords: ['ferry', 'harbour'],
      socialHandles: [{ platform: 'Mastodon', handle: '@wire@aldmoor.example', owner: 'source' }],
    });
    const [post] = await previewPosts(story, { url }, { site, networks: ['mastodon'] });
    expect(post?.text).toBe(
      `Təcili: Ferry line reopens\n\nRepairs are done.\n\n${url} via @wire@aldmoor.example #ferry #harbour`,
    );
  });

  it('of a correction says what was put right last', async () => {
    const corrections = ['The ferry is white.', 'It has two decks.', 'The first crossing is on Tuesday.'].map(
      (text) => ({
        text,
      }),
    );
    const news = { url, kind: 'correction' } as const;
    const [post] = await previewPosts(aStory({ corrections }), news, { site, networks: ['threads'] });
    expect(post?.text).toBe(`Correction: The first crossing is on Tuesday.\n\n${url}`);
  });

  it('uses the room that the instance gives', async () => {
    const limits = { mastodon: { characters: 90, perLink: 30 } };
    const [post] = await previewPosts(ferry, { url }, { site: { ...site, limits }, networks: ['mastodon'] });
    expect(post).toMatchObject({ limit: 90, limitFrom: 'instance', length: 50 });
  });
});
