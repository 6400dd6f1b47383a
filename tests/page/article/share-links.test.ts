import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import { readSettings } from '#shared/settings/settings.ts';
import { sharePlaces } from '#shared/settings/share-places.ts';
import { aPublication, aSite, aStory } from '../a-story.ts';
import { attributeOf, parsedPage } from '../parsed-page.ts';

const headline = 'Əliyev & "the mole": 100 % <b>done</b>? #1';

function linksOf(share: readonly (typeof sharePlaces)[number][]): URL[] {
  const site = aSite({ share: [...share] });
  const { all } = parsedPage(articlePage(aStory({ headline }), aPublication(), site));
  return all('a', { rel: 'nofollow noopener noreferrer' }).map(
    (link) => new URL(attributeOf(link, 'href') ?? ''),
  );
}

describe('the share links of an article', () => {
  it('are none unless the settings name networks', () => {
    expect(linksOf([])).toEqual([]);
    expect(articlePage(aStory(), aPublication(), aSite())).not.toContain('id="share-on"');
  });

  it.each(sharePlaces)(
    'open the form of %s with the address, and with the headline where it takes one',
    (place) => {
      const [link] = linksOf([place]);
      const given = [...(link?.searchParams.values() ?? [])].join(' ');
      expect(given).toContain(aPublication().url);
      if (link && link.searchParams.size > 1) expect(given).toContain(headline);
    },
  );

  it('stand in the order of the settings and carry no tracking parameter', () => {
    const links = linksOf(['x', 'bluesky', 'whatsapp']);
    expect(links.map(({ host }) => host)).toEqual(['x.com', 'bsky.app', 'wa.me']);
    for (const link of links) expect(link.href).not.toMatch(/utm_|fbclid|ref=|via=/);
  });

  it('ask for no script and no picture of a network', () => {
    const page = articlePage(aStory(), aPublication(), aSite({ share: [...sharePlaces] }));
    expect(page).not.toMatch(/<(?:img|iframe|script(?! type="application\/ld\+json"))/);
  });
});

describe('the setting newsroom.share', () => {
  const settings = ({ origin: _, ...rest }: ReturnType<typeof aSite>) => rest;
  it('refuses a network that has no such form, and one that is named twice', () => {
    expect(() => readSettings({ ...settings(aSite()), share: ['myspace'] })).toThrow('must be one of');
    expect(() => readSettings({ ...settings(aSite()), share: ['x', 'x'] })).toThrow('twice');
  });
});
