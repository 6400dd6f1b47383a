import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import { shareImage } from '#shared/page/article/share-image.ts';
import { newsArticle } from '#shared/page/article/structured-data.ts';
import { storyNinjs } from '#shared/page/data/story-ninjs.ts';
import { aPicture } from '../a-picture.ts';
import { aPublication, aSite, aStory } from '../a-story.ts';

const site = aSite();
const path = aPublication().path;
const pageWith = (changes: Parameters<typeof aPicture>[0] = {}) =>
  articlePage(aStory(), aPublication({ picture: aPicture(changes) }), site);
const figureIn = (page: string) => /<figure class="picture">[\s\S]*?<\/figure>/.exec(page)?.[0] ?? '';

describe('the picture that leads a page', () => {
  it('offers three formats in every width, and keeps its place and its colour', () => {
    const figure = figureIn(pageWith());
    const widths = [480, 960, 1600];
    for (const ending of ['avif', 'webp', 'jpg']) {
      const offered = widths.map((width) => `${path}picture-0a1b2c3d-${width}.${ending} ${width}w`);
      expect(figure).toContain(`srcset="${offered.join(', ')}"`);
    }
    expect(figure).toMatch(/<img [^>]*width="1600" height="1067"/);
    expect(figure).toContain('fill="#5f8480"');
  });

  it('is valid HTML, whatever stands in its words', async () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const page = pageWith({ caption: hostile, headline: hostile, credit: hostile, byline: hostile });
    expect(page).not.toContain('<script>alert');
    const rules = { 'doctype-style': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' } as const;
    const validator = new HtmlValidate({ extends: ['html-validate:recommended'], rules });
    for (const one of [page, pageWith()]) {
      const report = await validator.validateString(one);
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
  });

  it('has the text for those who cannot see it that somebody wrote, and invents none', () => {
    const { caption, headline, ...wordless } = aPicture();
    const altOf = (changes: object) =>
      /alt="([^"]*)"/.exec(
        articlePage(aStory(), aPublication({ picture: { ...wordless, ...changes } }), site),
      )?.[1];
    expect(altOf({ caption, headline, alt: 'Stones in the water.' })).toBe('Stones in the water.');
    expect(altOf({ caption, headline })).toBe(headline);
    expect(altOf({ caption })).toBe(caption);
    expect(altOf({})).toBe('');
  });

  it('names who took it once, and says nothing where nobody is named', () => {
    expect(figureIn(pageWith({ byline: 'Selm Gazette' }))).toContain(
      '<span class="credit">Selm Gazette</span>',
    );
    const { caption: _caption, byline: _byline, credit: _credit, ...bare } = aPicture();
    const page = articlePage(aStory(), aPublication({ picture: bare }), site);
    expect(figureIn(page)).not.toContain('figcaption');
  });

  it('tells nobody what is meant for the desk', () => {
    const told = { instructions: 'DESK ONLY call us first' };
    const publication = aPublication({ picture: aPicture(told) });
    expect(pageWith(told) + storyNinjs(aStory(), publication, site)).not.toContain('DESK ONLY');
  });
});

describe('machines are told of the picture', () => {
  const publication = aPublication({ picture: aPicture() });
  const url = `https://ledger.example${path}picture-0a1b2c3d-1600.jpg`;

  it('in the structured data and where a page is shared', () => {
    expect(newsArticle(aStory(), publication, site)).toMatchObject({
      image: {
        '@type': 'ImageObject',
        url,
        width: 1600,
        height: 1067,
        creditText: 'Ben Marl / Selm Gazette',
      },
    });
    expect(shareImage(aStory(), publication, site)).toMatchObject({ url, width: 1600, height: 1067 });
    expect(pageWith()).toContain(`<meta property="og:image" content="${url}">`);
    expect(pageWith()).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  it('and a story without one is told as before', () => {
    expect(articlePage(aStory(), aPublication(), site)).not.toMatch(/<figure class="picture"|picture-/);
  });
});
