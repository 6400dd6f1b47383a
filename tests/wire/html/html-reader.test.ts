import { describe, expect, it } from 'vitest';
import { htmlReader } from '#shared/wire/formats/html/html-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import { patienceMs } from '../../patience.ts';
import { firstItem } from '../first-item.ts';
import { keepsTheLawsOfReaders } from '../reader-laws.ts';
import { readerInput } from '../xml/reader-input.ts';
import { thrownCode } from '../xml/thrown-code.ts';
import { articleWords, links, page, paragraphs } from './html-pages.ts';

const itemOf = (parts: Parameters<typeof page>[0]) => firstItem(htmlReader, page(parts));
const wordsOf = async (body: string) => bodyTextOf((await itemOf({ body })).body);
const codeOf = (text: string) => thrownCode(() => htmlReader.read(readerInput(text)));
const jsonLd = (article: object) => `<script type="application/ld+json">${JSON.stringify(article)}</script>`;

describe('the text of a page', () => {
  it.each([
    ['an article element', `<nav>${links(9)}</nav><article>${paragraphs}</article>`],
    ['a marked body', `<div><div itemprop="articleBody">${paragraphs}</div></div>${links(9)}`],
    ['a main element', `<main>${paragraphs}</main><aside>${links(9)}</aside>`],
    [
      'the part with the most to read',
      `<div id="a">${links(9)}</div><div id="b">${paragraphs}</div><div>${links(9)}</div>`,
    ],
    ['cells of a layout table', `<table><tr><td>${links(5)}</td><td>${paragraphs}</td></tr></table>`],
    ['bare paragraphs', paragraphs],
  ])('stands in %s', async (_where, body) => {
    expect(await wordsOf(body)).toBe(articleWords);
  });

  it.each([
    ['a share bar', '<div class="share-bar">Share this on Chirper</div>'],
    [
      'comments',
      `<div id="comments"><p>${'I do not agree, not at all, with any of this. '.repeat(40)}</p></div>`,
    ],
    ['related stories', `<section class="relatedStories"><h3>Read on</h3>${links(4)}</section>`],
    ['a list of links without a name', `<div><h3>Most read</h3>${links(4)}</div>`],
    ['a newsletter box', '<div class="newsletter-signup"><p>Get our news, every day, by mail.</p></div>'],
    ['a cookie notice', '<div class="cookieConsent"><p>We use cookies, as everybody does.</p></div>'],
    ['an advertisement', '<div class="ad-slot"><p>Buy a boat, buy two.</p></div><p>Advertisement</p>'],
    ['a label of one in another language', '<p>Anzeige</p>'],
    ['a form', '<form><label>Search</label><button>Go</button></form>'],
    ['an aside', '<aside><p>Weather: rain, wind, more rain.</p></aside>'],
    ['a dialog', '<div role="dialog"><p>Please log in, or leave.</p></div>'],
    ['hidden words', '<p hidden>Secret, and long, and not for anybody.</p>'],
    ['a caption', '<figure><img src="a.jpg"><figcaption>The ferry, seen from land.</figcaption></figure>'],
    ['a counter', '<p>12</p>'],
    ['a date line', '<div class="published-date">3 February 2026, 10:05</div>'],
    ['scripts and styles', '<script>var a = "x, y";</script><style>p{color:red}</style>'],
  ])('is without %s', async (_what, furniture) => {
    expect(await wordsOf(`<article>${furniture}${paragraphs}${furniture}</article>`)).toBe(articleWords);
  });

  it('is kept where the whole page is named after its sidebar', async () => {
    expect(await wordsOf(`<div class="has-sidebar"><article>${paragraphs}</article></div>`)).toBe(
      articleWords,
    );
  });

  it('is found in an article that is itself named a comment', async () => {
    expect(
      await wordsOf(`<article class="comment"><div class="comment-body">${paragraphs}</div></article>`),
    ).toBe(articleWords);
  });

  it('has its standfirst, and its pieces on both sides of what was put between', async () => {
    const body = `<article><p class="standfirst">What the storm left, in short.</p><div class="part">${paragraphs}</div>
      <div class="ad">Buy.</div><div class="part"><p>More ferries, said the office, will follow in spring, if money allows it.</p></div></article>`;
    const words = await wordsOf(body);
    expect([words.startsWith('What the storm left'), words.endsWith('if money allows it.')]).toEqual([
      true,
      true,
    ]);
  });

  it('shows its headline once', async () => {
    const body = `<article><h1>Ferry sails again</h1><p class="x">Norland &gt; Vell</p>${paragraphs}<p>© Vell Daily</p></article>`;
    const item = await itemOf({ body, head: '<title>Ferry sails again</title>' });
    expect([item.headline, bodyTextOf(item.body)]).toEqual(['Ferry sails again', articleWords]);
  });

  it('keeps sub-headings, quotes and links, relative ones made whole', async () => {
    const { body } = await itemOf({
      head: '<link rel="canonical" href="https://vell.example/news/ferry">',
      body: `<article>${paragraphs}<h2>Times</h2><blockquote><p>We sail, said the master.</p></blockquote><p>See the <a href="times">times</a>, all of them.</p></article>`,
    });
    expect(body.map(({ type }) => type).slice(3)).toEqual(['heading', 'quote', 'paragraph']);
    expect(JSON.stringify(body)).toContain('https://vell.example/news/times');
  });

  it.each([
    ['Arabic', 'أبحرت العبارة مجددا يوم الثلاثاء، بعد ثلاثة أسابيع من العاصفة، وعلى متنها مئتا شخص.'],
    ['Japanese', 'フェリーは火曜日に運航を再開し、嵐から三週間ぶりに二百人を乗せた。'],
    ['Hindi', 'तूफ़ान के तीन हफ़्ते बाद, मंगलवार को नौका फिर चली, और उसमें दो सौ लोग थे।'],
  ])('is found in %s', async (_language, sentence) => {
    const words = await wordsOf(`<div>${links(9)}</div><div><p>${sentence}</p><p>${sentence}</p></div>`);
    expect(words).toBe(`${sentence}\n\n${sentence}`);
  });

  it('may be short', async () => {
    expect(await wordsOf('<h1>Ferry</h1><p>It sailed.</p>')).toBe('It sailed.');
  });

  it('comes from JSON-LD where the page shows the beginning alone', async () => {
    const item = await itemOf({
      head: jsonLd({ '@type': 'NewsArticle', headline: 'Ferry', articleBody: articleWords }),
      body: '<article><p>The ferry sailed again on Tuesday.</p></article>',
    });
    expect(bodyTextOf(item.body)).toBe(articleWords);
  });
});

