import { describe, expect, it } from 'vitest';
import { newsml12Reader } from '#shared/wire/formats/newsml12/newsml12-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import type { WireItem } from '#shared/wire/wire-file.ts';
import { readerInput } from '../xml/reader-input.ts';
import { thrownCode } from '../xml/thrown-code.ts';
import { component, content, lines, newsItem, newsml } from './newsml12-files.ts';

const itemsOf = async (text: string) => newsml12Reader.read(readerInput(text));
const itemOf = async (parts: Parameters<typeof newsItem>[0] = {}): Promise<WireItem> => {
  const [item] = await itemsOf(newsml(newsItem(parts)));
  return item ?? expect.unreachable();
};
const textOf = async (parts: string) => bodyTextOf((await itemOf({ component: lines + parts })).body);

describe('the identity of a NewsML 1.2 item', () => {
  it('is the same for all its revisions', async () => {
    expect(await itemOf()).toMatchObject({
      uri: 'urn:newsml:wire.example:20260203:ferry',
      sourceId: 'urn:newsml:wire.example:20260203:ferry:2',
      version: 2,
    });
  });

  it('is built from its parts where no public identifier is filed', async () => {
    const identifier =
      '<ProviderId>wire.example</ProviderId><DateId>20260203</DateId><NewsItemId>ferry</NewsItemId>';
    expect(await itemOf({ identifier })).toMatchObject({ uri: 'urn:newsml:wire.example:20260203:ferry' });
  });

  it.each([
    [
      'the same for every item',
      '<NewsItemId>0</NewsItemId><PublicIdentifier>urn:newsml:wire.example</PublicIdentifier>',
    ],
    [
      'without an id of the item',
      '<NewsItemId/><PublicIdentifier>urn:newsml:wire.example</PublicIdentifier>',
    ],
  ])('is left open by an identifier %s', async (_what, identifier) => {
    const item = await itemOf({
      identifier: `<ProviderId>wire.example</ProviderId><DateId>20260203</DateId>${identifier}`,
    });
    expect([item.uri, item.sourceId]).toEqual([undefined, undefined]);
  });

  it('survives a revision that would be a pattern', async () => {
    const identifier =
      '<NewsItemId>ferry</NewsItemId><RevisionId>(a+)+[</RevisionId><PublicIdentifier>urn:ferry:(a+)+[</PublicIdentifier>';
    expect((await itemOf({ identifier })).uri).toBe('urn:ferry');
  });
});

describe('the management of a NewsML 1.2 item', () => {
  it('gives urgency and the later of its times', async () => {
    const management = `<Status FormalName="USABLE"/><Urgency FormalName="4"/>
      <FirstCreated>20260203T120000+0000</FirstCreated><ThisRevisionCreated>20260203T130500Z</ThisRevisionCreated>`;
    expect(await itemOf({ management })).toMatchObject({
      pubStatus: 'usable',
      urgency: 4,
      created: { instant: '2026-02-03T13:05:00.000Z' },
    });
  });

  it('invents no zone', async () => {
    const management =
      '<Status FormalName="Usable"/><ThisRevisionCreated>20260203T130500</ThisRevisionCreated>';
    expect((await itemOf({ management })).created).toEqual({ raw: '20260203T130500' });
  });

  it('ends an embargo when its status will change', async () => {
    const management = `<Status FormalName="Embargoed"/><StatusWillChange><FutureStatus FormalName="Usable"/>
      <DateAndTime>20260204T060000Z</DateAndTime></StatusWillChange>`;
    expect((await itemOf({ management })).embargo?.instant).toBe('2026-02-04T06:00:00.000Z');
  });

  it('keeps an embargo without an end', async () => {
    expect((await itemOf({ management: '<Status FormalName="Embargoed"/>' })).embargo).toEqual({
      raw: 'embargoed',
    });
  });

  it('withdraws the story of all revisions', async () => {
    expect(await itemOf({ management: '<Status FormalName="Canceled"/>' })).toMatchObject({
      pubStatus: 'canceled',
      signals: ['kill'],
      references: ['urn:newsml:wire.example:20260203:ferry'],
    });
  });

  it('is an alert when its kind says so', async () => {
    const management = '<NewsItemType FormalName="Alert"/><Status FormalName="Usable"/>';
    expect((await itemOf({ management })).signals).toEqual(['alert']);
  });

  it('says what an instruction says', async () => {
    const management = '<Status FormalName="Usable"/><Instruction FormalName="Correction"/>';
    expect((await itemOf({ management })).signals).toEqual(['correction']);
  });
});

