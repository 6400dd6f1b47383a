import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/story/body.ts';
import { readBody } from '#shared/wire/markup/read-body.ts';
import { readHtml } from '#shared/wire/markup/read-html.ts';
import { blockText } from '#shared/wire/normalize/body-text.ts';
import { readXml } from '#shared/wire/xml/read-xml.ts';
import { textOf } from '#shared/wire/xml/xml-tree.ts';

const html = (markup: string): Block[] => readBody(readHtml(markup), 'html').blocks;
const xml = (markup: string) => readBody(readXml(`<body.content>${markup}</body.content>`).root, 'xml');
const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const texts = (blocks: readonly Block[]) => blocks.map(blockText);

describe('running text', () => {
  it('collapses white space as a browser does', () => {
    expect(html('<p>\n  The  quay <b> is </b> open.\n</p>')).toEqual([
      paragraph(text('The quay '), { type: 'strong', children: [text('is ')] }, text('open.')),
    ]);
  });

  it('keeps no-break spaces', () => {
    expect(texts(html('<p>5&nbsp;000 tonnes</p>'))).toEqual(['5\u00a0000 tonnes']);
  });

  it('keeps emphasis, superscript and links to pages and mail', () => {
    expect(html('<p><em>No</em> m<sup>2</sup> <a href="https://harbour.example/a">map</a></p>')).toEqual([
      paragraph(
        { type: 'emphasis', children: [text('No')] },
        text(' m'),
        { type: 'sup', children: [text('2')] },
        text(' '),
        { type: 'link', href: 'https://harbour.example/a', children: [text('map')] },
      ),
    ]);
  });

  it.each([
    ['script', 'javascript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['a place in the page', '#top'],
    ['another page of the site', '/map'],
    ['script with a tab', 'java\tscript:alert(1)'],
    ['no address', 'https://'],
  ])('keeps the words of a link to %s, not the link', (_what, href) => {
    expect(html(`<p><a href="${href}">map</a></p>`)).toEqual([paragraph(text('map'))]);
  });

  it('has a line break where the wire has one', () => {
    expect(html('<p>Quay 1<br>Harbour</p>')).toEqual([
      paragraph(text('Quay 1'), { type: 'break' }, text('Harbour')),
    ]);
  });

  it('begins a paragraph after two line breaks', () => {
    expect(texts(html('<p>First.<br/><br/>Second.</p>'))).toEqual(['First.', 'Second.']);
  });

  it('is joined where a machine wrapped its lines', () => {
    const wrapped =
      '<p>The ferry line announced on Tuesday that all of its <br />boats would sail again within the week, weather <br />permitting.</p>';
    expect(texts(html(wrapped))).toHaveLength(1);
    expect(texts(html(wrapped))[0]).toBe(
      'The ferry line announced on Tuesday that all of its boats would sail again within the week, weather permitting.',
    );
  });

  it('drops empty paragraphs', () => {
    expect(html('<p></p><p>&nbsp;</p><p> <b> </b></p>')).toEqual([]);
  });

  it('nests the same emphasis only once', () => {
    expect(html('<p><b><strong>Stop</strong></b></p>')).toEqual([
      paragraph({ type: 'strong', children: [text('Stop')] }),
    ]);
  });

  it('stands for itself where no paragraph is marked', () => {
    expect(texts(html('Lead words <div>Inner</div> tail'))).toEqual(['Lead words', 'Inner', 'tail']);
  });
});

describe('blocks', () => {
  it('are headings of two levels', () => {
    expect(
      html('<h1>A</h1><h2>B</h2><h5>C</h5>').map((block) => block.type === 'heading' && block.level),
    ).toEqual([2, 2, 3]);
  });

  it('are NITF cross-heads', () => {
    expect(xml('<hl2>Tide tables</hl2>').blocks).toEqual([
      { type: 'heading', level: 2, content: [text('Tide tables')] },
    ]);
  });

  it('are lists, with the items of an inner list after theirs', () => {
    expect(html('<ol><li>One<ul><li>Half</li></ul></li><li>Two</li></ol>')).toEqual([
      { type: 'list', ordered: true, items: [[text('One')], [text('Half')], [text('Two')]] },
    ]);
  });

  it('are quotations with their speaker', () => {
    expect(
      xml('<bq><block><p>We sail.</p><p>Tonight.</p></block><credit>— Ida Vell</credit></bq>').blocks,
    ).toEqual([{ type: 'quote', speaker: 'Ida Vell', paragraphs: [[text('We sail.')], [text('Tonight.')]] }]);
  });

  it('are tables of data with caption and headings', () => {
    const table =
      '<table><caption>Tides</caption><tr><th>Port</th><th>High</th></tr><tr><td>Vell</td><td>6.02</td></tr></table>';
    expect(html(table)).toEqual([
      {
        type: 'table',
        caption: 'Tides',
        rows: [
          [
            { header: true, content: [text('Port')] },
            { header: true, content: [text('High')] },
          ],
          [{ content: [text('Vell')] }, { content: [text('6.02')] }],
        ],
      },
    ]);
  });

  it('are the blocks in a table that only arranges a page', () => {
    expect(texts(html('<table><tr><td><p>One</p><p>Two</p></td></tr></table>'))).toEqual(['One', 'Two']);
    expect(
      texts(html('<table><tr><td><table><tr><td>A</td><td>B</td></tr></table></td><td>C</td></tr></table>')),
    ).toEqual(['A\tB', 'C']);
  });

  it('are tables inside a NITF table, without its metadata', () => {
    const table =
      '<nitf-table><nitf-table-metadata><x>y</x></nitf-table-metadata><table><caption>Tides</caption><tr><td>Vell</td><td>6.02</td></tr></table></nitf-table>';
    expect(xml(table).blocks).toMatchObject([{ type: 'table', caption: 'Tides' }]);
  });

  it('keep the columns of preformatted text', () => {
    expect(html('<pre>\nVell   6.02\nOst    7.15\n</pre>')).toEqual([
      { type: 'preformatted', text: 'Vell   6.02\nOst    7.15' },
    ]);
  });

  it('are thematic breaks', () => {
    expect(html('<p>A</p><hr><p>B</p>').map(({ type }) => type)).toEqual(['paragraph', 'break', 'paragraph']);
  });

  it('are footnotes at the end, with their number in the text', () => {
    expect(
      xml('<p>The quay<fn><body.content><p>Built in 1911.</p></body.content></fn> holds.</p>').blocks,
    ).toEqual([
      paragraph(text('The quay'), { type: 'sup', children: [text('1')] }, text(' holds.')),
      { type: 'footnotes', notes: [[text('Built in 1911.')]] },
    ]);
  });
});

describe('NITF inside text', () => {
  it.each([
    ['names', '<p><person>Ida Vell</person> of <org>Vell Lines</org></p>', 'Ida Vell of Vell Lines'],
    ['fractions', '<p>3<frac><frac-num>1</frac-num><frac-den>2</frac-den></frac> miles</p>', '3 1/2 miles'],
    [
      'fractions with a bar',
      '<p><frac><frac-num>1</frac-num><frac-sep>/</frac-sep><frac-den>4</frac-den></frac></p>',
      '1/4',
    ],
    ['foreign words', '<p>a <lang iso="fr">quai</lang></p>', 'a quai'],
    ['quotations without marks', '<p><q>We sail</q>, she said</p>', '“We sail”, she said'],
    ['quotations with marks', '<p><q>"We sail,"</q> she said</p>', '"We sail," she said'],
  ])('keeps %s', (_what, markup, expected) => {
    expect(texts(xml(markup).blocks)).toEqual([expected]);
  });

  it('leaves pictures out, with their captions', () => {
    expect(
      texts(xml('<p>Text.</p><media><media-caption><p>The quay</p></media-caption></media>').blocks),
    ).toEqual(['Text.']);
  });

  it('hands notes to the desk', () => {
    const { blocks, asides } = xml(
      '<p>Text.</p><note noteclass="editorsnote"><body.content><p>Call us.</p></body.content></note>',
    );
    expect([texts(blocks), asides.map(textOf)]).toEqual([['Text.'], ['Call us.']]);
  });

  it('reads characters that were escaped twice', () => {
    expect(texts(xml('<p>4 o&amp;#39;clock &amp;quot;sharp&amp;quot; &amp;nosuch;</p>').blocks)).toEqual([
      '4 o\'clock "sharp" &nosuch;',
    ]);
  });

  it('drops an embed that came as escaped HTML, and keeps words that did', () => {
    expect(
      texts(
        xml('<p>&lt;div class="embed"&gt;&lt;/div&gt;&lt;script src="//x"&gt;&lt;/script&gt;</p>').blocks,
      ),
    ).toEqual([]);
    expect(texts(xml('<p><![CDATA[<b>Open</b> now <img src=x onerror=alert(1)>]]></p>').blocks)).toEqual([
      'Open now',
    ]);
  });

  it('takes elements that nobody knows for paragraphs where no words stand between them', () => {
    expect(texts(xml('<BRODTEXT><STYCKE>Ett.</STYCKE><STYCKE>Två.</STYCKE></BRODTEXT>').blocks)).toEqual([
      'Ett.',
      'Två.',
    ]);
    expect(texts(xml('<p>An <odd>unknown</odd> word.</p>').blocks)).toEqual(['An unknown word.']);
  });

  it('finds the paragraphs of a story that was typed into one element', () => {
    const typed =
      '<p>(Adds detail)\n    By Ida Vell\n    VELL, Feb 3 - The ferry sailed\nagain on Tuesday after the storm\nhad passed.\n    No one was hurt.</p>';
    expect(texts(xml(typed).blocks)).toEqual([
      '(Adds detail)',
      'By Ida Vell',
      'VELL, Feb 3 - The ferry sailed again on Tuesday after the storm had passed.',
      'No one was hurt.',
    ]);
  });
});

describe('what never becomes text', () => {
  it.each([
    ['scripts', '<script>alert(1)</script>'],
    ['scripts of another namespace', '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>'],
    ['styles', '<style>p{}</style>'],
    ['frames', '<iframe src="//evil.example">x</iframe>'],
    ['drawings', '<svg><text>x</text></svg>'],
    ['forms', '<form><input value="x"/>x</form>'],
    ['formulas', '<math><mi>x</mi></math>'],
    ['templates', '<template><p>x</p></template>'],
    ['hidden elements', '<div hidden="">x</div>'],
    ['elements that a style hides', '<p style="color:red; display: none">x</p>'],
    ['lines of a notebook', '<p class="closingline">x</p>'],
  ])('%s', (_what, markup) => {
    expect(texts(html(`<p>Text.</p>${markup}`))).toEqual(['Text.']);
    expect(texts(xml(`<p>Text.</p>${markup}`).blocks)).toEqual(['Text.']);
  });
});

it('text nested deeper than any page keeps its words', () => {
  const deep = `${'<div><b>'.repeat(5000)}Quay${'</b></div>'.repeat(5000)}`;
  expect(texts(html(deep))).toEqual(['Quay']);
});
