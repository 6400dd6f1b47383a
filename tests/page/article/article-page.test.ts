import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import type { Story } from '#shared/story/story.ts';
import { aPublication, aSite, aStory, words } from '../a-story.ts';
import { arabicStory, fullStory } from '../full-stories.ts';
import { attributeOf, type ParsedPage, parsedPage, textOf } from '../parsed-page.ts';

const site = aSite();

function pageOf(story: Story, publication = aPublication(), ofSite = site): ParsedPage {
  return parsedPage(articlePage(story, publication, ofSite));
}

/** Words that hardly repeat, so that compression gains no more than it does on prose. */
function variedWords(count: number, seed: number): string {
  const word = (index: number) =>
    createHash('sha256').update(`${seed} ${index}`).digest('base64url').slice(0, 6);
  return Array.from({ length: count }, (_, index) => word(index)).join(' ');
}

describe('the article page', () => {
  const page = pageOf(fullStory());

  it('parses without an error', () => {
    expect(page.errors).toEqual([]);
  });

  it('gives the same bytes for the same story', () => {
    expect(articlePage(fullStory(), aPublication(), site)).toBe(
      articlePage(fullStory(), aPublication(), site),
    );
  });

  it('says the headline once as the only heading of the first level', () => {
    expect(page.all('h1').map(textOf)).toEqual([
      'Port Selm rebuilds its broken mole before the autumn storms arrive',
    ]);
  });

  it('names the story and the site in its title', () => {
    expect(page.text('title')).toBe(
      'Port Selm rebuilds its broken mole before the autumn storms arrive – The Harbour Ledger',
    );
  });

  it.each([
    ['the byline as filed', 'p', { class: 'byline' }, 'By Oda Merrin'],
    ['the genre', 'p', { class: 'genre' }, 'Report'],
    ['the dateline as filed', 'b', { class: 'dateline' }, 'PORT SELM, Aug 21 (CWA) -'],
    ['the time of publication in the site’s zone', 'time', {}, '21 August 2024, 09:00 GMT+4'],
    ['the section in its breadcrumb', 'nav', { class: 'breadcrumb' }, 'HomeWorld'],
    ['the table’s caption', 'caption', {}, 'Water level at the inner gauge'],
    ['the footnotes', 'section', { class: 'footnotes' }, 'NotesLevels are above the chart datum of 1931.'],
  ])('shows %s', (_what, tag, attributes, expected) => {
    expect(page.text(tag, attributes)).toBe(expected);
  });

  it.each([
    ['older than two days', '2024-08-01T05:00:00.000Z', true],
    ['of today', '2024-08-21T04:00:00.000Z', false],
  ])('tells readers when copy was written if it is %s', (_age, contentCreated, told) => {
    const { text } = pageOf(fullStory({ contentCreated }));
    expect(text('p', { class: 'times' })?.startsWith('Written 1 August 2024')).toBe(told);
  });

  it('shows credits, source and copyright after the text', () => {
    expect(page.text('footer', { class: 'about' })).toBe(
      'Reporting by Oda Merrin; Editing by Pell Astrand Source: Selm Gazette, citing Coastal Wire © 2024 Selm Gazette',
    );
  });

  it('marks the instant for machines with the site’s offset', () => {
    expect(page.all('time').map((time) => attributeOf(time, 'datetime'))).toEqual([
      '2024-08-21T09:00:00+04:00',
    ]);
  });

  it('never shows what is meant for the desk', () => {
    expect(articlePage(fullStory(), aPublication(), site)).not.toMatch(/DESK ONLY|FOOTER|WARNING|HOLD|FIX/);
  });

  it('links the sections, and marks the story’s own', () => {
    const links = page.all('nav', { 'aria-label': 'Sections' }).flatMap((nav) => nav.childNodes.map(textOf));
    expect(links).toEqual(['WorldBusinessSportCulture']);
    expect(page.all('a', { 'aria-current': 'true' }).map((link) => attributeOf(link, 'href'))).toEqual([
      '/world/',
    ]);
  });

  it('lets the keyboard skip to the story', () => {
    const [skip] = page.all('a');
    expect(skip && attributeOf(skip, 'href')).toBe('#main');
    expect(page.all('main', { id: 'main' })).toHaveLength(1);
  });

  it('carries the mark of its record', () => {
    expect(page.meta('newsroom:mark')).toBe('f3a1c0de');
  });

  it('runs no script, has no inline style and asks for nothing from elsewhere', () => {
    const scripts = page.all('script').map((script) => attributeOf(script, 'type'));
    expect(new Set(scripts)).toEqual(new Set(['application/ld+json']));
    const names = page.elements.flatMap((element) => element.attrs.map((attribute) => attribute.name));
    expect(names.filter((name) => name === 'style' || name === 'src' || name.startsWith('on'))).toEqual([]);
    expect(page.all('link').map((link) => attributeOf(link, 'rel'))).toEqual([
      'icon',
      'search',
      'canonical',
      'alternate',
      'alternate',
      'alternate',
      'alternate',
    ]);
  });

  it('reaches readers in 14 KB compressed for a story of 450 words', () => {
    const paragraph = (index: number) => variedWords(75, index);
    const body: Story['body'] = [0, 1, 2, 3, 4, 5].map((index) => ({
      type: 'paragraph',
      content: words(paragraph(index)),
    }));
    const markup = articlePage(fullStory({ body, bodyText: paragraph(0) }), aPublication(), site);
    expect(gzipSync(markup).length).toBeLessThan(14 * 1024);
  });

  it('stays under 200 KB for a story of 5,000 words', () => {
    const long = 'the harbour wall stands again '.repeat(1000);
    const story = aStory({
      body: Array(10).fill({ type: 'paragraph', content: words(long.slice(0, 3000)) }),
      bodyText: long,
    });
    expect(Buffer.byteLength(articlePage(story, aPublication(), site))).toBeLessThan(200_000);
  });
});