describe('the lines and metadata of a NewsML 1.2 item', () => {
  const full = `<NewsLines><HeadLine>Ferry sails again</HeadLine><SubHeadLine>Storm has passed</SubHeadLine>
      <ByLine>Ida Vell</ByLine><DateLine>VELL, Feb 3</DateLine><CreditLine>NW</CreditLine>
      <CopyrightLine>(c) Norland Wire</CopyrightLine><SlugLine>nor-ferry</SlugLine><KeywordLine>ferry</KeywordLine>
      <NewsLine><NewsLineType FormalName="AdvisoryLine"/><NewsLineText>Pictures follow</NewsLineText></NewsLine></NewsLines>
    <AdministrativeMetadata><Provider><Party FormalName="Norland Wire"/></Provider><Source><Party FormalName="Vell Radio"/></Source></AdministrativeMetadata>
    <RightsMetadata><UsageRights><UsageType>NO ARCHIVE</UsageType></UsageRights></RightsMetadata>
    <DescriptiveMetadata><Language FormalName="en"/><Genre FormalName="Feature"/>
      <SubjectCode><Subject FormalName="03000000"/><SubjectMatter FormalName="03015000"/></SubjectCode>
      <Location HowPresent="Origin"><Property FormalName="City" Value="Vell"/></Location>
      <Property FormalName="Keyword" Value="storm"/></DescriptiveMetadata>${content('<p>It sailed.</p>')}`;

  it('stand in the story', async () => {
    expect(await itemOf({ component: full })).toMatchObject({
      headline: 'Ferry sails again',
      summary: 'Storm has passed',
      byline: 'Ida Vell',
      dateline: 'VELL, Feb 3',
      creditline: 'NW',
      copyrightNotice: '(c) Norland Wire',
      usageTerms: 'NO ARCHIVE',
      slugline: 'nor-ferry',
      keywords: ['ferry', 'storm'],
      edNote: 'Pictures follow',
      infoSources: [
        { name: 'Norland Wire', role: 'agency' },
        { name: 'Vell Radio', role: 'originator' },
      ],
      language: 'en',
      genre: 'Feature',
      located: 'Vell',
      subjects: [{ code: '03000000' }, { code: '03015000' }],
    });
  });

  it('come from the innermost component, never from its pictures', async () => {
    const picture = component(
      'Picture',
      '<NewsLines><HeadLine>The quay</HeadLine><ByLine>Jon Ost</ByLine></NewsLines>',
    );
    const text = component('Main', content('<p>It sailed.</p>'));
    const item = await itemOf({ component: lines + picture + text });
    expect([item.headline, item.byline]).toEqual(['Ferry sails again', undefined]);
  });

  it('tell the desk when the headline holds no words', async () => {
    const { headline, warnings } = await itemOf({
      component: `<NewsLines><HeadLine>569697</HeadLine></NewsLines>${content('<p>Caption.</p>')}`,
    });
    expect([headline, warnings?.map(({ code }) => code)]).toEqual(['569697', ['headline_without_words']]);
  });
});

