import { describe, expect, it } from 'vitest';
import { newsmlG2Reader } from '#shared/wire/formats/newsml-g2/newsml-g2-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import type { WireItem } from '#shared/wire/wire-file.ts';
import { readerInput } from '../xml/reader-input.ts';
import { thrownCode } from '../xml/thrown-code.ts';
import { newsItem, newsMessage, packageItem, xhtml } from './newsml-g2-files.ts';

const itemsOf = async (text: string) => newsmlG2Reader.read(readerInput(text));
const itemOf = async (parts: Parameters<typeof newsItem>[0] = {}): Promise<WireItem> => {
  const [item] = await itemsOf(newsItem(parts));
  return item ?? expect.unreachable();
};
const codes = (notes: readonly { code: string }[] | undefined) => notes?.map(({ code }) => code);
const usable = '<itemClass qcode="ninat:text"/><pubStatus qcode="stat:usable"/>';

describe('a NewsML-G2 item', () => {
  it('has its guid, version, headline and text', async () => {
    expect(await itemOf()).toEqual({
      uri: 'urn:newsml:wire.example:ferry',
      version: 2,
      headline: 'Ferry sails again',
      pubStatus: 'usable',
      body: [{ type: 'paragraph', content: [{ type: 'text', text: 'The ferry sailed again on Tuesday.' }] }],
    });
  });

  it('may carry a prefix on every element', async () => {
    const [item] = await itemsOf(
      '<n0:newsItem xmlns:n0="http://iptc.org/std/nar/2006-10-01/" xmlns:h="http://www.w3.org/1999/xhtml" guid="g"><n0:contentMeta><n0:headline>Quay</n0:headline></n0:contentMeta><n0:contentSet><n0:inlineXML><h:html><h:body><h:p>Open.</h:p></h:body></h:html></n0:inlineXML></n0:contentSet></n0:newsItem>',
    );
    expect([item?.headline, bodyTextOf(item?.body ?? [])]).toEqual(['Quay', 'Open.']);
  });

  it('has the metadata of its content', async () => {
    const contentMeta = `<urgency>3</urgency><located qcode="x:1"><name>Vell</name></located>
      <creditline>NW</creditline><by>Ida Vell</by><by>Jon Ost</by><dateline>VELL, Feb 3 - </dateline>
      <slugline>nor-ferry</slugline><headline role="hld:subHeadline">Storm over</headline><headline>Ferry sails again</headline>
      <language tag="en-GB"/><genre qcode="g:1"><name>Feature</name></genre><keyword>ferry</keyword><keyword/>
      <subject qcode="medtop:20000139"><name>weather</name></subject><subject type="cpnat:person" literal="Ida Berg"/>
      <infoSource literal="Vell Radio"/><description role="drol:caption">The quay</description>
      <description role="drol:summary">It sails.</description>`;
    expect(await itemOf({ contentMeta })).toMatchObject({
      urgency: 3,
      located: 'Vell',
      creditline: 'NW',
      byline: 'Ida Vell, Jon Ost',
      dateline: 'VELL, Feb 3 -',
      slugline: 'nor-ferry',
      headline: 'Ferry sails again',
      language: 'en-GB',
      genre: 'Feature',
      keywords: ['ferry'],
      subjects: [
        { code: 'medtop:20000139', name: 'weather' },
        { code: 'Ida Berg', name: 'Ida Berg' },
      ],
      people: [{ name: 'Ida Berg', role: 'mentioned', aliases: [] }],
      infoSources: [{ name: 'Vell Radio', role: 'originator' }],
      summary: 'It sails.',
    });
  });

  it('has provider, rights and notes for the desk', async () => {
    const item = await itemOf({
      itemMeta: `${usable}<provider literal="Norland Wire"/><edNote>Pictures follow</edNote><ednote>Ida: 555 0100</ednote>`,
      rightsInfo:
        '<copyrightHolder literal="Norland Wire"/><copyrightNotice>(c) 2026</copyrightNotice><usageTerms>Members only</usageTerms>',
    });
    expect(item).toMatchObject({
      infoSources: [{ name: 'Norland Wire', role: 'agency' }],
      edNote: 'Pictures follow\nIda: 555 0100',
      copyrightHolder: 'Norland Wire',
      copyrightNotice: '(c) 2026',
      usageTerms: 'Members only',
    });
  });

  it('takes the language of the item where the content names none', async () => {
    expect((await itemOf({ attributes: 'guid="g" xml:lang="fi-FI"' })).language).toBe('fi-FI');
  });

  it.each([
    [
      'the headline of its NITF',
      '<inlineXML><nitf><body><body.head><hedline><hl1>Inner</hl1></hedline></body.head><body.content><p>Text.</p></body.content></body></nitf></inlineXML>',
      'Inner',
    ],
    [
      'the title of its NITF',
      '<inlineXML><nitf><head><title>Titled</title></head><body><body.content><p>Text.</p></body.content></body></nitf></inlineXML>',
      'Titled',
    ],
    ['its own title', xhtml('<p>Text.</p>'), 'Item title'],
  ])('is headed by %s where the content names no headline', async (_what, contentSet, headline) => {
    const itemMeta = `${usable}<title>Item title</title>`;
    expect((await itemOf({ contentMeta: '', itemMeta, contentSet })).headline).toBe(headline);
  });
});