describe('the standfirst', () => {
  it('shows a summary that was filed', () => {
    expect(pageOf(aStory({ summary: 'The town counts its boats.' })).text('p', { class: 'standfirst' })).toBe(
      'The town counts its boats.',
    );
  });

  it('leaves out a summary that only repeats the text below', () => {
    const page = pageOf(aStory({ summary: 'The sea came over  the mole at four in the morning.' }));
    expect(page.all('p', { class: 'standfirst' })).toEqual([]);
    expect(page.meta('description')).toBe('The sea came over the mole at four in the morning.');
  });
});

describe('a story that nobody signed', () => {
  const page = pageOf(aStory({ creditline: 'Selm Gazette, citing Coastal Wire' }));

  it('names its source above the text, never as a byline', () => {
    expect(page.text('p', { class: 'credit' })).toBe('Selm Gazette, citing Coastal Wire');
    expect(page.all('p', { class: 'byline' })).toEqual([]);
  });
});

describe('an updated story', () => {
  it('tells readers when it was updated', () => {
    const page = pageOf(aStory(), aPublication({ modifiedAt: '2024-08-21T09:30:00.000Z' }));
    expect(page.text('p', { class: 'times' })).toBe(
      'Published 21 August 2024, 09:00 GMT+4 Updated 21 August 2024, 13:30 GMT+4 Reading time: 1 minute',
    );
  });

  it('tells what was corrected, and when', () => {
    const corrections = [{ at: '2024-08-21T09:30:00.000Z', text: 'The stone weighs <4,200> tonnes.' }];
    const page = pageOf(aStory(), aPublication({ corrections }));
    expect(page.text('section', { class: 'notice' })).toBe(
      'Correction The stone weighs <4,200> tonnes. 21 August 2024, 13:30 GMT+4',
    );
  });

  it('tells every correction, each in its own direction', () => {
    const corrections = [
      { at: '2024-08-21T09:30:00.000Z', text: 'ذكرت نسخة سابقة وزنا خاطئا للحجارة.' },
      { at: '2024-08-21T10:30:00.000Z', text: 'It is 4,200 tonnes.' },
    ];
    const page = pageOf(arabicStory(), aPublication({ corrections }));
    expect(page.text('section', { class: 'notice' })).toBe(
      'Corrections ذكرت نسخة سابقة وزنا خاطئا للحجارة. 21 August 2024, 13:30 GMT+4 It is 4,200 tonnes. 21 August 2024, 14:30 GMT+4',
    );
    expect(page.all('p', { dir: 'auto' }).length).toBe(2);
    expect(page.all('bdi', { class: 'when', lang: 'en', dir: 'ltr' }).length).toBe(2);
  });
});

describe('a story in another language than its site', () => {
  const page = pageOf(arabicStory());

  it('is a page of its own language and direction', () => {
    expect(page.all('html', { lang: 'ar', dir: 'rtl' })).toHaveLength(1);
  });

  it('leaves the site’s own words in the site’s language and direction', () => {
    const own = page.elements.filter(
      (e) => attributeOf(e, 'lang') === 'en' && attributeOf(e, 'dir') === 'ltr',
    );
    expect(own.map((element) => attributeOf(element, 'class'))).toEqual([
      'skip',
      'masthead',
      'breadcrumb',
      'times',
      'share',
      'colophon',
    ]);
  });

  it('speaks the site’s words around the story', () => {
    const azerbaijani = pageOf(arabicStory(), aPublication(), aSite({ language: 'az' }));
    expect(azerbaijani.text('p', { class: 'times' })).toBe(
      'Dərc olunub 21 avqust 2024, 09:00 GMT+4 Oxuma müddəti: 1 dəqiqə',
    );
  });
});
