import { describe, expect, it } from 'vitest';
import { atomReader } from '#shared/wire/formats/atom/atom-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import { firstItem, itemsIn } from '../first-item.ts';
import { keepsTheLawsOfReaders } from '../reader-laws.ts';
import { readerInput } from '../xml/reader-input.ts';
import { thrownCode } from '../xml/thrown-code.ts';

const feed = (entries: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb" ${attributes}><title>Vell</title><id>urn:vell</id>
  <link rel="self" href="https://vell.example/feed"/><link href="https://vell.example/"/>
  <rights>(c) Vell</rights><author><name>The desk</name></author>${entries}</feed>`;
const entry = (parts: string) =>
  `<entry><id>urn:vell:1</id><title>Ferry sails</title><link href="https://vell.example/ferry"/>${parts}</entry>`;
const itemOf = (parts: string) => firstItem(atomReader, feed(entry(parts)));

describe('an Atom entry', () => {
  it('is a story that inherits language, rights and author of its feed', async () => {
    expect(await itemOf('<content>It sailed.</content><updated>2026-02-03T10:00:00Z</updated>')).toEqual({
      uri: 'urn:vell:1',
      sourceId: 'https://vell.example/ferry',
      headline: 'Ferry sails',
      byline: 'The desk',
      created: { raw: '2026-02-03T10:00:00Z', instant: '2026-02-03T10:00:00.000Z', offset: '+00:00' },
      language: 'nb',
      copyrightNotice: '(c) Vell',
      infoSources: [{ name: 'Vell', role: 'publisher' }],
      body: [{ type: 'paragraph', content: [{ type: 'text', text: 'It sailed.' }] }],
    });
  });

  it.each([
    ['html', '&lt;p&gt;It &lt;b&gt;sailed&lt;/b&gt;.&lt;/p&gt;'],
    ['xhtml', '<div xmlns="http://www.w3.org/1999/xhtml"><p>It <b>sailed</b>.</p></div>'],
    ['xhtml with a prefix', '<h:div xmlns:h="h"><h:p>It <h:b>sailed</h:b>.</h:p></h:div>'],
  ])('has its %s content with its emphasis', async (type, content) => {
    const { body } = await itemOf(`<content type="${type.split(' ')[0]}">${content}</content>`);
    expect(body).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'It ' },
          { type: 'strong', children: [{ type: 'text', text: 'sailed' }] },
          { type: 'text', text: '.' },
        ],
      },
    ]);
  });

  it('has its content before its summary, which introduces it', async () => {
    const item = await itemOf(
      '<summary type="html">In &lt;i&gt;short&lt;/i&gt;.</summary><content>It sailed.</content>',
    );
    expect([bodyTextOf(item.body), item.summary]).toEqual(['It sailed.', 'In short.']);
  });

  it('has its summary for a text where its content stands elsewhere', async () => {
    const item = await itemOf('<content src="https://vell.example/x"/><summary>In short.</summary>');
    expect([bodyTextOf(item.body), item.holds]).toEqual(['In short.', undefined]);
  });

  it('was written when it was first published, not when it was last touched', async () => {
    const item = await itemOf(
      '<content>T.</content><updated>2026-02-04T10:00:00Z</updated><published>2026-02-03T10:00:00+01:00</published>',
    );
    expect(item.created?.instant).toBe('2026-02-03T09:00:00.000Z');
  });

  it('has relative links read against the nearest xml:base', async () => {
    const file = feed(
      entry('<content type="xhtml" xml:base="b/"><div><a href="c">C</a></div></content>'),
      'xml:base="https://base.example/a/"',
    );
    expect(JSON.stringify((await firstItem(atomReader, file)).body)).toContain('https://base.example/a/b/c');
  });

  it('has its own authors, and its categories for keywords', async () => {
    const item = await itemOf(
      '<author><name>Ida Vell</name></author><author><name>Oda Lind</name></author><category term="p" label="Ports"/><category term="sea"/><content>T.</content>',
    );
    expect([item.byline, item.keywords]).toEqual(['Ida Vell, Oda Lind', ['Ports', 'sea']]);
  });

  it('that is a draft is withheld', async () => {
    const item = await itemOf(
      '<app:control xmlns:app="a"><app:draft>yes</app:draft></app:control><content>T.</content>',
    );
    expect([item.pubStatus, item.signals]).toEqual(['withheld', ['hold']]);
  });

  it('names the feed that it was taken from', async () => {
    const item = await itemOf('<source><title>Norland Wire</title></source><content>T.</content>');
    expect(item.infoSources?.[0]).toEqual({ name: 'Norland Wire', role: 'originator' });
  });

  it('may stand alone in its file', async () => {
    const file =
      '<entry xmlns="http://www.w3.org/2005/Atom"><id>urn:a</id><title>A</title><content>T.</content></entry>';
    expect((await itemsIn(atomReader, file)).map(({ uri }) => uri)).toEqual(['urn:a']);
  });

  it('with nothing but an id is kept back with a question', async () => {
    const { holds } = await firstItem(atomReader, '<feed><entry><id>tag:vell:1</id></entry></feed>');
    expect(holds?.map(({ code }) => code)).toEqual(['text-elsewhere']);
  });
});

it('a feed whose entries hold nothing is refused', async () => {
  const file = '<feed><entry><author></author></entry></feed>';
  expect(await thrownCode(() => atomReader.read(readerInput(file)))).toBe('no-story');
});

describe('the Atom reader', () => {
  keepsTheLawsOfReaders(atomReader, [
    ...[
      '<feed>',
      '</feed>',
      '<entry>',
      '</entry>',
      '<content type="xhtml">',
      '<content type="html">',
      '<content type="image/png">',
      '</content>',
    ],
    ...[
      '<title>T</title>',
      '<id>a</id>',
      '<div>',
      '</div>',
      '&lt;b&gt;',
      '&#1;',
      'text',
      '<link href="x"/>',
      ' xml:base="http://["',
    ],
    feed(entry('<content type="html">&lt;p&gt;T&amp;#2;</content>')),
  ]);
});
