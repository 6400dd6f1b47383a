import { describe, expect, it } from 'vitest';
import { ninjsReader } from '#shared/wire/formats/ninjs/ninjs-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import { patienceMs } from '../../patience.ts';
import { firstItem, itemsIn } from '../first-item.ts';
import { keepsTheLawsOfReaders } from '../reader-laws.ts';
import { readerInput } from '../xml/reader-input.ts';
import { thrownCode } from '../xml/thrown-code.ts';

const story = {
  uri: 'urn:vell:1',
  type: 'text',
  headline: 'Ferry sails again',
  body_html: '<p>The ferry sailed again on Tuesday.</p><p>It was full.</p>',
};
const itemOf = (fields: object) => firstItem(ninjsReader, JSON.stringify({ ...story, ...fields }));
const codeOf = (text: string) => thrownCode(() => ninjsReader.read(readerInput(text)));

describe('a ninjs story', () => {
  it('of version 1 has its id, headline and paragraphs', async () => {
    const { uri, headline, body } = await itemOf({});
    expect([uri, headline, bodyTextOf(body)]).toEqual([
      'urn:vell:1',
      'Ferry sails again',
      'The ferry sailed again on Tuesday.\n\nIt was full.',
    ]);
  });

  it('of version 3 has its main headline, its marked up body and camel case fields', async () => {
    const item = await firstItem(
      ninjsReader,
      JSON.stringify({
        uri: 'urn:vell:3',
        type: 'text',
        version: '4',
        versionCreated: '2026-02-03T10:00:00+02:00',
        pubStatus: 'usable',
        edNote: 'Updates the time.',
        headlines: [
          { role: 'short', value: 'Ferry' },
          { role: 'main', value: 'Ferry sails again' },
        ],
        bodies: [
          { role: 'summary', value: 'In short.' },
          { contentType: 'text/plain', value: 'Plain.' },
          { contentType: 'text/html', value: '<p>Marked <b>up</b>.</p>' },
        ],
      }),
    );
    expect(item).toMatchObject({
      version: 4,
      headline: 'Ferry sails again',
      edNote: 'Updates the time.',
      created: { instant: '2026-02-03T08:00:00.000Z', offset: '+02:00' },
    });
    expect(bodyTextOf(item.body)).toBe('Marked up.');
  });

  it('keeps links, lists and sub-headings of its body and drops scripts', async () => {
    const { body } = await itemOf({
      body_html:
        '<h2>Times</h2><ul><li>Nine</li></ul><p><a href="https://vell.example/t">All</a> <a href="javascript:x()">none</a></p><script>x()</script>',
    });
    expect(body.map(({ type }) => type)).toEqual(['heading', 'list', 'paragraph']);
    expect(JSON.stringify(body)).not.toMatch(/javascript|x\(\)/);
  });

  it.each([
    ['a number', 7, 7],
    ['digits', '007', 7],
    ['words', 'first', undefined],
  ])('takes a version that is %s', async (_what, version, expected) => {
    expect((await itemOf({ version })).version).toBe(expected);
  });

  it.each([
    ['usable', 'usable', undefined],
    ['', undefined, undefined],
    ['canceled', 'canceled', ['kill']],
    ['cancelled', 'canceled', ['kill']],
    ['withheld', 'withheld', ['hold']],
  ])('with the status "%s" is understood', async (pubstatus, pubStatus, signals) => {
    const item = await itemOf({ pubstatus });
    expect([item.pubStatus, item.signals]).toEqual([pubStatus, signals]);
  });

  it('withdraws itself without any text', async () => {
    const [item] = await itemsIn(ninjsReader, '{"uri": "urn:vell:9", "pubstatus": "canceled"}');
    expect(item).toMatchObject({
      pubStatus: 'canceled',
      signals: ['kill'],
      references: ['urn:vell:9'],
      body: [],
    });
  });

  it.each([
    ['a time with its offset', '2026-02-03T18:00:00+04:00', '2026-02-03T14:00:00.000Z'],
    ['a time without one', '2026-02-03 18:00', undefined],
    ['a bare yes', true, undefined],
    ['an object', { until: 'noon' }, undefined],
  ])('is under embargo by %s', async (_what, embargoed, instant) => {
    const { embargo } = await itemOf({ embargoed });
    expect([embargo?.raw === undefined, embargo?.instant]).toEqual([false, instant]);
  });

  it.each([[false], [null], [''], ['none']])('is under no embargo by %s', async (embargoed) => {
    expect((await itemOf({ embargoed })).embargo).toBeUndefined();
  });

  it('is under embargo by its status alone', async () => {
    expect((await itemOf({ pubstatus: 'embargoed' })).embargo).toEqual({ raw: 'embargoed' });
  });

  it('has byline, place, credits, terms, topics and people', async () => {
    const item = await itemOf({
      byline: 'Ida Vell',
      located: 'Vellhaven',
      source: 'Norland Wire',
      copyrightholder: 'Norland Wire',
      copyrightnotice: '(c) 2026 Norland Wire',
      usageterms: 'Not for sale.',
      urgency: 3,
      slugline: 'FERRY',
      language: 'en-GB',
      keywords: ['ferry', 'ferry', 'port'],
      subject: [{ code: '15000000', name: 'transport' }],
      person: [{ name: 'Oda Lind', rel: 'about' }],
      genre: [{ name: 'Feature' }],
      service: [{ code: 'n', name: 'National' }],
      description_text: 'What to know.',
    });
    expect(item).toMatchObject({
      byline: 'Ida Vell',
      located: 'Vellhaven',
      infoSources: [{ name: 'Norland Wire', role: 'agency' }],
      copyrightHolder: 'Norland Wire',
      copyrightNotice: '(c) 2026 Norland Wire',
      usageTerms: 'Not for sale.',
      urgency: 3,
      slugline: 'FERRY',
      language: 'en-GB',
      keywords: ['ferry', 'port'],
      subjects: [{ code: '15000000', name: 'transport' }],
      people: [{ name: 'Oda Lind', role: 'mentioned', aliases: [] }],
      genre: 'Feature',
      section: 'National',
      summary: 'What to know.',
    });
  });

  it('is signed by its writers where it has no byline, not by its editors', async () => {
    const authors = [
      { name: 'Ed Itor', role: 'editor' },
      { name: 'Ida Vell', role: 'writer' },
    ];
    expect((await itemOf({ authors })).byline).toBe('Ida Vell');
  });

  it('is its description where the wire gives nothing else, and says so', async () => {
    const item = await itemOf({
      body_html: undefined,
      descriptions: [{ role: 'text', value: 'A short text.' }],
    });
    expect([bodyTextOf(item.body), item.warnings?.map(({ code }) => code)]).toEqual([
      'A short text.',
      ['description_alone'],
    ]);
  });

  it('leaves the pictures that are associated with it out', async () => {
    const associations = { main: { uri: 'p', type: 'picture', headline: 'Pic', body_text: 'Caption.' } };
    expect(await itemsIn(ninjsReader, JSON.stringify({ ...story, associations }))).toHaveLength(1);
  });
});