describe('when a NewsML-G2 item may be published', () => {
  const meta = (more: string) => itemOf({ itemMeta: `<itemClass qcode="ninat:text"/>${more}` });

  it('was written at the later of its times', async () => {
    const times =
      '<versionCreated>2026-02-03T12:00:00+01:00</versionCreated><firstCreated>2026-02-03T09:00:00Z</firstCreated>';
    expect((await meta(times)).created).toEqual({
      raw: '2026-02-03T12:00:00+01:00',
      instant: '2026-02-03T11:00:00.000Z',
      offset: '+01:00',
    });
  });

  it('was written when its content was, where nothing else is said', async () => {
    const item = await itemOf({ contentMeta: '<contentCreated>2026-02-03T12:00:00Z</contentCreated>' });
    expect(item.created?.instant).toBe('2026-02-03T12:00:00.000Z');
  });

  it('is under embargo though it is called usable', async () => {
    const item = await meta('<embargoed>2026-02-04T06:00:00Z</embargoed><pubStatus qcode="stat:usable"/>');
    expect([item.embargo?.instant, item.pubStatus]).toEqual(['2026-02-04T06:00:00.000Z', 'usable']);
  });

  it('is held by an embargo without an end', async () => {
    expect(codes((await meta('<embargoed/><pubStatus qcode="stat:usable"/>')).holds)).toEqual([
      'embargo-without-time',
    ]);
  });

  it('keeps an embargo that has no zone', async () => {
    expect((await meta('<embargoed>2026-02-04T06:00:00</embargoed>')).embargo).toEqual({
      raw: '2026-02-04T06:00:00',
    });
  });

  it.each([
    ['stat:withheld', 'withheld', ['hold'], undefined],
    ['STAT:Canceled', 'canceled', ['kill'], ['urn:newsml:wire.example:ferry']],
  ])('obeys its status %s', async (status, pubStatus, signals, references) => {
    expect(await meta(`<pubStatus qcode="${status}"/>`)).toMatchObject({
      pubStatus,
      signals,
      ...(references ? { references } : {}),
    });
  });

  it('is a withdrawal without any text', async () => {
    const items = await itemsOf(
      newsItem({
        itemMeta: '<itemClass qcode="icls:text"/><pubStatus qcode="stat:canceled"/>',
        contentSet: xhtml('<p/>'),
      }),
    );
    expect(items).toMatchObject([{ pubStatus: 'canceled', body: [] }]);
  });

  it('is a withdrawal though it names no class and holds nothing', async () => {
    const items = await itemsOf(
      '<newsItem guid="g"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>',
    );
    expect(items).toMatchObject([{ uri: 'g', pubStatus: 'canceled', references: ['g'] }]);
  });

  it.each([
    ['embargoed', { embargo: { raw: 'embargoed' }, pubStatus: 'usable' }],
    ['withheld', { pubStatus: 'withheld', signals: ['hold'] }],
    ['canceled', { pubStatus: 'canceled', signals: ['kill'], references: ['urn:newsml:wire.example:ferry'] }],
  ])('obeys the document inside it when that is %s', async (status, expected) => {
    const contentSet = `<inlineXML><nitf><head><docdata management-status="${status}"/></head><body><body.content><p>Text.</p></body.content></body></nitf></inlineXML>`;
    expect(await itemOf({ contentSet })).toMatchObject(expected);
  });

  it.each([
    ['sig:correction', ['correction']],
    ['sig:update', ['update']],
    ['http://cv.iptc.org/newscodes/signal/alert', ['alert']],
    ['prodId:TXT', undefined],
    ['x:constructor', undefined],
  ])('signals %s', async (signal, signals) => {
    expect((await meta(`<pubStatus qcode="stat:usable"/><signal qcode="${signal}"/>`)).signals).toEqual(
      signals,
    );
  });
});

