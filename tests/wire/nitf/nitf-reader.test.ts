import { describe, expect, it } from 'vitest';
import { nitfReader } from '#shared/wire/formats/nitf/nitf-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import type { WireItem } from '#shared/wire/wire-file.ts';
import { readerInput } from '../xml/reader-input.ts';
import { thrownCode } from '../xml/thrown-code.ts';
import { nitf } from './nitf-files.ts';

const itemsOf = async (text: string) => nitfReader.read(readerInput(text));
const itemOf = async (parts: Parameters<typeof nitf>[0] = {}): Promise<WireItem> => {
  const [item] = await itemsOf(nitf(parts));
  return item ?? expect.unreachable();
};

describe('a NITF story', () => {
  it('has its id, headline and text', async () => {
    expect(await itemOf()).toEqual({
      uri: 'vell-1',
      headline: 'Ferry sails again',
      body: [{ type: 'paragraph', content: [{ type: 'text', text: 'The ferry sailed again on Tuesday.' }] }],
    });
  });

  it('has the byline that its writer typed rather than one that every story gets', async () => {
    const item = await itemOf({
      bodyHead: '<byline>By <person>Staff Reporter</person></byline>',
      content: '<p>By Ida Vell</p><p>It sailed.</p>',
    });
    expect([item.byline, bodyTextOf(item.body)]).toEqual(['By Ida Vell', 'It sailed.']);
  });

  it('takes its title for a headline where none is filed', async () => {
    const { headline } = await itemOf({ head: '<title> Ferry\n sails </title>', bodyHead: '' });
    expect(headline).toBe('Ferry sails');
  });

  it('is what body.content says, not a note in its head', async () => {
    const bodyHead =
      '<hedline><hl1>Ferry</hl1></hedline><note><body.content><p>Call the desk.</p></body.content></note>';
    const item = await itemOf({ bodyHead });
    expect([bodyTextOf(item.body), item.edNote]).toEqual([
      'The ferry sailed again on Tuesday.',
      'Call the desk.',
    ]);
  });

  it('shows no line that repeats the headline', async () => {
    const { body } = await itemOf({ content: '<hl2>FERRY sails again</hl2><p>On Tuesday.</p>' });
    expect(bodyTextOf(body)).toBe('On Tuesday.');
  });

  it('has byline, title of the writer, dateline and place', async () => {
    const bodyHead = `<byline>By <person>Ida Vell</person><byttl>Port Writer</byttl></byline>
      <dateline><location><city>Vell</city><country>Norland</country></location><story.date norm="20260203"/></dateline>`;
    expect(await itemOf({ bodyHead })).toMatchObject({
      byline: 'By Ida Vell, Port Writer',
      dateline: 'Vell, Norland',
      located: 'Vell, Norland',
    });
  });

  it.each([
    ['a bare place', '<dateline>Vell -</dateline>', 'Vell -', 'Vell'],
    ['a date too', '<dateline>Vell, Feb 3</dateline>', 'Vell, Feb 3', undefined],
    ['a place in its words', '<dateline><location>VELL</location>, Feb 3</dateline>', 'VELL, Feb 3', 'VELL'],
    ['a stamp only', '<dateline><story.date norm="x">20260203</story.date></dateline>', undefined, undefined],
  ])('keeps a dateline of %s', async (_what, bodyHead, dateline, located) => {
    const item = await itemOf({ bodyHead });
    expect([item.dateline, item.located]).toEqual([dateline, located]);
  });

  it.each([
    ['gr/bp', undefined],
    ['By Ida Vell', 'By Ida Vell'],
  ])('takes initials of a desk for no byline: %s', async (byline, expected) => {
    expect((await itemOf({ bodyHead: `<byline>${byline}</byline>` })).byline).toBe(expected);
  });

  it('is summed up by its abstract, else by a second headline that is no label', async () => {
    const summaryOf = async (bodyHead: string) => (await itemOf({ bodyHead })).summary;
    expect(await summaryOf('<abstract><p>It sails.</p></abstract>')).toBe('It sails.');
    expect(await summaryOf('<hedline><hl1>A</hl1><hl2>Harbour opens</hl2></hedline>')).toBe('Harbour opens');
    expect(await summaryOf('<hedline><hl1>A</hl1><hl2>NORLAND FERRY</hl2></hedline>')).toBeUndefined();
  });

  it('has number of version, slug, urgency, keys, scopes and subjects', async () => {
    const item = await itemOf({
      head: `<tobject tobject.type="News"><tobject.property tobject.property.type="Feature"/>
        <tobject.subject tobject.subject.refnum="03015000" tobject.subject.type="Disaster" tobject.subject.matter="Weather"/>
        <tobject.subject tobject.subject.refnum="03015000"/></tobject>`,
      docdata: `<urgency ed-urg="3"/><du-key key="NOR-FERRY" version="04"/><doc-scope scope="TRANSPORT"/>
        <key-list><keyword key="ferry"/><keyword key=""/></key-list>
        <identified-content><person>Ida Vell</person><org>Vell Lines</org></identified-content>`,
    });
    expect(item).toMatchObject({
      version: 4,
      slugline: 'NOR-FERRY',
      urgency: 3,
      genre: 'Feature',
      keywords: ['ferry', 'TRANSPORT', 'Vell Lines'],
      subjects: [{ code: '03015000', name: 'Weather' }],
      people: [{ name: 'Ida Vell', role: 'mentioned', aliases: [] }],
    });
  });

  it('names its distributor, its rights and its language', async () => {
    const item = await itemOf({
      attributes: 'baselang="nb-NO"',
      docdata: '<doc.copyright holder="Norland Wire" year="2026"/><doc.rights type="For members."/>',
      bodyHead: `<distributor><org>Norland Wire</org></distributor>
        <note noteclass="cpyrt"><body.content><p>Copyright 2026 Norland Wire</p></body.content></note>`,
    });
    expect(item).toMatchObject({
      language: 'nb-NO',
      infoSources: [{ name: 'Norland Wire', role: 'agency' }],
      copyrightHolder: 'Norland Wire',
      copyrightNotice: 'Copyright 2026 Norland Wire',
      usageTerms: 'For members.',
    });
    expect(item.edNote).toBeUndefined();
  });

  it('ends with who worked on it', async () => {
    expect((await itemOf({ bodyEnd: '<tagline>Reporting by Ida Vell</tagline>' })).credits).toEqual([
      'Reporting by Ida Vell',
    ]);
  });

  it('hands what is not for publication to the desk', async () => {
    const item = await itemOf({
      docdata: '<ed-msg info="Pictures follow"/>',
      content: `<p>Text.</p><note><body.content><p>Ida: 555 0100</p></body.content></note>
        <p>The following information is not for publication</p><p>desk@wire.example</p>`,
    });
    expect(bodyTextOf(item.body)).toBe('Text.');
    expect(item.edNote).toBe(
      'Pictures follow\nIda: 555 0100\nThe following information is not for publication\ndesk@wire.example',
    );
  });
});