describe('what a page says of its article', () => {
  it('is read from JSON-LD', async () => {
    const article = {
      '@type': ['NewsArticle'],
      headline: 'Ferry sails again',
      author: [{ '@type': 'Person', name: 'Ida Vell' }, { name: 'Oda Lind' }],
      datePublished: '2026-02-03T10:05:00+04:00',
      keywords: ['ferry', 'port'],
      articleSection: 'World',
      publisher: { name: 'Vell Daily' },
      mainEntityOfPage: 'https://vell.example/ferry',
    };
    const head = jsonLd({ '@graph': [{ '@type': 'WebSite', name: 'Vell' }, article] });
    expect(await itemOf({ head })).toMatchObject({
      uri: 'https://vell.example/ferry',
      headline: 'Ferry sails again',
      byline: 'Ida Vell, Oda Lind',
      created: { instant: '2026-02-03T06:05:00.000Z', offset: '+04:00' },
      keywords: ['ferry', 'port'],
      section: 'World',
      infoSources: [{ name: 'Vell Daily', role: 'publisher' }],
      language: 'en',
    });
  });

  it('is read from meta elements and the canonical link', async () => {
    const head = `<title>Ferry sails again | Vell Daily</title><link rel="canonical" href="https://vell.example/f">
      <meta property="og:title" content="Ferry sails again | Vell Daily"><meta property="og:site_name" content="Vell Daily">
      <meta name="author" content="Ida Vell"><meta property="article:published_time" content="2026-02-03T10:05:00Z">
      <meta property="article:tag" content="ferry"><meta property="article:tag" content="port">
      <meta property="article:section" content="World"><meta name="description" content="What to know.">`;
    expect(await itemOf({ head })).toMatchObject({
      uri: 'https://vell.example/f',
      headline: 'Ferry sails again',
      byline: 'Ida Vell',
      created: { instant: '2026-02-03T10:05:00.000Z' },
      keywords: ['ferry', 'port'],
      section: 'World',
      summary: 'What to know.',
    });
  });

  it('is read from microdata and markup', async () => {
    const body = `<article><h1 itemprop="headline">Ferry sails again</h1><div itemprop="author"><span itemprop="name">Ida Vell</span></div>
      <time itemprop="datePublished" datetime="2026-02-03T10:05:00+01:00">today</time>${paragraphs}</article>`;
    expect(await itemOf({ body })).toMatchObject({
      headline: 'Ferry sails again',
      byline: 'Ida Vell',
      created: { instant: '2026-02-03T09:05:00.000Z' },
    });
  });

  it('has no instant where no zone is given', async () => {
    const head = '<meta property="article:published_time" content="2026-02-03 10:05:00">';
    expect((await itemOf({ head })).created).toEqual({ raw: '2026-02-03 10:05:00' });
  });

  it.each([
    ['Ferry sails again after storm - Vell Daily', 'Ferry sails again after storm'],
    ['Ferry sails again after storm | News | Vell Daily', 'Ferry sails again after storm | News'],
    ['Ferry: the storm-hit line', 'Ferry: the storm-hit line'],
    ['Vell - Lind 2-1', 'Vell - Lind 2-1'],
  ])('has the title "%s" without the name of the site', async (title, headline) => {
    expect((await itemOf({ head: `<title>${title}</title>` })).headline).toBe(headline);
  });

  it('has the headline that is shown where the title only adds to it', async () => {
    const item = await itemOf({
      head: '<title>渡し船が再開_社会_日報</title>',
      body: `<h1>渡し船が再開</h1>${paragraphs}`,
    });
    expect(item.headline).toBe('渡し船が再開');
  });

  it.each([
    ['an address', '<meta name="author" content="https://vell.example/u/ida">'],
    ['a mail address', '<meta name="author" content="ida@vell.example">'],
    ['the publisher', '<meta name="author" content="Vell"><meta property="og:site_name" content="Vell">'],
  ])('has no byline that is %s', async (_what, head) => {
    expect((await itemOf({ head })).byline).toBeUndefined();
  });

  it('has the language and direction of the page', async () => {
    expect(await itemOf({ html: 'lang="ar" dir="rtl"' })).toMatchObject({ language: 'ar', dir: 'rtl' });
  });

  it('does not take the front page of a site for its address', async () => {
    expect(
      (await itemOf({ head: '<link rel="canonical" href="https://vell.example/">' })).uri,
    ).toBeUndefined();
  });

  it('survives JSON-LD that is broken', async () => {
    const head = '<title>Ferry</title><script type="application/ld+json">{"@type": "NewsArticle", </script>';
    expect((await itemOf({ head })).headline).toBe('Ferry');
  });

  it('is read from JSON-LD inside the marks of old pages', async () => {
    const head =
      '<script type="application/ld+json">//<![CDATA[\n{"@type":"NewsArticle","headline":"Ferry sails"}\n//]]></script>';
    expect((await itemOf({ head })).headline).toBe('Ferry sails');
  });
});

