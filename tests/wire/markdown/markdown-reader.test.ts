import { describe, expect, it } from 'vitest';
import { markdownReader } from '#shared/wire/formats/markdown/markdown-reader.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import { patienceMs } from '../../patience.ts';
import { firstItem } from '../first-item.ts';
import { keepsTheLawsOfReaders } from '../reader-laws.ts';
import { readerInput } from '../xml/reader-input.ts';
import { thrownCode } from '../xml/thrown-code.ts';

const itemOf = (text: string) => firstItem(markdownReader, text);
const underMatter = (matter: string) => itemOf(`---\n${matter}\n---\n\nThe ferry sailed.\n`);
const codeOf = (text: string) => thrownCode(() => markdownReader.read(readerInput(text)));

describe('a story in Markdown', () => {
  it('has what its front matter says', async () => {
    const item = await underMatter(`title: "Ferry: sails again"
summary: In short.
date: 2026-02-03 10:05:00 +0400
authors:
  - Ida Vell
  - name: Oda Lind
tags: [ports, sea]
language: en
urgency: 3
version: 007
section: World
slugline: FERRY
editor_note: Call the port.`);
    expect(item).toEqual({
      headline: 'Ferry: sails again',
      summary: 'In short.',
      created: { raw: '2026-02-03 10:05:00 +0400', instant: '2026-02-03T06:05:00.000Z', offset: '+04:00' },
      byline: 'Ida Vell, Oda Lind',
      keywords: ['ports', 'sea'],
      language: 'en',
      urgency: 3,
      version: 7,
      section: 'World',
      slugline: 'FERRY',
      edNote: 'Call the port.',
      body: [{ type: 'paragraph', content: [{ type: 'text', text: 'The ferry sailed.' }] }],
    });
  });

  it.each([
    ['title: no', 'no'],
    ['title: 1e5', '1e5'],
    ['title: 2026-02-03', '2026-02-03'],
    ['title: !!js/function "f()"', 'f()'],
    ['title: >\n  Ferry\n  sails', 'Ferry sails'],
  ])('keeps a title as it was typed: %s', async (matter, headline) => {
    expect((await underMatter(matter)).headline).toBe(headline);
  });

  it.each([['2026-02-03'], ['2026-02-03 10:05'], ['2026-02-03 1:44:51 -0400']])(
    'dated %s has the date as text, without a zone that nobody gave',
    async (date) => {
      expect((await underMatter(`title: A\ndate: ${date}`)).created).toEqual({ raw: date });
    },
  );

  it('has its first heading for a headline where none is given, once', async () => {
    const item = await itemOf('# Ferry sails\n\nIt sailed.\n\n## Times\n\nAt nine.\n');
    expect([item.headline, bodyTextOf(item.body)]).toEqual([
      'Ferry sails',
      'It sailed.\n\nTimes\n\nAt nine.',
    ]);
  });

  it('keeps its structure', async () => {
    const { body } = await itemOf(
      '## Times\n\nOne *two* **three** [four](https://vell.example/).\n\n- a\n- b\n\n> Said.\n\n| h | i |\n|---|---|\n| 1 | 2 |\n\n---\n\nEnd.\n',
    );
    expect(body.map(({ type }) => type)).toEqual([
      'paragraph',
      'list',
      'quote',
      'table',
      'break',
      'paragraph',
    ]);
  });

  it('has its footnotes at the end, with their marks in the text', async () => {
    const { body } = await itemOf('It sailed.[^1] On time.\n\n[^1]: Says the *port*.\n');
    expect([body.map(({ type }) => type), bodyTextOf(body)]).toEqual([
      ['paragraph', 'footnotes'],
      'It sailed.1 On time.\n\nSays the port.',
    ]);
  });

  it('loses the tags of site generators and keeps the words between them', async () => {
    const { body } = await itemOf(
      'A{{< img src="x.jpg" alt="50% {x}" >}}b {{% note %}}kept{{% /note %}} {% raw %}c{% endraw %}{% comment %}gone{% endcomment %} <%= d %>e.{: .lead}\n\n[Docs]({{< ref "x.md" >}} "T") end.\n',
    );
    expect(bodyTextOf(body)).toBe('Ab kept c e.\n\nDocs end.');
  });

  it('shows tags that stand in fenced code', async () => {
    const { body } = await itemOf('Text.\n\n```\n{{ title }}\n```\n');
    expect(body[1]).toEqual({ type: 'preformatted', text: '{{ title }}' });
  });

  it('reads HTML among its words by the allow-list', async () => {
    const { body } = await itemOf(
      '<style>p{}</style>\n\n<div onclick="x()">In <b>bold</b></div>\n\n[a](javascript:x()) <script>x()</script>![i](i.png)\n',
    );
    expect(body).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'In ' },
          { type: 'strong', children: [{ type: 'text', text: 'bold' }] },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'a' }] },
    ]);
  });

  it('is its description where nothing stands below, and says so', async () => {
    const item = await itemOf('---\ntitle: A\ndeck: It sailed.\n---\n');
    expect([bodyTextOf(item.body), item.warnings?.map(({ code }) => code)]).toEqual([
      'It sailed.',
      ['description_alone'],
    ]);
  });

  it.each([['draft: true'], ['published: false'], ['status: withheld']])(
    'marked %s is withheld',
    async (matter) => {
      const { pubStatus, signals } = await underMatter(`title: A\n${matter}`);
      expect([pubStatus, signals]).toEqual(['withheld', ['hold']]);
    },
  );

  it('has its embargo read as an editor types one', async () => {
    const { overrides } = await underMatter('title: A\nembargo: 2026-02-03T18:00+04:00');
    expect(overrides).toEqual({ embargo: '2026-02-03T18:00+04:00' });
  });

  it.each([
    ['none at all', 'Just text.\n', undefined, 'Just text.'],
    ['a name of its language', '---yaml\ntitle: A\n---\nText.\n', 'A', 'Text.'],
    ['JSON', '---json\n{"title": "A"}\n---\nText.\n', 'A', 'Text.'],
    ['other marks', '~~~\ntitle: A\n~~~\nText.\n', 'A', 'Text.'],
    ['Windows line ends', '---\r\ntitle: A\r\n---\r\nText.\r\n', 'A', 'Text.'],
    ['no end', '---\ntitle: A\n\nText.\n', undefined, 'title: A\n\nText.'],
    ['TOML', '+++\ntitle = "A"\n[extra]\ntags = ["x"]\n+++\nText.\n', 'A', 'Text.'],
  ])('may have front matter with %s', async (_what, file, headline, text) => {
    const item = await itemOf(file);
    expect([item.headline, bodyTextOf(item.body)]).toEqual([headline, text]);
  });

  it('has lists and dates of TOML', async () => {
    const item = await itemOf(
      '+++\ntitle = "A"\ndate = 2026-02-03T10:00:00Z\ntags = [\n  "x",\n  "y",\n]\n+++\nText.\n',
    );
    expect([item.created?.instant, item.keywords]).toEqual(['2026-02-03T10:00:00.000Z', ['x', 'y']]);
  });

  it('with broken YAML is read line by line, and says so', async () => {
    const item = await underMatter('title: Ferry: sails\ntags:\n  - sea\nbad: [');
    expect([item.headline, item.keywords, item.warnings?.map(({ code }) => code)]).toEqual([
      'Ferry: sails',
      ['sea'],
      ['front_matter_repaired'],
    ]);
  });
});