describe('when a NITF story may be published', () => {
  const issue = '<date.issue norm="20260203T120000+0100"/>';

  it('was written at its date of issue', async () => {
    expect((await itemOf({ docdata: issue })).created).toEqual({
      raw: '20260203T120000+0100',
      instant: '2026-02-03T11:00:00.000Z',
      offset: '+01:00',
    });
  });

  it.each([
    [
      'a release after the issue',
      `${issue}<date.release norm="20260204T000100+0100"/>`,
      '2026-02-03T23:01:00.000Z',
    ],
    [
      'a release in another zone',
      `${issue}<date.release norm="20260203T110001Z"/>`,
      '2026-02-03T11:00:01.000Z',
    ],
  ])('is under embargo with %s', async (_what, docdata, instant) => {
    expect((await itemOf({ docdata })).embargo?.instant).toBe(instant);
  });

  it.each([
    ['a release that repeats the issue', `${issue}<date.release norm="20260203T120000+0100"/>`],
    ['a release before it', `${issue}<date.release norm="20260203T110000+0100"/>`],
    [
      'a repeated release without a zone',
      '<date.issue norm="2026-02-03 18:33"/><date.release norm="2026-02-03 18:33"/>',
    ],
    ['no release', issue],
    ['an empty release', `${issue}<date.release/>`],
  ])('is under none with %s', async (_what, docdata) => {
    expect((await itemOf({ docdata })).embargo).toBeUndefined();
  });

  it.each([
    [
      'a later release without a zone',
      `<date.issue norm="20260203T120000"/><date.release norm="20260203T180000"/>`,
      '20260203T180000',
    ],
    ['a release that nobody can read', `${issue}<date.release norm="Tuesday AMs"/>`, 'Tuesday AMs'],
  ])('is under one that must be asked about with %s', async (_what, docdata, raw) => {
    expect((await itemOf({ docdata })).embargo).toEqual({ raw });
  });

  it('stays under embargo when it is called so without a date', async () => {
    const item = await itemOf({ docdataAttributes: 'management-status="embargoed"' });
    expect([item.embargo, item.pubStatus]).toEqual([{ raw: 'embargoed' }, 'usable']);
  });

  it.each([
    ['its dateline', { bodyHead: '<dateline><story.date norm="20260203T110000Z"/></dateline>' }],
    ['its publication', { afterDocdata: '<pubdata date.publication="20260203T110000Z"/>' }],
  ])('was written at the stamp of %s where no date of issue is filed', async (_what, parts) => {
    expect((await itemOf(parts)).created?.instant).toBe('2026-02-03T11:00:00.000Z');
  });

  it('lapses at its date of expiry', async () => {
    expect((await itemOf({ docdata: '<date.expire norm="20260301T000000Z"/>' })).expiry?.instant).toBe(
      '2026-03-01T00:00:00.000Z',
    );
  });
});