describe('a page without an article', () => {
  it.each([
    ['that only lists articles', page({ body: `<main>${links(40)}</main>` })],
    [
      'that introduces articles',
      page({
        body: `<main>${'<article><h2><a href="/a">A story</a></h2><p>It begins so, and goes on, elsewhere.</p></article>'.repeat(9)}</main>`,
      }),
    ],
    ['that is empty', page({ body: '' })],
    [
      'that runs a program',
      page({ body: '<div id="root"></div><script>render()</script><noscript>No.</noscript>' }),
    ],
    ['that is a menu', page({ body: `<nav>${links(5)}</nav>` })],
  ])('%s is refused', async (_what, file) => {
    expect(await codeOf(file)).toBe('no-article');
  });
});

describe('a hostile page', () => {
  it('loses everything that runs', async () => {
    const body = `<article>${paragraphs}<p onclick="x()">A <a href="javascript:x()">b</a>, <img src=x onerror=x()>and so on.</p><iframe srcdoc="<script>x()</script>"></iframe><svg onload=x()></svg></article>`;
    expect(JSON.stringify(await itemOf({ body }))).not.toMatch(/x\(\)|javascript|srcdoc/);
  });

  it('nested deeper than the parser can bear is refused', async () => {
    expect(await codeOf('<span>a'.repeat(50_000))).toBe('html-too-deep');
  });

  it('keeps no script among its words, however deep it stands', async () => {
    const deep = `${'<div>'.repeat(200)}${paragraphs}<script>var spy = 1;</script><p>Last, but not least, a word.</p>`;
    const words = await wordsOf(deep);
    expect([words.includes('spy'), words.includes('not least')]).toEqual([false, true]);
  });

  it.each([
    ['marked bodies', '<div itemprop="articleBody">a, b'],
    ['headings', '<h1>a - b</h1>'],
    ['authors', '<p class="author">a</p>'],
    ['end tags', '</div>'],
    ['meta elements', '<meta name="a" content="b">'],
  ])(
    'of nothing but %s is read in a time that grows with its length alone',
    (_what, piece) => {
      try {
        htmlReader.read(readerInput(`<title>${'a - '.repeat(10_000)}</title>${piece.repeat(8_000)}`));
      } catch {
        // Whether it is refused is another question.
      }
    },
    patienceMs,
  );
});

describe('the HTML reader', () => {
  keepsTheLawsOfReaders(htmlReader, [
    ...[
      '<html>',
      '<article>',
      '</article>',
      '<p>',
      '</p>',
      '<div class="comment">',
      '<div itemprop="articleBody">',
      '</div>',
      '<h1>',
      '</h1>',
    ],
    ...[
      '<a href="x">',
      '</a>',
      '<table><tr><td>',
      '<meta name="author" content="&#1;x">',
      '<title>',
      '</title>',
      '&#xD800;',
      '&#2;',
      '<br>',
    ],
    ...[
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"\\u0001H"}</script>',
      '<time datetime="2026">',
      '<base href="http://[">',
    ],
    'The ferry sailed again on Tuesday, three weeks after the storm. ',
  ]);
});
