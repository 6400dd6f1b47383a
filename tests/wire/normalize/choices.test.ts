import { describe, expect, it } from 'vitest';
import { normalized, paragraphs, position, warningCodes } from './newsroom-fixture.ts';

const key = /^urn:newsroom:key:[0-9a-f]{32}$/;

describe('identity', () => {
  it('is the wire’s own id', async () => {
    expect(await normalized({ uri: 'urn:portsea:77' })).toMatchObject({
      uri: 'urn:portsea:77',
      uriFromWire: true,
    });
  });

  it('is made from the key where the wire has none', async () => {
    const story = await normalized({});
    expect([story.uriFromWire, key.test(story.uri)]).toEqual([false, true]);
    expect((await normalized({}, position({ key: 'ferry-2.txt' }))).uri).not.toBe(story.uri);
  });

  it('counts the stories of one file from 1', async () => {
    const second = await normalized({}, position({}, { index: 1, count: 3 }));
    expect(second.uri.endsWith('#2')).toBe(true);
  });

  it('does not trust an id as long as a story', async () => {
    const story = await normalized({ uri: 'x'.repeat(5000) });
    expect([story.uriFromWire, warningCodes(story).includes('uri_ignored')]).toEqual([false, true]);
  });
});

describe('equal content', () => {
  const item = { headline: 'Ferry late', body: paragraphs('The ferry is late.') };
  it('has one hash whatever its key, drop and stamp', async () => {
    const one = await normalized(item);
    const other = await normalized(
      { ...item, created: { raw: 'x', instant: '2026-11-24T10:00:00.000Z', offset: '+00:00' } },
      position({ key: 'again.txt', lastModified: '2026-11-24T13:00:00.000Z' }),
    );
    expect(other.contentHash).toBe(one.contentHash);
  });

  it.each([
    ['the headline', { ...item, headline: 'Ferry later' }],
    ['the body', { ...item, body: paragraphs('The ferry is later.') }],
    ['an override', { ...item, overrides: { section: 'sport' } }],
    ['an embargo', { ...item, embargo: { raw: 'x', instant: '2026-11-25T10:00:00.000Z' } }],
    ['a kill', { ...item, signals: ['kill' as const] }],
    ['a correction', { ...item, corrections: [{ text: 'Late, not lost.' }] }],
  ])('is no more when %s changes', async (_what, changed) => {
    expect((await normalized(changed)).contentHash).not.toBe((await normalized(item)).contentHash);
  });
});

describe('times', () => {
  it('come from a stamp with an offset', async () => {
    const story = await normalized({
      created: { raw: '24 Nov 2026 15:00 (UTC+04:00)', instant: '2026-11-24T11:00:00Z', offset: '+04:00' },
    });
    expect(story).toMatchObject({
      contentCreated: '2026-11-24T11:00:00.000Z',
      sourceTimestampRaw: '24 Nov 2026 15:00 (UTC+04:00)',
      sourceUtcOffset: '+04:00',
    });
    expect(warningCodes(story)).not.toContain('old_source_time');
  });

  it('stay text without an offset', async () => {
    const story = await normalized({ created: { raw: '24 November 2026 15:00' } });
    expect([story.contentCreated, story.sourceUtcOffset, story.sourceTimestampRaw]).toEqual([
      undefined,
      undefined,
      '24 November 2026 15:00',
    ]);
    expect(story.pagePath.startsWith('/news/2026/11/24/')).toBe(true);
  });

  it.each([
    ['a stamp six minutes ahead of the drop', '2026-11-24T12:06:00.000Z', ['stamp_in_future']],
    ['a stamp five minutes ahead of the drop', '2026-11-24T12:05:00.000Z', []],
    ['a stamp 48 hours old', '2026-11-22T12:00:00.000Z', []],
    ['a stamp older than 48 hours', '2026-11-22T11:59:59.000Z', ['old_source_time']],
  ])('%s', async (_what, instant, warnings) => {
    const story = await normalized({
      headline: 'F',
      language: 'en',
      created: { raw: instant, instant, offset: '+00:00' },
    });
    expect(warningCodes(story)).toEqual(warnings);
  });
});