describe('the JSON of an agency that is near ninjs', () => {
  it('is read in the spelling of Fingerpost, where blank texts and lists of them mean nothing', async () => {
    const item = await firstItem(
      ninjsReader,
      JSON.stringify({
        uri: 'urn:vell:fp',
        version: '1',
        status: '',
        slug: 'PORT ferry',
        headline: 'Ferry sails',
        byline: '',
        priority: '4',
        keywords: [''],
        subjects: { code: ['news', 'news:vell'] },
        body_text: 'First line of it.\n\nSecond one.',
      }),
    );
    expect(item).toEqual({
      uri: 'urn:vell:fp',
      version: 1,
      slugline: 'PORT ferry',
      headline: 'Ferry sails',
      urgency: 4,
      subjects: [{ code: 'news' }, { code: 'news:vell' }],
      body: [
        { type: 'paragraph', content: [{ type: 'text', text: 'First line of it.' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'Second one.' }] },
      ],
    });
  });

  it.each(['body_xhtml', 'body_html5', 'body_richtext', 'body_main', 'body', 'content'])(
    'may carry its text as %s',
    async (name) => {
      const item = await itemOf({ body_html: undefined, [name]: '<p>Of the ferry.</p>' });
      expect(bodyTextOf(item.body)).toBe('Of the ferry.');
    },
  );

  it('may have escaped its markup once too often', async () => {
    const { body } = await itemOf({ body_html: '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;' });
    expect(bodyTextOf(body)).toBe('One.\n\nTwo.');
  });

  it.each([
    ['a list', (items: object[]) => items],
    ['items', (items: object[]) => ({ items })],
    ['search hits', (items: object[]) => ({ hits: { hits: items.map((source) => ({ _source: source })) } })],
    ['data and item', (items: object[]) => ({ data: { items: items.map((item) => ({ item })) } })],
  ])('may hold several stories in %s', async (_what, wrap) => {
    const file = JSON.stringify(wrap([story, { ...story, uri: 'urn:vell:2' }]));
    expect((await itemsIn(ninjsReader, file)).map(({ uri }) => uri)).toEqual(['urn:vell:1', 'urn:vell:2']);
  });

  it('may hold a story a line', async () => {
    const lines = [story, { ...story, uri: 'urn:vell:2' }].map((item) => JSON.stringify(item)).join('\n');
    expect(await itemsIn(ninjsReader, lines)).toHaveLength(2);
  });

  it('may be a package: its text stories are read', async () => {
    const pack = { uri: 'urn:vell:pack', type: 'composite', headline: 'All', associations: { a: story } };
    expect((await itemsIn(ninjsReader, JSON.stringify(pack))).map(({ uri }) => uri)).toEqual(['urn:vell:1']);
  });
});

