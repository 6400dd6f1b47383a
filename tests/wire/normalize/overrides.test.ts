import { describe, expect, it } from 'vitest';
import { normalized, position, warningCodes } from './newsroom-fixture.ts';

const withMetadata = (metadata: Record<string, string>) => position({ metadata });

describe('overrides', () => {
  it('take object metadata before header lines, and header lines before the wire', async () => {
    const item = {
      headline: 'As the wire filed it',
      byline: 'By the wire',
      slugline: 'WIRE-SLUG',
      overrides: { headline: 'As the header line says', byline: 'By the header line' },
    };
    const story = await normalized(item, withMetadata({ headline: 'As the metadata says' }));
    expect([story.headline, story.byline, story.slugline]).toEqual([
      'As the metadata says',
      'By the header line',
      'WIRE-SLUG',
    ]);
    expect(story.decisions.map(({ rule, saw }) => [rule, saw])).toEqual(
      expect.arrayContaining([
        ['override_headline', 'As the metadata says (object metadata)'],
        ['override_byline', 'By the header line (header line)'],
      ]),
    );
  });

  it.each([
    ['an encoded-word as S3 answers it', '=?UTF-8?B?QsmZbmTJmSB5YW7En8Sxbg==?='],
    ['percent-encoded UTF-8', 'B%C9%99nd%C9%99%20yan%C4%9F%C4%B1n'],
    ['UTF-8 bytes shown as Latin-1', 'B\u00c9\u0099nd\u00c9\u0099 yan\u00c4\u009f\u00c4\u00b1n'],
    ['plain letters', 'Bəndə yanğın'],
  ])('read a headline in %s', async (_encoding, headline) => {
    const story = await normalized({}, withMetadata({ headline }));
    expect(story.headline).toBe('Bəndə yanğın');
  });

  it('leave a percent sign alone that encodes nothing', async () => {
    const story = await normalized({}, withMetadata({ headline: 'Fares rise by 20% on Monday' }));
    expect(story.headline).toBe('Fares rise by 20% on Monday');
  });

  it.each([
    [
      'an unknown section',
      { section: 'gardening' },
      'override_section_ignored',
      'world, business, sport, news',
    ],
    ['an urgency of 12', { urgency: '12' }, 'override_urgency_ignored', '1 (highest) to 9'],
    ['a language that is none', { language: 'xx-klingon!' }, 'override_language_ignored', 'BCP 47'],
    ['a version that is no number', { version: 'two' }, 'override_version_ignored', 'whole number'],
    ['an id with spaces', { uri: 'my story' }, 'override_uri_ignored', 'no spaces'],
  ])('ignore %s and say what is allowed', async (_what, metadata, code, allowed) => {
    const story = await normalized({}, withMetadata(metadata));
    const warning = story.warnings.find((candidate) => candidate.code === code);
    expect(warning?.fix).toContain(allowed);
    expect(story.section).toBe('news');
    expect(story.urgency).toBeUndefined();
  });

  it('set section, urgency, version, id, keywords, genre, source and language', async () => {
    const story = await normalized(
      { infoSources: [{ name: 'Old Wire', role: 'publisher' }] },
      withMetadata({
        section: 'Sports',
        urgency: '2',
        version: '7',
        uri: 'urn:portsea:77',
        keywords: 'ferry, harbour; storm',
        genre: 'Feature',
        source: 'Portsea Radio',
        language: 'en_GB',
      }),
    );
    expect(story).toMatchObject({
      section: 'sport',
      urgency: 2,
      version: 7,
      uri: 'urn:portsea:77',
      uriFromWire: true,
      keywords: ['ferry', 'harbour', 'storm'],
      genre: 'Feature',
      infoSources: [{ name: 'Portsea Radio', role: 'publisher' }],
      creditline: 'Portsea Radio',
      language: 'en-GB',
    });
  });

  it('turn a correction text into a correction', async () => {
    const story = await normalized(
      {},
      withMetadata({ correction: 'The ferry carried ninety, not nineteen.' }),
    );
    expect(story.corrections).toEqual([{ text: 'The ferry carried ninety, not nineteen.' }]);
    expect(story.signals).toEqual(['correction']);
  });

  it('of one story do not apply to a file of several', async () => {
    const from = position(
      { metadata: { headline: 'One for all', section: 'sport' } },
      { index: 1, count: 3 },
    );
    const story = await normalized({ headline: 'Its own' }, from);
    expect([story.headline, story.section]).toEqual(['Its own', 'sport']);
    expect(warningCodes(story)).toContain('override_for_one_story');
  });

  it('ignore metadata that is none of ours, whatever it is called', async () => {
    const story = await normalized(
      { headline: 'Kept' },
      withMetadata({ constructor: 'x', __proto__x: 'y', mtime: '1' }),
    );
    expect(story.headline).toBe('Kept');
    expect(story.decisions.filter(({ rule }) => rule.startsWith('override'))).toEqual([]);
  });
});
