import { describe, expect, it } from 'vitest';
import { blueskyPost } from '#shared/social/networks/bluesky-post.ts';
import type { Told } from '#shared/social/told.ts';
import { site as desk } from '../announced-story.ts';

const url = 'https://aldmoor.az/ferry/';
const site = { ...desk, social: { ...desk.social, hashtags: 2 } };
const bluesky = (changes: Partial<Told>) =>
  blueskyPost({ kind: 'publication', headline: 'Ferry', url, language: 'en', ...changes }, site);
const partsOf = ({ text, facets = [] }: ReturnType<typeof bluesky>) =>
  facets.map(({ bytes: [start, end] }) => Buffer.from(text).subarray(start, end).toString());

describe('a post on Bluesky', () => {
  it('is as long as Bluesky takes in characters, and no longer', () => {
    const link = ' aldmoor.az/ferry/';
    const room = 300 - link.length;
    expect(bluesky({ headline: 'ə'.repeat(room) }).text).toBe(`${'ə'.repeat(room)}${link}`);
    expect(bluesky({ headline: 'ə'.repeat(room + 1) }).text).toBe(`${'ə'.repeat(room - 1)}…${link}`);
  });

  it('is as long as Bluesky takes in bytes, and no longer', () => {
    const family = '👨‍👩‍👧‍👦';
    const bytes = (families: number, letters: number) =>
      bluesky({ headline: family.repeat(families) + 'a'.repeat(letters) }).bytes?.length;
    const whole = 3000 - ' aldmoor.az/ferry/'.length;
    expect(bytes(Math.floor(whole / 25), whole % 25)).toBe(3000);
    expect(bluesky({ headline: family.repeat(200) }).text).toMatch(/^[^a-z]+… aldmoor/u);
    expect(bytes(200, 0)).toBeLessThanOrEqual(3000);
  });

  it.each([
    ['the front', 'https://aldmoor.az/', 'aldmoor.az'],
    ['a short path', 'https://aldmoor.az/ferry/', 'aldmoor.az/ferry/'],
    ['a path of sixteen letters', 'https://aldmoor.az/ferry-line-202/', 'aldmoor.az/ferry-line-202/'],
    ['one of seventeen', 'https://aldmoor.az/ferry-line-2026/', 'aldmoor.az/ferry-line-202…'],
    ['an own port', 'http://127.0.0.1:3000/a', '127.0.0.1:3000/a'],
  ])('shows the link as its own app does: %s', (_which, address, shown) => {
    const post = bluesky({ url: address });
    expect(post.text).toBe(`Ferry ${shown}`);
    expect(post.facets).toEqual([{ bytes: [6, 6 + Buffer.byteLength(shown)], link: address }]);
  });

  it('marks what we add, not the same words before it', () => {
    const post = bluesky({ headline: '#Ferry #Line aldmoor.az/ferry/', tags: ['Ferry', 'Line'] });
    expect(post.text).toBe('#Ferry #Line aldmoor.az/ferry/ aldmoor.az/ferry/ #Ferry #Line');
    expect(post.facets?.map(({ bytes }) => bytes)).toEqual([
      [31, 48],
      [49, 55],
      [56, 61],
    ]);
  });

  it('marks each of two tags of which one begins like the other', () => {
    const post = bluesky({ tags: ['Ferry', 'FerryLine'] });
    expect(post.text).toBe('Ferry aldmoor.az/ferry/ #Ferry #FerryLine');
    expect(post.facets?.map(({ bytes }) => bytes)).toEqual([
      [6, 23],
      [24, 30],
      [31, 41],
    ]);
  });

  it('marks the address even of a story without a word', () => {
    expect(partsOf(bluesky({ headline: '' }))).toEqual(['aldmoor.az/ferry/']);
  });

  it('marks no link where the words went out alone', () => {
    const host = `${'a'.repeat(63)}.`.repeat(5);
    const post = bluesky({ url: `https://${host}az/ferry/` });
    expect(post.text).toBe('Ferry');
    expect(post.facets).toEqual([]);
  });

  it('has a card with a title and a description that are bounded', () => {
    const cardOf = (changes: Partial<Told>) => bluesky(changes).card;
    expect(cardOf({ headline: 'é'.repeat(300), summary: 'é'.repeat(600) })).toEqual({
      ...{ url, title: 'é'.repeat(300), description: 'é'.repeat(600) },
    });
    expect(cardOf({ headline: 'é'.repeat(301), summary: 'é'.repeat(601) })).toEqual({
      ...{ url, title: `${'é'.repeat(299)}…`, description: `${'é'.repeat(599)}…` },
    });
    expect(cardOf({ headline: '\u200f' })).toEqual({ url, title: desk.name, description: '' });
  });
});
