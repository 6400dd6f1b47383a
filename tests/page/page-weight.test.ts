import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import { relatedScriptPath } from '#shared/page/article/related-path.ts';
import { frontPage } from '#shared/page/lists/front-page.ts';
import { sharePlaces } from '#shared/settings/share-places.ts';
import { aPublication, aSite, aStory, words } from './a-story.ts';
import {
  arabicStory,
  azerbaijaniStory,
  fullStory,
  japaneseStory,
  manyListedStories,
} from './full-stories.ts';
import { attributeOf, parsedPage } from './parsed-page.ts';

/** What a server sends in the first round trip of a connection: ten packets, less what its headers take. */
const firstFlight = 14 * 1024;

const look = {
  colours: { accent: '#00558c', paper: '#ffffff', ink: '#102030' },
  type: { headlines: 'sans', text: 'serif', serif: 'old-style', sans: 'humanist' },
  mark: `M8 8${'h48v48'.repeat(100)}z`,
} as const;
const site = aSite();
const dressed = aSite({ look, share: [...sharePlaces] });
const labels = {
  topics: ['Port Selm', 'Harbour', 'Storms'].map((name) => ({
    slug: name.toLowerCase().replace(' ', '-'),
    name,
  })),
  authors: [{ slug: 'oda-merrin', name: 'Oda Merrin' }],
  source: { slug: 'selm-gazette', name: 'Selm Gazette' },
};
const corrected = aPublication({
  labels,
  modifiedAt: '2024-08-21T09:30:00.000Z',
  corrections: [
    { at: '2024-08-21T09:30:00.000Z', text: 'An earlier version gave the wrong weight of stone.' },
  ],
});

/** Some 900 words that do not repeat, as a long report of an agency has. */
function longReport() {
  const paragraph = (number: number) =>
    Array.from({ length: 45 }, (_, word) => syllables((number * 47 + word * 13) % 7919)).join(' ');
  const paragraphs = Array.from({ length: 20 }, (_, number) => `${paragraph(number)}.`);
  const body = paragraphs.map((text) => ({ type: 'paragraph', content: words(text) }) as const);
  return fullStory({ body, bodyText: paragraphs.join('\n\n') });
}

function syllables(number: number): string {
  const parts = ['ka', 'ren', 'to', 'mil', 'se', 'gar', 'vo', 'lin', 'du', 'pest', 'a', 'nor'];
  return [number % 12, Math.floor(number / 12) % 12, Math.floor(number / 144) % 12]
    .map((at) => parts[at])
    .join('');
}

const pages: Readonly<Record<string, string>> = {
  'a short story': articlePage(aStory(), aPublication(), site),
  'a story with everything that a story can have': articlePage(fullStory(), corrected, site),
  'the same in a newsroom with a look, a mark and every share link': articlePage(
    fullStory(),
    corrected,
    dressed,
  ),
  'a report of 900 words': articlePage(longReport(), corrected, site),
  'a story in Arabic': articlePage(arabicStory(), corrected, site),
  'a story in Azerbaijani': articlePage(azerbaijaniStory(), corrected, site),
  'a story in Japanese': articlePage(japaneseStory(), corrected, site),
  'a front': frontPage({ kind: 'home', stories: manyListedStories() }, site),
};

describe('one round trip brings the whole of', () => {
  // As the edge compresses while it answers: neither of them at its slowest.
  it.each(Object.entries(pages))('%s: at most 14 KB compressed, either way', (_name, page) => {
    expect(gzipSync(page).length).toBeLessThanOrEqual(firstFlight);
    const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
    expect(brotliCompressSync(page, quick).length).toBeLessThanOrEqual(firstFlight);
  });

  it.each(Object.entries(pages))(
    '%s: nothing else has to come before it shows, and of scripts at most the one that it can do without',
    (_name, page) => {
      const { all } = parsedPage(page);
      const scripts = all('script').filter(
        (one) =>
          attributeOf(one, 'type') !== 'application/ld+json' &&
          !(attributeOf(one, 'src') === relatedScriptPath && attributeOf(one, 'defer') === ''),
      );
      const fetched = all('link').filter((one) =>
        ['stylesheet', 'preload', 'modulepreload'].includes(attributeOf(one, 'rel') ?? ''),
      );
      expect([scripts, fetched, all('iframe'), all('object')]).toEqual([[], [], [], []]);
    },
  );
});
