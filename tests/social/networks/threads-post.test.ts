import { describe, expect, it } from 'vitest';
import { threadsLength, threadsPost } from '#shared/social/networks/threads-post.ts';
import { site } from '../announced-story.ts';

const url = 'https://news.aldmoor.az/world/ferry-abcdefghij/';
const threads = (headline: string, summary?: string) =>
  threadsPost(
    { kind: 'publication', headline, url, language: 'en', ...(summary !== undefined && { summary }) },
    site,
  );

describe('the length of a text on Threads', () => {
  it.each([
    ['nothing', '', 0],
    ['letters', 'Ferry', 5],
    ['lines', 'a\n\nb', 4],
    ['letters of Azerbaijani', 'Əli', 3],
    ['a letter with a mark of its own', 'e\u0301', 2],
    ['a letter beyond the first plane', '\u{1d4b3}', 1],
    ['an emoji, by its bytes', '👍', 4],
    ['an emoji among letters', 'a👍b', 6],
    ['a skin tone', '👍🏽', 8],
    ['a flag', '🇦🇿', 8],
    ['a heart that asks to be drawn', '❤️', 6],
    ['a keycap', '1️⃣', 7],
    ['a keycap that does not ask to be drawn', '1\u20e3', 4],
    ['a family of four', '👨‍👩‍👧‍👦', 25],
    ['a letter that asks to be drawn', 'a\ufe0f', 4],
  ])('counts %s', (_what, text, length) => {
    expect(threadsLength(text)).toBe(length);
  });
});

describe('a post on Threads', () => {
  it('is as long as Threads takes, and no longer', () => {
    const room = 500 - url.length - 2;
    expect(threads('a'.repeat(room))).toMatchObject({ text: `${'a'.repeat(room)}\n\n${url}`, length: 500 });
    expect(threads('a'.repeat(room + 1)).text).toBe(`${'a'.repeat(room - 1)}…\n\n${url}`);
  });

  it.each([
    ['one domain stays', 'See amazon.com now', 'See amazon.com now'],
    ['a second is taken apart', 'amazon.com or amazon.org', 'amazon.com or amazon. org'],
    ['and every part of it', 'a.az or www.amazon.co.uk', 'a.az or www. amazon. co. uk'],
    ['an address is taken apart', 'See https://amazon.com/a now', 'See https amazon. com/a now'],
    ['even without a dot', 'See ftp://harbour now', 'See ftp harbour now'],
    ['one figure with a point stays', 'Up 1.5 or 2.5 percent', 'Up 1.5 or 2. 5 percent'],
    ['in any script', 'Порт.Москва или Юг.Север', 'Порт.Москва или Юг. Север'],
    ['a letter before a figure', 'v.1 or v.2', 'v.1 or v. 2'],
    ['a full stop is none', 'End. Next. Last. See amazon.com', 'End. Next. Last. See amazon.com'],
    ['nor dots before a word', '.az .com ...so amazon.com', '.az .com ...so amazon.com'],
  ])('has few links, of which ours is one: %s', (_what, words, text) => {
    expect(threads(words).text).toBe(`${text}\n\n${url}`);
    expect(threads('Ferry', words).text).toBe(`Ferry\n\n${text}\n\n${url}`);
  });
});
