import { describe, expect, it } from 'vitest';
import { docxReader } from '#shared/wire/formats/docx/docx-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import { readWord, wordInput, wordsOf } from './read-word.ts';
import { p, run, sentence, style, styled } from './word-files.ts';
import { zip } from './zip-writer.ts';

const headings =
  style('Titel', 'Title') + style('berschrift1', 'heading 1') + style('berschrift2', 'heading 2');

describe('the headline of a Word file', () => {
  it('is the title, whatever language Word speaks', async () => {
    const { headline, body } = await readWord({
      styles: headings,
      body: styled('Titel', 'Night ferry returns.') + p(sentence),
    });
    expect(headline).toBe('Night ferry returns.');
    expect(body).toHaveLength(1);
  });

  it('is the first-level heading above the text, not one further down', async () => {
    const onTop = await readWord({
      styles: headings,
      body: styled('berschrift1', 'Night ferry returns') + p(sentence),
    });
    const below = await readWord({
      styles: headings,
      body: p(`${sentence} ${sentence}`) + styled('berschrift1', 'Prices') + p(sentence),
    });
    expect(onTop.headline).toBe('Night ferry returns');
    expect(below.headline).toBeUndefined();
    expect(below.body[1]).toMatchObject({ type: 'heading' });
  });

  it('is a short first line over running text', async () => {
    expect((await readWord({ body: p('Night ferry returns') + p(sentence) })).headline).toBe(
      'Night ferry returns',
    );
    expect((await readWord({ body: p('Ports') + p('Portsea') + p('Northport') })).headline).toBeUndefined();
  });

  it('is lent by the file where the text has none, unless a program made it up', async () => {
    const properties = (title: string) => `<dc:title>${title}</dc:title><dc:creator>Desk Seven</dc:creator>`;
    const lent = await readWord({ body: p(sentence), properties: properties('Night ferry returns') });
    const made = await readWord({ body: p(sentence), properties: properties('Microsoft Word - ferry') });
    expect(lent.headline).toBe('Night ferry returns');
    expect(lent.byline).toBeUndefined();
    expect(made.headline).toBeUndefined();
  });

  it('leaves an order to the desk in a title to the conventions', async () => {
    const item = await readWord({
      styles: headings,
      body: styled('Titel', 'KILL: Night ferry returns') + p(sentence),
    });
    expect(item.signals).toContain('kill');
  });
});

describe('the conventions of wire copy in a Word file', () => {
  it('header lines, byline, dateline and end mark are read off the paragraphs', async () => {
    const item = await readWord({
      body:
        p('Headline: Night ferry returns') +
        p('Urgency: 2') +
        p('By Mara Lind') +
        p(`PORTSEA, June 1 (PNA) - ${sentence}`) +
        p(`${run('It is the ')}${run('first', '<w:b/>')}${run(' in ten years.')}`) +
        p('-30-') +
        p('Desk: call the ferry office back'),
    });
    expect(item.overrides).toMatchObject({ headline: 'Night ferry returns', urgency: 2 });
    expect(item.byline).toBe('Mara Lind');
    expect(item.located).toBe('PORTSEA');
    expect(item.edNote).toContain('call the ferry office');
    expect(item.body).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: sentence }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'It is the ' },
          { type: 'strong', children: [{ type: 'text', text: 'first' }] },
          { type: 'text', text: ' in ten years.' },
        ],
      },
    ]);
  });
});