describe('what a NITF story says of stories', () => {
  it('is a withdrawal of itself when it is canceled', async () => {
    const item = await itemOf({ docdataAttributes: 'management-status="canceled"', content: '' });
    expect(item).toMatchObject({
      pubStatus: 'canceled',
      signals: ['kill'],
      references: ['vell-1'],
      body: [],
    });
  });

  it('kills no other story by naming one, but tells the desk', async () => {
    const docdataAttributes =
      'management-doc-idref="vell-0" management-idref-status="canceled" management-status="usable"';
    const { signals, references, warnings } = await itemOf({ docdataAttributes });
    expect([signals, references, warnings?.map(({ code }) => code)]).toEqual([
      undefined,
      ['vell-0'],
      ['names_other_story'],
    ]);
  });

  it('is a correction with what it puts right', async () => {
    const docdata = '<correction info="The quay is 40 metres long." id-string="vell-0"/>';
    expect(await itemOf({ docdata })).toMatchObject({
      signals: ['correction'],
      corrections: [{ text: 'The quay is 40 metres long.' }],
      references: ['vell-0'],
    });
  });

  it('is held when its status is unknown', async () => {
    const { holds } = await itemOf({ docdataAttributes: 'management-status="embalmed"' });
    expect(holds?.map(({ code }) => code)).toEqual(['status-unknown']);
  });

  it('is held when its text stands in a file that is never fetched', async () => {
    const { holds, body } = await itemOf({
      content: '<p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/hostname"/></p>',
    });
    expect([holds?.map(({ code }) => code), bodyTextOf(body)]).toEqual([
      ['text-elsewhere'],
      'Ferry sails again',
    ]);
  });
});

describe('a NITF file', () => {
  it('gives each of its stories', async () => {
    const second = nitf({ docdata: '<doc-id id-string="vell-2"/>' });
    const items = await itemsOf(`<feed>${nitf()}${second}</feed>`);
    expect(items.map(({ uri }) => uri)).toEqual(['vell-1', 'vell-2']);
  });

  it('is refused when there is no story in it', async () => {
    expect(await thrownCode(() => itemsOf('<index><entry/></index>'))).toBe('no-story');
  });

  it('tells what had to be put right', async () => {
    const [item] = await itemsOf(nitf({ content: '<p>Marks & Sons</p>' }));
    expect(item?.warnings?.map(({ code }) => code)).toEqual(['xml_repaired']);
  });
});