describe('the text of a NewsML-G2 item', () => {
  const textOf = async (contentSet: string) => bodyTextOf((await itemOf({ contentSet })).body);

  it.each([
    [
      'NITF',
      '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><block><p>It sailed.</p></block></body.content></body></nitf></inlineXML>',
    ],
    ['XHTML', xhtml('<p>It sailed.</p>')],
    ['XHTML without a namespace', '<inlineXML><html><body><p>It sailed.</p></body></html></inlineXML>'],
    ['bare words in a body', xhtml('It sailed.')],
    ['plain text', '<inlineData contenttype="text/plain">It sailed.</inlineData>'],
    [
      'plain text with tags',
      '<inlineData contenttype="text/plain"><![CDATA[<p>\n It sailed.</p>]]></inlineData>',
    ],
    ['one pre', xhtml('<pre>It sailed.</pre>')],
    ['escaped HTML', '<inlineData contenttype="text/html">&lt;p&gt;It sailed.&lt;/p&gt;</inlineData>'],
  ])('is read from %s', async (_form, contentSet) => {
    expect(await textOf(contentSet)).toBe('It sailed.');
  });

  it('is the first form that has words', async () => {
    const forms = `${xhtml('<p/>')}<remoteContent href="http://127.0.0.1:9/a"/>${xhtml('<p>One.</p>')}${xhtml('<p>Two.</p>')}`;
    expect(await textOf(forms)).toBe('One.');
  });

  it('has no header of its page, and no headline twice', async () => {
    const page =
      '<header><time>3.2.2026</time><h1>Ferry sails again</h1></header><section><h1>Ferry sails again</h1><p>It sailed.</p></section>';
    expect(await textOf(xhtml(page))).toBe('It sailed.');
  });

  it('keeps tables typed in columns', async () => {
    const table = 'Port    High    Low\nVell    6.02    0.31\nOst     7.15    0.44';
    const { body } = await itemOf({ contentSet: xhtml(`<pre>Tides on Tuesday:\n\n${table}</pre>`) });
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'preformatted']);
    expect(bodyTextOf(body)).toContain(table);
  });

  it('gives a notebook to the desk', async () => {
    const item = await itemOf({
      contentSet: xhtml(
        '<p>It sailed.</p><section class="notepad nonpublic"><p>Ida Vell, 555 0100</p></section>',
      ),
    });
    expect([bodyTextOf(item.body), item.edNote]).toEqual(['It sailed.', 'Ida Vell, 555 0100']);
  });

  it('is read from the tags of TT', async () => {
    const contentSet = `<inlineXML contenttype="application/ttnitf+xml"><BODY xmlns=""><TEXT><RUBRIK>Ferry sails again</RUBRIK>
      <DAT><ORT>Vell</ORT></DAT><INGRESS><P>Den seglade.</P></INGRESS><BRODTEXT><CITAT>Skönt, säger Ida Vell.</CITAT>
      <MELLIS>Stormen</MELLIS><P>Ingen skadades.</P></BRODTEXT><BYLINE>Jon Ost/NW</BYLINE>
      <BILD><BILDTEXT><P>Kajen.</P></BILDTEXT></BILD></TEXT></BODY></inlineXML>`;
    const item = await itemOf({ contentSet });
    expect(bodyTextOf(item.body)).toBe(
      'Den seglade.\n\n– Skönt, säger Ida Vell.\n\nStormen\n\nIngen skadades.',
    );
    expect(item.byline).toBe('Jon Ost/NW');
  });
});

describe('a NewsML-G2 file', () => {
  const picture = newsItem({
    itemMeta: '<itemClass qcode="ninat:picture"/>',
    contentSet: '<remoteContent href="http://127.0.0.1:9/quay.jpg"/>',
  });

  it('gives each text of a message, and tells what it left out', async () => {
    const items = await itemsOf(
      newsMessage(packageItem('A'), newsItem(), picture, newsItem({ attributes: 'guid="b"' })),
    );
    expect(items.map(({ uri }) => uri)).toEqual(['urn:newsml:wire.example:ferry', 'b']);
    expect(items.map(({ warnings }) => codes(warnings))).toEqual([['items_left_out'], undefined]);
  });

  it('holds a package, which lists stories and has no text', async () => {
    const [item] = await itemsOf(newsMessage(packageItem('Ferry sails again', 'Quay reopens')));
    expect(item).toMatchObject({ uri: 'urn:newsml:wire.example:list', headline: 'Top stories' });
    expect([codes(item?.holds), bodyTextOf(item?.body ?? [])]).toEqual([
      ['package-without-text'],
      'Ferry sails again\nQuay reopens',
    ]);
  });

  it.each([
    ['a package that names nothing', packageItem(), 'package-without-text'],
    ['a picture alone', picture, 'no-story'],
    ['a concept', '<conceptItem guid="c"/>', 'no-story'],
    ['an empty message', newsMessage(), 'no-story'],
    ['more items than any agency sends', newsMessage('<newsItem/>'.repeat(501)), 'too-many-items'],
  ])('is refused with %s', async (_what, text, code) => {
    expect(await thrownCode(() => itemsOf(text))).toBe(code);
  });
});