describe('hostile Markdown', () => {
  it.each(['js', 'javascript', 'coffee'])('whose front matter is %s is refused', async (language) => {
    expect(await codeOf(`---${language}\nmodule.exports = {}\n---\nText.\n`)).toBe('front-matter-code');
  });

  it('that multiplies itself by references is refused', async () => {
    const lines = ['a0: &a0 [x,x,x,x,x,x,x,x,x]'];
    for (let at = 1; at < 9; at += 1)
      lines.push(
        `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join(',')}]`,
      );
    expect(await codeOf(`---\n${lines.join('\n')}\n---\nText.\n`)).toBe('front-matter-aliases');
  });

  it('with more front matter than any story needs is refused', async () => {
    expect(await codeOf(`---\n${'a: b\n'.repeat(30_000)}---\nText.\n`)).toBe('front-matter-too-big');
  });

  it('longer than any story is refused', async () => {
    expect(await codeOf('a '.repeat(600_000))).toBe('markdown-too-long');
  });

  it('without a title or a text is refused', async () => {
    expect(await codeOf('---\ntags: [a]\n---\n')).toBe('no-body');
  });

  it.each([
    ['opening tags', '{{< '],
    ['brackets', '['],
    ['quote marks', '> '],
    ['footnotes', '[^1] '],
    ['emphasis', '*a **b '],
    ['HTML', '<b <i '],
    ['link starts', '[a]('],
  ])(
    'of nothing but %s is read in a time that grows with its length alone',
    (_what, piece) => {
      try {
        markdownReader.read(readerInput(piece.repeat(20_000)));
      } catch {
        // Whether it is refused is another question.
      }
    },
    patienceMs,
  );
});

describe('the Markdown reader', () => {
  keepsTheLawsOfReaders(markdownReader, [
    ...[
      '---\n',
      'title: A\n',
      'tags:\n',
      '  - b\n',
      '&a ',
      '*a ',
      '{{< ',
      ' >}}',
      '{% ',
      ' %}',
      '<%',
      '# ',
      '- ',
      '> ',
      '[^1]',
      '[^1]: ',
    ],
    ...[
      '```\n',
      '|a|b|\n|-|-|\n',
      '<div>',
      '</div>',
      '&#1;',
      '&#xD800;',
      '![',
      '](',
      ')',
      '\n\n',
      'word ',
      '__proto__: {a: b}\n',
      '+++\n',
    ],
  ]);
});