describe('an item that is no text', () => {
  it.each(['event', 'planning', 'picture', 'video'])('of type %s is refused by name', async (type) => {
    const file = JSON.stringify({ uri: 'urn:vell:e', type, headline: 'Council meets' });
    expect(await codeOf(file)).toBe('no-text');
  });

  it('with a caption is kept back with a question, since the picture itself is not published', async () => {
    const picture = { type: 'picture', body_html: undefined, description_text: 'The ferry at its berth.' };
    const item = await itemOf(picture);
    expect([bodyTextOf(item.body), item.holds?.map(({ code }) => code)]).toEqual([
      'The ferry at its berth.',
      ['caption-alone'],
    ]);
  });

  it('does not stop the stories beside it', async () => {
    const items = await itemsIn(
      ninjsReader,
      JSON.stringify([{ uri: 'e', type: 'event', headline: 'E' }, story]),
    );
    expect(items.map(({ uri, warnings }) => [uri, warnings?.map(({ code }) => code)])).toEqual([
      ['urn:vell:1', ['items_left_out']],
    ]);
  });
});

describe('hostile or broken JSON', () => {
  it('that nests too deep is refused before it is built', async () => {
    expect(await codeOf(`{"headline":${'['.repeat(100_000)}`)).toBe('json-too-deep');
  });

  it('that is cut off is refused with what to do', async () => {
    expect(await codeOf(JSON.stringify(story).slice(0, 60))).toBe('json-broken');
  });

  it('says in which line it is broken', () => {
    expect(() => ninjsReader.read(readerInput('{\n"headline": "A",\n"body_text" "B"}'))).toThrow(/line 3/);
  });

  it('without a story is refused', async () => {
    expect(await codeOf('{"settings": {"colour": "red"}}')).toBe('no-story');
  });

  it('is read with raw line ends in its texts, and says so', async () => {
    const item = await firstItem(ninjsReader, '{"uri":"u","headline":"H","body_text":"One.\n\nTwo."}');
    expect([bodyTextOf(item.body), item.warnings?.map(({ code }) => code)]).toEqual([
      'One.\n\nTwo.',
      ['json_repaired'],
    ]);
  });

  it('never reaches what all objects share', async () => {
    await firstItem(
      ninjsReader,
      '{"headline":"H","body_text":"B.","__proto__":{"ferry":1},"constructor":{"prototype":{"ferry":1}}}',
    );
    expect(({} as { ferry?: number }).ferry).toBeUndefined();
  });

  it.each([
    ['first', '"pubstatus":"canceled","pubstatus":"usable"'],
    ['in other letters', '"pub\\u0073tatus":"canceled","pubstatus":"usable"'],
  ])('that withdraws itself and then does not, is kept back: %s', async (_where, twice) => {
    const item = await firstItem(ninjsReader, `{"uri":"u","headline":"H","body_text":"B.",${twice}}`);
    expect(item.holds?.map(({ code }) => code)).toEqual(['status-repeated']);
  });

  it('that gives another field twice only says so', async () => {
    const item = await firstItem(ninjsReader, '{"headline":"One","headline":"Two","body_text":"B."}');
    expect([item.headline, item.holds, item.warnings?.map(({ code }) => code)]).toEqual([
      'Two',
      undefined,
      ['field_repeated'],
    ]);
  });

  it('gives half characters as replacement characters', async () => {
    expect((await firstItem(ninjsReader, '{"headline":"H\\ud800","body_text":"B."}')).headline).toBe(
      'H\ufffd',
    );
  });

  it('with a field of a wrong shape loses that field and names it', async () => {
    const item = await itemOf({ byline: { first: ['x'] }, urgency: [] });
    expect([item.byline, item.warnings?.map(({ message }) => message)]).toEqual([
      undefined,
      ['The field byline is not a text; it was ignored.'],
    ]);
  });

  it('with no readable text at all is refused, naming the field', async () => {
    expect(await codeOf('{"uri":1,"headline":{"a":1},"body_html":["x"],"associations":[]}')).toBe(
      'json-wrong-shape',
    );
  });

  it('of more stories than any desk files is refused before they are read', async () => {
    expect(await codeOf(JSON.stringify(Array.from({ length: 501 }, () => story)))).toBe('too-many-stories');
  });

  it(
    'is read in a time that grows with its length alone',
    () => {
      const [headline, body_html] = ['<b '.repeat(100_000), '&lt;p '.repeat(100_000)];
      expect(ninjsReader.read(readerInput(JSON.stringify({ headline, body_html })))).toBeTruthy();
    },
    patienceMs,
  );
});

describe('the ninjs reader', () => {
  keepsTheLawsOfReaders(ninjsReader, [
    ...[
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"headline"',
      '"body_html"',
      '"uri":"u"',
      '"type":"text"',
      '"bodies"',
      'null',
      '1e999',
    ],
    ...[
      '"<p>x</p>"',
      '"\\u0001\\ud800"',
      '"pubstatus":"usable"',
      '"__proto__"',
      '-0',
      '"embargoed":true',
      '\u0000',
      '\n',
    ],
    '{"headline":"H","body_text":"B."}',
  ]);
});