describe('the section', () => {
  it.each([
    ['as filed, by name and whatever the case', { section: 'SPORTS' }, 'sport'],
    ['by an IPTC subject code', { subjects: [{ code: 'subj:15054000' }] }, 'sport'],
    ['by a Media Topic', { subjects: [{ code: 'medtop:04000000', name: 'economy' }] }, 'business'],
    [
      'the default for a Media Topic without a known parent',
      { subjects: [{ code: 'medtop:20000123' }] },
      'news',
    ],
    [
      'by the words of the settings',
      { body: paragraphs('The goalkeeper left the league after one championship.') },
      'sport',
    ],
    ['the default for an unknown name', { section: 'Gardening' }, 'news'],
    [
      'world when the headline is about countries',
      {
        headline: 'Norway and Japan agree on ferries',
        body: paragraphs('Norway will build six ferries for Japan. Japan will pay Norway in May.'),
      },
      'world',
    ],
    [
      'the default when one word is not enough',
      { headline: 'Ferry late', body: paragraphs('He left the league.') },
      'news',
    ],
  ])('is %s', async (_how, item, section) => {
    expect((await normalized({ language: 'en', ...item })).section).toBe(section);
  });
});

describe('keywords', () => {
  it('stand as filed, clean and without repetition', async () => {
    expect((await normalized({ keywords: [' ferry ', 'ferry', '', 'har\u0007bour'] })).keywords).toEqual([
      'ferry',
      'harbour',
    ]);
  });

  it('are names and words that the story repeats, at most ten', async () => {
    const story = await normalized({
      language: 'en',
      headline: 'Ferry terminal closed',
      body: paragraphs(
        'The ferry terminal on Gull Island closed. Mayor Edda Marlo said Gull Island needs a ferry terminal.',
        'Timber and steel were rotten. New timber and steel will come. The ferry returns in May.',
      ),
    });
    expect(story.keywords).toEqual(expect.arrayContaining(['ferry terminal', 'Gull Island', 'Edda Marlo']));
    expect(story.keywords.map((word) => word.toLowerCase())).not.toContain('the');
  });
});

describe('what was found in the text', () => {
  it('is told to the desk with how to override it', async () => {
    const story = await normalized({
      headline: 'Ferry late',
      language: 'en',
      body: paragraphs('The ferry pier closed, the pilots told Reuters. The ferry pier opens in May.'),
    });
    const overrides = story.decisions.map(({ rule, override }) => [rule, override]);
    expect(overrides).toEqual(
      expect.arrayContaining([
        ['sources_from_text', 'Source: line or object metadata "source"'],
        ['summary_from_text', 'Summary: line or object metadata "summary"'],
        ['keywords_from_text', 'Keywords: line or object metadata "keywords"'],
        ['section_from_words', 'Section: line or object metadata "section"'],
      ]),
    );
  });

  it('is no decision where the wire filed it', async () => {
    const story = await normalized({
      headline: 'Ferry late',
      language: 'en',
      section: 'news',
      summary: 'It is late.',
      keywords: ['ferry'],
      infoSources: [{ name: 'Reuters', role: 'agency' }],
      body: paragraphs('The ferry pier closed, the pilots told Reuters.'),
    });
    expect(story.decisions).toEqual([]);
  });
});

describe('language', () => {
  it('that nothing tells is the site’s, with a warning', async () => {
    const story = await normalized({ headline: 'F', body: paragraphs('12:4') });
    expect([story.language, warningCodes(story)]).toEqual(['en', ['language_assumed']]);
  });

  it('as filed wins, in canonical form', async () => {
    expect((await normalized({ language: 'azj' })).language).toBe('az');
  });

  it('turns a right-to-left story round, whatever was filed', async () => {
    const story = await normalized({
      language: 'en',
      dir: 'ltr',
      body: paragraphs('غادرت العبارة الميناء يوم الاثنين'),
    });
    expect(story.dir).toBe('rtl');
  });
});
