import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Site } from '#shared/settings/settings.ts';
import { postNetworks, postOn } from '#shared/social/posts.ts';
import type { Told } from '#shared/social/told.ts';
import { fuzzRuns } from '../fuzz-runs.ts';
import { site as desk } from './announced-story.ts';
import { hashtagsByX, mentionsByX, weightByX } from './oracle.ts';
import { anyText, pageUrl } from './post-texts.ts';

const url = 'https://news.aldmoor.az/world/2026/11/24/ferry-line-reopens-abcdefghij/';
const ferry: Told = { kind: 'publication', headline: 'Ferry line reopens', url, language: 'en' };

function site(social: Partial<Site['social']> = {}): Site {
  return { ...desk, social: { ...desk.social, ...social } };
}

describe('a post', () => {
  it('is made for every network, in the order in which previews show them', () => {
    expect(postNetworks.join(' ')).toBe('x sms bluesky mastodon threads linkedin slack teams');
  });

  it.each([
    ['x', `Ferry line reopens ${url}`],
    ['sms', `Ferry line reopens ${url}`],
    ['bluesky', 'Ferry line reopens news.aldmoor.az/world/2026/11/…'],
    ['mastodon', `Ferry line reopens\n\n${url}`],
    ['threads', `Ferry line reopens\n\n${url}`],
    ['linkedin', `Ferry line reopens\n\n${url}`],
    ['slack', `Ferry line reopens ${url}`],
    ['teams', `Ferry line reopens ${url}`],
  ] as const)('on %s has the headline and the link', (network, text) => {
    expect(postOn(network, ferry, site()).text).toBe(text);
  });

  it.each(['mastodon', 'threads', 'linkedin'] as const)('on %s has the summary between them', (network) => {
    const told = { ...ferry, summary: 'Repairs are done, the harbour office said.' };
    expect(postOn(network, told, site()).text).toBe(
      `Ferry line reopens\n\nRepairs are done, the harbour office said.\n\n${url}`,
    );
  });

  it('leaves a summary out that does not fit whole', () => {
    const told = { ...ferry, summary: 'Repairs are done. '.repeat(40) };
    expect(postOn('mastodon', told, site()).text).toBe(`Ferry line reopens\n\n${url}`);
  });

  it('uses the room that the instance gives', () => {
    const told = { ...ferry, summary: 'Repairs are done. '.repeat(40) };
    const networks = { mastodon: { instance: 'https://m.example', secret: '/m', limit: 5000 } };
    const post = postOn('mastodon', told, site({ networks }));
    expect(post).toMatchObject({ limit: 5000, text: expect.stringContaining('Repairs are done.') });
  });

  it('is marked as breaking news up to the urgency that the settings name', () => {
    const urgent = (urgency: number) => postOn('x', { ...ferry, urgency }, site({ breaking: 2 })).text;
    expect([urgent(1), urgent(2), urgent(3)].map((text) => text.startsWith('Breaking: '))).toEqual([
      true,
      true,
      false,
    ]);
    expect(postOn('x', { ...ferry, urgency: 1 }, site()).text).not.toContain('Breaking');
  });

  it('of a correction says what was put right', () => {
    const told: Told = { ...ferry, kind: 'correction', correction: 'The first crossing is on Tuesday.' };
    expect(postOn('bluesky', told, site()).text).toMatch(/^Correction: The first crossing is on Tuesday\. /);
  });

  it('of a withdrawal repeats nothing, credits nobody and has no card', () => {
    const told: Told = {
      ...ferry,
      kind: 'withdrawal',
      headline: 'We have withdrawn this story.',
      tags: ['Ferry'],
      handles: { x: 'AldmoorWire' },
    };
    for (const network of postNetworks) {
      const post = postOn(network, told, site({ hashtags: 3 }));
      expect(JSON.stringify([post.text, post.card, post.hashtags]), network).not.toMatch(/Wire|#|card|Ferry/);
    }
  });
});

describe('hashtags', () => {
  const told = { ...ferry, tags: ['South Caucasus', 'oil & gas', '2027', 'oil-gas', 'Aldmoor'] };

  it('are none unless the settings ask for some', () => {
    expect(postOn('x', told, site()).hashtags).toEqual([]);
  });

  it('are made of keywords, without what no hashtag can hold, each once', () => {
    const post = postOn('mastodon', told, site({ hashtags: 5 }));
    expect(post.hashtags).toEqual(['SouthCaucasus', 'OilGas', 'Aldmoor']);
    expect(post.text.endsWith(' #SouthCaucasus #OilGas #Aldmoor')).toBe(true);
  });

  it('keep the capitals of the story’s language', () => {
    const azeri = { ...told, language: 'az', tags: ['iqlim dəyişikliyi'] };
    expect(postOn('x', azeri, site({ hashtags: 1 })).hashtags).toEqual(['İqlimDəyişikliyi']);
  });

  it('are one at most on Threads', () => {
    expect(postOn('threads', told, site({ hashtags: 5 })).hashtags).toEqual(['SouthCaucasus']);
  });

  it('give way to the words', () => {
    const long = { ...told, headline: 'harbour '.repeat(31).trim() };
    const post = postOn('x', long, site({ hashtags: 2 }));
    expect(post.text).toBe(`${long.headline} ${url}`);
  });
});

describe('the credit to a source', () => {
  const handles = {
    x: 'AldmoorWire',
    bluesky: 'wire.aldmoor.example',
    mastodon: 'wire@aldmoor.example',
    threads: 'aldmoor.wire',
  };

  it.each([
    ['x', 'via @AldmoorWire'],
    ['bluesky', 'via @wire.aldmoor.example'],
    ['mastodon', 'via @wire@aldmoor.example'],
    ['threads', 'via @aldmoor.wire'],
  ] as const)('stands on %s by the account that it has there', (network, credit) => {
    expect(postOn(network, { ...ferry, handles }, site()).text.endsWith(credit)).toBe(true);
    const elsewhere = { ...handles, [network]: undefined };
    expect(postOn(network, { ...ferry, handles: elsewhere as never }, site()).text).not.toContain('via');
  });

  it('is not given to the newsroom itself', () => {
    const own = site({ bluesky: '@Wire.Aldmoor.Example' });
    expect(postOn('bluesky', { ...ferry, handles }, own).text).not.toContain('via');
  });
});

const told: fc.Arbitrary<Told> = fc.record(
  {
    kind: fc.constantFrom('publication', 'update', 'correction'),
    headline: anyText.map((text) => `${text} @mayor #vote ＠desk .@aide RT@all`),
    summary: anyText,
    correction: anyText,
    url: pageUrl,
    language: fc.constantFrom('en', 'az', 'ar'),
    urgency: fc.integer({ min: 1, max: 9 }),
    tags: fc.array(anyText, { maxLength: 5 }),
    handles: fc.constant({ x: 'AldmoorWire', mastodon: 'wire@aldmoor.example' }),
  },
  { requiredKeys: ['kind', 'headline', 'url', 'language'] },
);
const generous = site({ hashtags: 5, breaking: 5 });

describe('whatever the story says, a post', () => {
  it.each(postNetworks)('on %s keeps to the limits, and is whole text', (network) => {
    fc.assert(
      fc.property(told, (news) => {
        const post = postOn(network, news, generous);
        expect(post.length).toBeLessThanOrEqual(post.limit);
        expect(post.bytes?.length ?? 0).toBeLessThanOrEqual(post.bytes?.limit ?? 0);
        expect(post.text.isWellFormed()).toBe(true);
        expect(post.text).not.toMatch(/^[.…\s]*$/);
        if (network === 'x') expect(weightByX(post.text)).toBeLessThanOrEqual(280);
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it.each(['x', 'mastodon', 'threads'] as const)(
    'on %s calls nobody and tags nothing by accident',
    (network) => {
      fc.assert(
        fc.property(told, (news) => {
          const { text, hashtags } = postOn(network, news, generous);
          const called = mentionsByX(text);
          expect(called.filter((name) => name !== 'AldmoorWire' && name !== 'wire')).toEqual([]);
          // X ends a tag before letters that it does not know yet.
          const ours = (tag: string) => hashtags.some((own) => own.startsWith(tag));
          expect(hashtagsByX(text).filter((tag) => !ours(tag))).toEqual([]);
        }),
        { numRuns: fuzzRuns(700) },
      );
    },
  );

  it('on Bluesky has facets whose bytes are exactly the link and the tags', () => {
    fc.assert(
      fc.property(told, (news) => {
        const { text, facets = [], hashtags, card } = postOn('bluesky', news, generous);
        const bytes = new TextEncoder().encode(text);
        const part = ({ bytes: [start, end] }: { bytes: readonly [number, number] }) =>
          new TextDecoder('utf-8', { fatal: true }).decode(bytes.slice(start, end));
        const tags = facets.filter(({ tag }) => tag !== undefined);
        expect(tags.map(({ tag }) => tag)).toEqual(hashtags);
        for (const facet of tags) expect(part(facet)).toBe(`#${facet.tag}`);
        const [link, ...others] = facets.filter((facet) => facet.link !== undefined);
        expect(others).toEqual([]);
        expect(link?.link).toBe(news.url);
        expect(link && new URL(news.url).href.slice(news.url.indexOf('//') + 2)).toContain(
          link && part(link).replace(/…$/, ''),
        );
        expect(card?.url).toBe(news.url);
      }),
      { numRuns: fuzzRuns(700) },
    );
  });

  it('is never cut inside a grapheme', () => {
    const family = '👨‍👩‍👧‍👦';
    for (const network of postNetworks) {
      const { text } = postOn(network, { ...ferry, headline: family.repeat(900) }, site());
      expect(text.replaceAll(family, ''), network).not.toMatch(/[\u200d\p{Extended_Pictographic}]/u);
    }
  });
});

describe('a card', () => {
  const hostile = {
    ...ferry,
    headline: '<!channel> & <https://evil.example|click> *bold*',
    summary: '<at>everyone</at> said "so"',
  };

  it('of Slack escapes what would call a channel or make a link', () => {
    const { body } = postOn('slack', hostile, site()) as { body: { text: string; blocks: object[] } };
    const sent = JSON.stringify(body);
    expect(sent).not.toMatch(/<!channel>|<https:\/\/evil|<at>/);
    expect(sent).toContain('&lt;!channel&gt; &amp; &lt;https://evil.example|click&gt;');
    expect(sent).toContain(`<${url}>`);
  });

  it('of Teams keeps the words in text runs, which know no markup, and opens the page', () => {
    const { body } = postOn('teams', hostile, site()) as { body: { attachments: { content: object }[] } };
    expect(body.attachments[0]?.content).toMatchObject({
      type: 'AdaptiveCard',
      body: [
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: hostile.headline }] },
        { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: hostile.summary }] },
        { type: 'RichTextBlock' },
      ],
      actions: [{ type: 'Action.OpenUrl', title: 'Read the story', url }],
    });
  });

  it('of LinkedIn escapes the signs of its text format, hashtags of ours apart', () => {
    const told = { ...ferry, headline: 'Mayor (left) @home #1', tags: ['Ferry'] };
    expect(postOn('linkedin', told, site({ hashtags: 1 })).body).toBe(
      `Mayor \\(left\\) \\@home \\#1\n\n${url} {hashtag|\\#|Ferry}`,
    );
  });
});

describe('an SMS', () => {
  it.each([
    ['GSM letters', 'a'.repeat(20), 1],
    ['Cyrillic, which is UCS-2', 'Открыли мост, которого ждали двадцать лет', 2],
  ])('of %s says in how many parts it goes', (_letters, headline, segments) => {
    expect(postOn('sms', { ...ferry, headline }, site()).segments).toBe(segments);
  });
});

const strings = new URL('../../../shared/wire-samples/attacks/naughty-strings.json', import.meta.url);
const present = existsSync(strings);
if (!present) process.stderr.write('tests/social/posts: naughty strings skipped, ../shared is absent.\n');

describe.skipIf(!present)('strings that break other programs', () => {
  it('make posts that keep to the limits on every network', () => {
    const naughty = (JSON.parse(readFileSync(strings, 'utf8')) as { strings: string[] }).strings;
    for (const headline of naughty) {
      for (const network of postNetworks) {
        const post = postOn(network, { ...ferry, headline: headline.repeat(3), tags: [headline] }, generous);
        expect(post.length, headline).toBeLessThanOrEqual(post.limit);
        expect(post.text.isWellFormed(), headline).toBe(true);
      }
    }
  });
});