const deleted = '<w:del w:id="1"><w:r><w:delText>secret draft</w:delText></w:r></w:del>';
const field = (code: string, result: string) =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
  `${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;

describe('what never leaves a Word file', () => {
  it.each([
    ['a tracked deletion', p(`${run('The ferry ')}${deleted}${run('sails.')}`), 'The ferry sails.'],
    [
      'text that was moved away',
      p(`<w:moveFrom w:id="2">${run('secret draft')}</w:moveFrom>${run('The ferry sails.')}`),
      'The ferry sails.',
    ],
    [
      'hidden text',
      p(`${run('The ferry ')}${run('secret draft', '<w:vanish/>')}${run('sails.')}`),
      'The ferry sails.',
    ],
    ['a field code', p(`${run('See ')}${field('REF secret \\h', 'page two')}`), 'See page two'],
    [
      'a table of contents',
      p(field('TOC \\o "1-3"', 'secret draft')) + p('The ferry sails.'),
      'The ferry sails.',
    ],
    [
      'a prompt of a form',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('secret draft')}</w:sdtContent></w:sdt>${p('The ferry sails.')}`,
      'The ferry sails.',
    ],
    ['a glyph of private use', p('The ferry \uF0E0 sails.'), 'The ferry sails.'],
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc>${p('secret draft')}</w:tc></w:tr><w:tr><w:tc>${p('Ferry')}</w:tc><w:tc>${p('06:00')}</w:tc></w:tr></w:tbl>`,
      'Ferry\t06:00',
    ],
  ])('%s', async (_what, body, words) => {
    expect(await wordsOf(body)).toBe(words);
  });

  it('comments, with a note to the desk that there are some', async () => {
    const item = await readWord({
      body: p(`${run('The ferry sails.')}<w:r><w:commentReference w:id="0"/></w:r>`),
      comments: `<w:comment w:id="0">${p('secret draft')}</w:comment>`,
    });
    expect(JSON.stringify(item)).not.toContain('secret draft');
    expect(item.warnings?.map(({ code }) => code)).toContain('comments_left_out');
  });

  it('hidden styles, and a style that is hidden is told', async () => {
    const item = await readWord({
      styles: style('H', 'Hidden', '<w:rPr><w:vanish/></w:rPr>'),
      body: styled('H', 'secret draft') + p('The ferry sails.'),
    });
    expect(JSON.stringify(item.body)).not.toContain('secret');
    expect(item.warnings?.map(({ code }) => code)).toContain('hidden_text_left_out');
  });
});

describe('what stays of a Word file', () => {
  it.each([
    [
      'a tracked insertion',
      p(`${run('The ')}<w:ins w:id="1">${run('night ')}</w:ins>${run('ferry.')}`),
      'The night ferry.',
    ],
    [
      'text that was moved here',
      p(`<w:moveTo w:id="2">${run('The ferry sails.')}</w:moveTo>`),
      'The ferry sails.',
    ],
    [
      'a paragraph whose end was deleted, joined to the next',
      p('The ferry ', '<w:rPr><w:del w:id="1"/></w:rPr>') + p('sails.'),
      'The ferry sails.',
    ],
    [
      'a drop cap with its word',
      p('T', '<w:framePr w:dropCap="drop" w:lines="3"/>') + p('he ferry sails.'),
      'The ferry sails.',
    ],
    [
      'words in content controls and smart tags',
      p(`<w:smartTag>${run('The ')}</w:smartTag><w:sdt><w:sdtContent>${run('ferry')}</w:sdtContent></w:sdt>`),
      'The ferry',
    ],
    [
      'a field that lost its end',
      p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('x')}`) + p('The ferry sails.'),
      'The ferry sails.',
    ],
    [
      'a text box, once',
      p(
        `${run('The ferry sails.')}<w:r><mc:AlternateContent><mc:Choice>${box('At six.')}</mc:Choice><mc:Fallback><w:pict>${box('At six.')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      'The ferry sails.\n\nAt six.',
    ],
  ])('%s', async (_what, body, words) => {
    expect(await wordsOf(body)).toBe(words);
  });

  it('a note below the text, its mark behind the full stop', async () => {
    const { body } = await readWord({
      body: p(`${run('The ferry sails')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('. It is new.')}`),
      footnotes: `<w:footnote w:id="2">${p('Since 1950.')}</w:footnote>`,
    });
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'footnotes']);
    expect(JSON.stringify(body[0])).toContain('The ferry sails.');
    expect(JSON.stringify(body[1])).toContain('Since 1950.');
  });

  it('lists as the file numbers them, quotations, sub-headings and tables', async () => {
    const item = (id: string, text: string) =>
      p(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
    const level = (format: string) => `<w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl>`;
    const { body } = await readWord({
      styles: headings + style('Zitat', 'Quote'),
      numbering:
        `<w:abstractNum w:abstractNumId="1">${level('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('decimal')}</w:abstractNum>` +
        '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="2"/></w:num>',
      body:
        p(`${sentence} ${sentence}`) +
        styled('berschrift2', 'Timetable') +
        item('5', 'Six o’clock') +
        item('5', 'Nine o’clock') +
        item('6', 'First class') +
        styled('Zitat', 'We are glad.') +
        `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${p('Port')}</w:tc><w:tc>${p('Time')}</w:tc></w:tr><w:tr><w:tc>${p('Portsea')}</w:tc><w:tc>${p('06:00')}</w:tc></w:tr></w:tbl>`,
    });
    expect(body.slice(1)).toMatchObject([
      { type: 'heading', content: [{ text: 'Timetable' }] },
      { type: 'list', ordered: false, items: [[{ text: 'Six o’clock' }], [{ text: 'Nine o’clock' }]] },
      { type: 'list', ordered: true, items: [[{ text: 'First class' }]] },
      { type: 'quote', paragraphs: [[{ text: 'We are glad.' }]] },
      {
        type: 'table',
        rows: [
          [{ header: true }, { header: true }],
          [{ content: [{ text: 'Portsea' }] }, {}],
        ],
      },
    ]);
  });

  it('links to the web and to mail boxes, and the words of every other link', async () => {
    const link = (id: string, text: string) => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`;
    const { body } = await readWord({
      links: { a: 'https://ferry.example/', b: 'javascript:alert(1)', c: 'file:///etc/passwd' },
      body: p(`${link('a', 'ferry')}${run(', ')}${link('b', 'script')}${run(', ')}${link('c', 'file')}`),
    });
    expect(body).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'link', href: 'https://ferry.example/', children: [{ type: 'text', text: 'ferry' }] },
          { type: 'text', text: ', script, file' },
        ],
      },
    ]);
  });

  it('joins emphasis that Word cut into runs, and knows the styles of words', async () => {
    const { body } = await readWord({
      styles: style('Stark', 'Strong', '<w:rPr><w:b/></w:rPr>'),
      body: p(
        `${run('night ', '<w:rStyle w:val="Stark"/>')}${run('ferry', '<w:b/>')}${run(' sails', '<w:b w:val="0"/>')}`,
      ),
    });
    expect(body[0]).toMatchObject({
      content: [{ type: 'strong', children: [{ type: 'text', text: 'night ferry' }] }, { text: ' sails' }],
    });
  });
});

describe('the parts of a Word file', () => {
  it('are found by their relationships, not by their names', async () => {
    expect(await wordsOf(p('The ferry sails.'), { mainPart: 'word/document2.xml' })).toBe('The ferry sails.');
  });

  it.each([
    ['UTF-8', new TextEncoder().encode('\uFEFF')],
    ['UTF-16', undefined],
  ])('may begin with the byte order mark of %s', async (_name, mark) => {
    const xml = `<w:document xmlns:w="w"><w:body>${p('The ferry sails.')}</w:body></w:document>`;
    const content = mark
      ? new Uint8Array([...mark, ...new TextEncoder().encode(xml)])
      : utf16(`\uFEFF${xml}`);
    const bytes = zip([{ name: 'word/document.xml', content }]);
    const [item] = await docxReader.read(wordInput(bytes));
    expect(bodyTextOf(item?.body ?? [])).toBe('The ferry sails.');
  });

  it('may be in the strict dialect, whose names have other addresses', async () => {
    const bytes = zip([
      {
        name: '_rels/.rels',
        content:
          '<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/main.xml"/></Relationships>',
      },
      {
        name: 'word/main.xml',
        content: `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:b x:val="off"/></x:rPr><x:t>The ferry sails.</x:t></x:r></x:p></x:body></x:document>`,
      },
    ]);
    const [item] = await docxReader.read(wordInput(bytes));
    expect(item?.body).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: 'The ferry sails.' }] },
    ]);
  });

  it('name the author by style, never by who made the file', async () => {
    const item = await readWord({
      styles: style('Author', 'Author') + headings,
      body: styled('Titel', 'Night ferry returns') + styled('Author', 'By Mara Lind') + p(sentence),
      properties: '<dc:creator>Desk Seven</dc:creator>',
    });
    expect(item.byline).toBe('Mara Lind');
    expect(JSON.stringify(item.body)).not.toContain('Desk Seven');
  });
});

function utf16(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8]));
}
