import { describe, expect, it } from 'vitest';
import type { Front } from '#shared/page/lists/front.ts';
import { frontPage } from '#shared/page/lists/front-page.ts';
import { leadStory } from '#shared/page/lists/lead-story.ts';
import { leadMarkOf } from '#shared/story/pictures/lead-mark.ts';
import type { ListedStory } from '#shared/story/publication.ts';
import { aPicture } from '../a-picture.ts';
import { aListedStory, aSite } from '../a-story.ts';
import { manyListedStories } from '../full-stories.ts';
import { attributeOf, parsedPage, textOf } from '../parsed-page.ts';

const site = aSite();
const stories = manyListedStories();

function home(listed: readonly ListedStory[]) {
  return parsedPage(frontPage({ kind: 'home', stories: listed }, site));
}

describe('the lead of a front', () => {
  const lead = leadStory(stories);
  const picture = leadMarkOf(aPicture({ caption: 'word '.repeat(60), headline: undefined, alt: undefined }));
  const pictured = stories.map((story) => ({ ...story, picture }));
  const page = home(pictured);

  it('shows its picture, which is asked for at once, keeps its place and is described in few words', () => {
    const [image, ...others] = page.all('img');
    expect(others).toEqual([]);
    const of = (name: string) => image && attributeOf(image, name);
    expect(of('src')).toMatch(new RegExp(`^${lead?.path}picture-[0-9a-f]{8}-\\d+\\.jpg$`));
    expect([of('fetchpriority'), of('loading')]).toEqual(['high', undefined]);
    expect(Number(of('width')) / Number(of('height'))).toBeCloseTo(picture.width / picture.height, 1);
    expect(of('sizes')).toContain('46rem');
    expect(of('alt')).toMatch(/^(?:word ){20,}word…$/);
    expect(page.all('rect').map((rect) => attributeOf(rect, 'fill'))).toEqual([picture.colour]);
  });

  it('has no picture where its page shows none', () => {
    expect(home(stories).all('img')).toEqual([]);
  });
});

describe('the home page', () => {
  const page = home(stories);

  it('leads with the most urgent story and keeps the others in the order given', () => {
    const urgent = stories[1]?.headline;
    const others = stories.map((story) => story.headline).filter((headline) => headline !== urgent);
    expect(page.all('h2').map(textOf)).toEqual([urgent, ...others]);
  });

  it('links every story at its own path', () => {
    const paths = page
      .all('h2')
      .flatMap((heading) => heading.childNodes)
      .flatMap((node) => ('attrs' in node ? attributeOf(node, 'href') : []));
    expect(new Set(paths)).toEqual(new Set(stories.map((story) => story.path)));
  });

  it('shows section and time of a story, and that it was corrected', () => {
    const facts = page.all('p', { class: 'facts' }).map((element) => textOf(element).trim());
    expect(facts).toContain('Business 21 August 2024, 14:00 Corrected');
  });

  it('marks a story of another language with its language and direction', () => {
    expect(page.all('article', { lang: 'ar', dir: 'rtl' })).toHaveLength(1);
    expect(page.all('article', { lang: 'az', dir: 'ltr' })).toHaveLength(1);
  });

  it('has a title, an address, a feed and no parse error', () => {
    expect(page.text('title')).toBe('The Harbour Ledger');
    expect(page.all('link').map((link) => attributeOf(link, 'href'))).toEqual([
      '/favicon.svg',
      '/search/opensearch.xml',
      'https://ledger.example/',
      '/feed.xml',
      '/atom.xml',
      '/feed.json',
    ]);
    expect(page.errors).toEqual([]);
  });

  it('names the zone of its times', () => {
    expect(page.text('footer')).toContain('Time zone: Azerbaijan');
  });

  it('says so when there is no story yet', () => {
    expect(home([]).text('main')).toBe('Latest news No stories have been published here yet.');
  });

  it('shows a single story as its lead, without an empty list', () => {
    const page = home([aListedStory()]);
    expect(page.all('h2').map(textOf)).toEqual(['Tide breaks the old mole at Port Selm']);
    expect(page.all('ol')).toEqual([]);
  });

  it('shows hostile headlines and summaries as words', () => {
    const attack = '</a><script>alert(1)</script>';
    const page = home([aListedStory({ headline: attack, summary: attack })]);
    expect(page.text('h2')).toBe(attack);
    expect(page.all('script')).toEqual([]);
  });
});

describe('a section front', () => {
  const front: Front = { kind: 'section', section: 'culture', stories: stories.slice(0, 2) };
  const page = parsedPage(frontPage(front, site));

  it('is named after the section, with its own address and feed', () => {
    expect(page.text('h1')).toBe('Culture');
    expect(page.text('title')).toBe('Culture – The Harbour Ledger');
    expect(page.all('link').map((link) => attributeOf(link, 'href'))).toEqual([
      '/favicon.svg',
      '/search/opensearch.xml',
      'https://ledger.example/culture/',
      '/culture/feed.xml',
      '/culture/atom.xml',
      '/culture/feed.json',
    ]);
  });

  it('marks itself in the navigation', () => {
    expect(page.all('a', { 'aria-current': 'true' }).map(textOf)).toEqual(['Culture']);
  });

  it('is named by its slug when the settings no longer list it', () => {
    expect(parsedPage(frontPage({ ...front, section: 'weather' }, site)).text('h1')).toBe('weather');
  });
});

describe('the lead', () => {
  const at = (hour: number) => `2024-08-21T${String(hour).padStart(2, '0')}:00:00.000Z`;

  it.each<[string, readonly Partial<ListedStory>[], number]>([
    ['is the newest when none is urgent', [{ listedAt: at(20) }, { listedAt: at(19) }], 0],
    [
      'is the more urgent of two',
      [
        { listedAt: at(20), urgency: 4 },
        { listedAt: at(19), urgency: 1 },
      ],
      1,
    ],
    [
      'is the newest of the equally urgent',
      [
        { listedAt: at(20), urgency: 2 },
        { listedAt: at(19), urgency: 2 },
      ],
      0,
    ],
    [
      'counts a missing urgency as the middle one',
      [{ listedAt: at(20), urgency: 6 }, { listedAt: at(19) }],
      1,
    ],
    ['is no urgent story of half a day ago', [{ listedAt: at(20) }, { listedAt: at(7), urgency: 1 }], 0],
  ])('%s', (_title, rows, expected) => {
    const listed = rows.map((row) => aListedStory(row));
    expect(leadStory(listed)).toBe(listed[expected]);
  });

  it('is nobody on an empty front', () => {
    expect(leadStory([])).toBeUndefined();
  });
});