describe('the text of a NewsML 1.2 item', () => {
  it.each([
    ['NITF', content('<nitf><body><body.content><p>It sailed.</p></body.content></body></nitf>')],
    ['bare paragraphs', content('<p>It sailed.</p>')],
    [
      'XHTML',
      content(
        '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>It sailed.</p></body></html>',
      ),
    ],
    [
      'escaped HTML',
      content(
        '<![CDATA[<h1>Ferry sails again</h1><p>It sailed.</p>]]>',
        '<MimeType FormalName="text/html"/>',
      ),
    ],
    [
      'escaped NITF',
      content(
        '<![CDATA[<?xml version="1.0"?><nitf><body><body.content><p>It sailed.</p></body.content></body></nitf>]]>',
      ),
    ],
    ['plain text', content('It sailed.', '<Format FormalName="Text"/>')],
  ])('is read from %s', async (_form, parts) => {
    expect(await textOf(parts)).toBe('It sailed.');
  });

  it('keeps the paragraphs of plain text', async () => {
    expect(await textOf(content('It sailed\nagain.\n\nNo one was hurt.'))).toBe(
      'It sailed again.\n\nNo one was hurt.',
    );
  });

  it('joins lead and body of one story', async () => {
    const parts = component('Lead', content('The lead.')) + component('Body', content('The rest.'));
    expect(await textOf(component('Original', parts))).toBe('The lead.\n\nThe rest.');
  });

  it('takes one of two languages', async () => {
    const inLanguage = (text: string) => `<NewsComponent>${component('Body', content(text))}</NewsComponent>`;
    const { body, warnings } = await itemOf({
      component: lines + inLanguage('It sailed.') + inLanguage('Den seilte.'),
    });
    expect([bodyTextOf(body), warnings?.map(({ code }) => code)]).toEqual(['It sailed.', ['texts_left_out']]);
  });

  it('is never a style sheet, a contact or a headline', async () => {
    const parts =
      component('StyleSheet', content('.a {color: red}', '<MimeType FormalName="text/css"/>')) +
      component('HeadLine', content('<p>Ferry sails again</p>')) +
      component('SubHeadLine', content('<p>Storm has passed</p>')) +
      component('Contact', content('<p>Ida, 555 0100</p>')) +
      component('Body', content('<p>It sailed.</p>'));
    const item = await itemOf({ component: lines + parts });
    expect([bodyTextOf(item.body), item.summary, item.edNote]).toEqual([
      'It sailed.',
      'Storm has passed',
      'Ida, 555 0100',
    ]);
  });

  it('is a caption where a picture is all there is', async () => {
    const parts =
      component('Caption', content('<p>The quay.</p>')) +
      component('Main', '<ContentItem Href="quay.jpg"><MediaType FormalName="Photo"/></ContentItem>');
    expect(await textOf(parts)).toBe('The quay.');
  });

  it('is never the text inside a picture while a story stands beside it', async () => {
    const picture = component('Picture', component('Body', content('The quay.')));
    expect(await textOf(picture + component('Body', content('It sailed.')))).toBe('It sailed.');
  });

  it('is its title where that is all there is', async () => {
    expect(
      await textOf(component('Title', content('Ferry sails again')) + component('Body', content(''))),
    ).toBe('Ferry sails again');
  });

  it('is empty where nothing is textual', async () => {
    expect(await textOf('<ContentItem Href="quay.jpg"/>')).toBe('');
  });
});

it('what a NITF document inside says is used where the envelope is silent', async () => {
  const nitf = `<nitf><head><docdata><key-list><keyword key="ferry"/></key-list><ed-msg info="Hold for Ida"/></docdata></head>
    <body><body.head><hedline><hl1>Inner headline</hl1></hedline><byline>By Ida Vell</byline></body.head>
    <body.content><p>It sailed.</p></body.content></body></nitf>`;
  const item = await itemOf({ component: content(nitf) });
  expect(item).toMatchObject({
    headline: 'Inner headline',
    byline: 'By Ida Vell',
    keywords: ['ferry'],
    edNote: 'Hold for Ida',
  });
  expect((await itemOf({ component: lines + content(nitf) })).headline).toBe('Ferry sails again');
});

describe('a NewsML 1.2 file', () => {
  it('gives each of its items', async () => {
    expect(await itemsOf(newsml(newsItem(), newsItem()))).toHaveLength(2);
  });

  it('may carry a namespace and prefixes', async () => {
    const [item] = await itemsOf(
      '<n:NewsML xmlns:n="http://iptc.org/std/NewsML/2003-10-10/"><n:NewsItem><n:NewsComponent><n:NewsLines><n:HeadLine>Quay</n:HeadLine></n:NewsLines></n:NewsComponent></n:NewsItem></n:NewsML>',
    );
    expect(item?.headline).toBe('Quay');
  });

  it.each([
    ['without an item', newsml(), 'no-story'],
    ['with more items than any agency sends', newsml('<NewsItem/>'.repeat(501)), 'too-many-items'],
    [
      'whose escaped document declares entities',
      newsml(
        newsItem({
          component: content('<![CDATA[<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "b">]><nitf/>]]>'),
        }),
      ),
      'xml-entities',
    ],
  ])('is refused %s', async (_what, text, code) => {
    expect(await thrownCode(() => itemsOf(text))).toBe(code);
  });
});
