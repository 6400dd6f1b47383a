import { describe, expect, it } from 'vitest';
import { rssReader } from '#shared/wire/formats/rss/rss-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import { firstItem, itemsIn } from '../first-item.ts';
import { keepsTheLawsOfReaders } from '../reader-laws.ts';
import { readerInput } from '../xml/reader-input.ts';
import { thrownCode } from '../xml/thrown-code.ts';

const channel = `<title>Vell Daily</title><link>https://vell.example/</link><language>en-GB</language>
  <copyright>(c) Vell Daily</copyright>`;
const rss = (items: string, head = channel) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="d" xmlns:content="c" xmlns:media="m" xmlns:itunes="i"><channel>${head}${items}</channel></rss>`;
const item = (parts: string) =>
  `<item><title>Ferry sails</title><link>https://vell.example/ferry</link><guid>https://vell.example/?p=7</guid>
  <description>The ferry sailed on Tuesday.</description>${parts}</item>`;
const itemOf = (parts: string) => firstItem(rssReader, rss(item(parts)));

describe('an RSS item', () => {
  it('is a story with its own id, title and text, and what its channel says of all', async () => {
    expect(await itemOf('')).toEqual({
      uri: 'https://vell.example/?p=7',
      sourceId: 'https://vell.example/ferry',
      headline: 'Ferry sails',
      language: 'en-GB',
      copyrightNotice: '(c) Vell Daily',
      infoSources: [{ name: 'Vell Daily', role: 'publisher' }],
      body: [{ type: 'paragraph', content: [{ type: 'text', text: 'The ferry sailed on Tuesday.' }] }],
    });
  });

  it('is known by its link where it has no guid', async () => {
    const file = rss('<item><title>A</title><link>/a</link><description>Text.</description></item>');
    expect((await firstItem(rssReader, file)).uri).toBe('https://vell.example/a');
  });

  it('is known within its feed where its guid is no address', async () => {
    const file = rss(
      '<item><title>A</title><guid isPermaLink="false">17</guid><description>T.</description></item>',
    );
    expect(await firstItem(rssReader, file)).toMatchObject({
      uri: 'https://vell.example/#17',
      sourceId: '17',
    });
  });

  it('has its whole text before its description, which introduces it', async () => {
    const { body, summary } = await itemOf(
      '<content:encoded><![CDATA[<p>It <b>sailed</b>.</p><p>It was full.</p>]]></content:encoded>',
    );
    expect([bodyTextOf(body), summary]).toEqual([
      'It sailed.\n\nIt was full.',
      'The ferry sailed on Tuesday.',
    ]);
  });

  it.each([
    ['Tue, 03 Feb 2026 10:05:00 GMT', '2026-02-03T10:05:00.000Z'],
    ['Tue,03 Feb 2026 10:05 GMT', '2026-02-03T10:05:00.000Z'],
    ['3 Feb 26 10:05 +0400', '2026-02-03T06:05:00.000Z'],
    ['Tue, 03 Feb 2026 10:05:00 EST', '2026-02-03T15:05:00.000Z'],
    ['03 Feb 02 1500 GMT', '2002-02-03T15:00:00.000Z'],
    ['2026-02-03T10:05:00+01:00', '2026-02-03T09:05:00.000Z'],
    ['Tue, 03 Feb 2026 10:05:00', undefined],
    ['Tue, 03 Feb 2026 10:05:00 AEST', undefined],
    ['Tue, 31 Feb 2026 10:05:00 GMT', undefined],
    ['yesterday', undefined],
  ])('dated "%s" gives an instant only where a zone is known', async (filed, instant) => {
    const { created } = await itemOf(`<pubDate>${filed}\n </pubDate>`);
    expect(created).toMatchObject(instant === undefined ? { raw: filed } : { raw: filed, instant });
    expect(created?.instant).toBe(instant);
  });

  it.each([
    ['<dc:creator>Ida Vell</dc:creator><author>desk@vell.example</author>', 'Ida Vell'],
    ['<author>ida@vell.example (Ida Vell)</author>', 'Ida Vell'],
    ['<author>ida@vell.example</author>', undefined],
    ['<itunes:author>Ida Vell</itunes:author>', 'Ida Vell'],
  ])('signed %s has names, never mail addresses, for a byline', async (parts, byline) => {
    expect((await itemOf(parts)).byline).toBe(byline);
  });

  it('has its categories for keywords', async () => {
    const parts =
      '<category>Ports</category><category domain="x">Sea/</category><dc:subject>Ferries</dc:subject>';
    expect((await itemOf(parts)).keywords).toEqual(['Ports', 'Sea', 'Ferries']);
  });

  it('takes no words from the media beside it', async () => {
    const parts =
      '<media:content url="p.jpg"><media:title>Pic</media:title><media:description>Caption.</media:description></media:content>';
    const { headline, body } = await itemOf(parts);
    expect([headline, bodyTextOf(body)]).toEqual(['Ferry sails', 'The ferry sailed on Tuesday.']);
  });

  it('keeps links that lead to the web, relative ones made whole, and drops pictures that count readers', async () => {
    const { body } =
      await itemOf(`<content:encoded><![CDATA[<p><a href="times">Times</a> and <a href="ftp://x/">old</a>
      <img src="https://count.example/1.gif" width="1" height="1"></p>]]></content:encoded>`);
    expect(body).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'link', href: 'https://vell.example/times', children: [{ type: 'text', text: 'Times' }] },
          { type: 'text', text: ' and old' },
        ],
      },
    ]);
  });

  it('loses the line that only sends readers on', async () => {
    const { body } = await itemOf(`<content:encoded><![CDATA[<p>It sailed.</p>
      <p>The post <a href="https://vell.example/ferry?utm=1">Ferry sails</a> appeared first on <a href="https://vell.example">Vell</a>.</p>
      <p><a href="https://vell.example/ferry">Continue reading...</a></p>]]></content:encoded>`);
    expect(bodyTextOf(body)).toBe('It sailed.');
  });

  it.each([
    ['AT&amp;amp;T sails', 'AT&T sails'],
    ['Ferry &amp;#8217;Vell&amp;#8217;', 'Ferry ’Vell’'],
    ['<![CDATA[The <em>Vell</em> sails]]>', 'The Vell sails'],
    ['<![CDATA[Why x<y matters]]>', 'Why x<y matters'],
  ])('with the title %s has it as a desk meant it', async (title, headline) => {
    const file = rss(`<item><title>${title}</title><description>Text.</description></item>`);
    expect((await firstItem(rssReader, file)).headline).toBe(headline);
  });

  it('without text is kept back with a question; nothing is fetched', async () => {
    const file = rss('<item><title>Ferry sails</title><link>https://vell.example/f</link></item>');
    const { holds, body } = await firstItem(rssReader, file);
    expect([bodyTextOf(body), holds?.map(({ code }) => code)]).toEqual(['Ferry sails', ['text-elsewhere']]);
  });
});

describe('a feed', () => {
  it('of RSS 1.0 holds its items beside its channel', async () => {
    const file = `<rdf:RDF xmlns:rdf="r" xmlns="http://purl.org/rss/1.0/" xmlns:dc="d">
      <channel rdf:about="https://vell.example/"><title>Vell</title><link>https://vell.example/</link></channel>
      <item rdf:about="https://vell.example/1"><title>One</title><link>https://vell.example/1</link>
        <description>First.</description><dc:date>2026-02-03T10:00:00+01:00</dc:date></item>
      <item rdf:about="https://vell.example/2"><title>Two</title><description>Second.</description></item></rdf:RDF>`;
    const items = await itemsIn(rssReader, file);
    expect(items.map(({ uri, created }) => [uri, created?.instant])).toEqual([
      ['https://vell.example/1', '2026-02-03T09:00:00.000Z'],
      ['https://vell.example/2', undefined],
    ]);
  });

  it('leaves items without title and text out, and says so', async () => {
    const items = await itemsIn(rssReader, rss(`<item><pubDate>now</pubDate></item>${item('')}`));
    expect(items.map(({ warnings }) => warnings?.map(({ code }) => code))).toEqual([['entries_left_out']]);
  });

  it.each([
    ['without items', rss('')],
    ['whose items are empty', rss('<item/>')],
  ])('%s is refused', async (_what, file) => {
    expect(await thrownCode(() => rssReader.read(readerInput(file)))).toBe('no-story');
  });

  it('of more items than any desk files is refused', async () => {
    const file = rss('<item/>'.repeat(501));
    expect(await thrownCode(() => rssReader.read(readerInput(file)))).toBe('too-many-stories');
  });
});

describe('the RSS reader', () => {
  keepsTheLawsOfReaders(rssReader, [
    ...[
      '<rss version="2.0"><channel>',
      '</channel></rss>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<description>',
      '</description>',
    ],
    ...[
      '<![CDATA[',
      ']]>',
      '&lt;p&gt;',
      '&#1;',
      '&#xD800;',
      '<guid>1</guid>',
      '<pubDate>',
      '</pubDate>',
      '<link>/a</link>',
    ],
    rss(item('&amp;#1;<category>a</category>')),
  ]);
});
