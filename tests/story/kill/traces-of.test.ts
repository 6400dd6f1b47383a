import { describe, expect, it } from 'vitest';
import { namesIn, traceIn, tracesOf } from '#shared/story/kill/text-traces.ts';

const version = (given: { headline?: string; summary?: string; bodyText?: string }) => ({
  headline: '',
  bodyText: '',
  ...given,
});
const sought = (...given: Parameters<typeof tracesOf>) => [...tracesOf(...given).phrases];
const long = 'abcdefghijklmnopqrstuvwxyz0123456789abcdefghij';

describe('what of a killed story is looked for', () => {
  it('is its headline, its summary, its sentences and what was told of corrections', () => {
    const given = version({
      headline: 'River bursts its banks',
      summary: 'The river rose overnight at Harrowmouth.',
      bodyText: 'The old mill was taken by the water. Nobody has ever seen such a thing.',
    });
    expect(sought([given], ['The name of the miller was wrong.'])).toEqual([
      ['riverburstsitsbanks', 'headline'],
      ['theriverroseovernightatharrowmouth', 'summary'],
      ['theoldmillwastakenbythewater', 'sentence 1'],
      ['nobodyhaseverseensuchathing', 'sentence 2'],
      ['thenameofthemillerwaswrong', 'correction'],
    ]);
  });

  it.each([
    ['a headline of 12 letters', version({ headline: long.slice(0, 12) }), 1],
    ['no headline of 11', version({ headline: long.slice(0, 11) }), 0],
    ['a summary of 24 letters', version({ summary: long.slice(0, 24) }), 1],
    ['no summary of 23', version({ summary: long.slice(0, 23) }), 0],
    ['a sentence of 24 letters', version({ bodyText: long.slice(0, 24) }), 1],
    ['no sentence of 23', version({ bodyText: long.slice(0, 23) }), 0],
    ['no headline of 11 letters of a far script with spaces', version({ headline: 'მდინარე ადიდ' }), 0],
    ['a headline of four signs that say as much', version({ headline: '港灯台消' }), 1],
    ['no headline of three such signs', version({ headline: '港灯台' }), 0],
    ['a sentence of eight such signs', version({ bodyText: '灯台守九灯数夜嵐' }), 1],
    ['no sentence of seven such signs', version({ bodyText: '灯台守九灯数夜' }), 0],
  ])('is %s', (_what, given, count) => {
    expect(sought([given])).toHaveLength(count);
  });

  it('is the first 40 letters of it, or 14 signs of a dense language', () => {
    expect(sought([version({ headline: long })])[0]?.[0]).toBe(long.slice(0, 40));
    const dense = '灯台守は九つの灯りを数えたその夜は嵐だった';
    expect(sought([version({ headline: dense })])[0]?.[0]).toBe(dense.slice(0, 14));
  });

  it('is each thing once, as what it was first', () => {
    const bodyText = 'The river rose overnight at Harrowmouth.';
    expect(sought([version({ summary: bodyText, bodyText }), version({ bodyText })])).toEqual([
      ['theriverroseovernightatharrowmouth', 'summary'],
    ]);
  });

  it.each([
    ['a quotation that ends', 'It rose.” Then the old mill was carried away'],
    ['a line', 'It rose\n\nThen the old mill was carried away'],
    ['a question, and no space', '上がったか？その夜は嵐で灯台守は九つの灯りを数えた'],
    ['two spaces', 'It rose!  Then the old mill was carried away'],
  ])('is numbered by sentences, which follow %s', (_what, bodyText) => {
    expect(sought([version({ bodyText })]).map(([, what]) => what)).toEqual(['sentence 2']);
  });
});

describe('a trace in a public text', () => {
  const own = tracesOf([version({ headline: 'Café <Müller> burns: “lost”' })]);
  const plain = tracesOf([version({ headline: 'River bursts its banks' })]);

  it.each([
    ['its tags between letters', '<p>Ri<b class="x">ver</b> bursts<br/>its banks</p>'],
    ['its tags in JSON', '{"h":"Ri\\u003cb\\u003ever\\u003c/b\\u003e bursts its banks"}'],
    ['its lines in JSON', '{"h":"River\\nbursts\\tits banks"}'],
    ['other forms of its letters', 'Ｒｉｖｅｒ bursts its banks'],
    ['tags that are escaped', '&lt;p&gt;River bursts its banks&lt;/p&gt;'],
    ['tags between letters that are escaped', '&lt;p&gt;Ri&lt;b&gt;ver&lt;/b&gt; bursts its banks'],
    ['tags in capitals', '&LT;p&GT;Ri&LT;b&GT;ver&LT;/b&GT; bursts its banks'],
    ['tags that are escaped twice', 'Ri&amp;lt;b&amp;gt;ver&amp;lt;/b&amp;gt; bursts its banks'],
    ['tags that are escaped in JSON', '{"h":"Ri\\u0026lt;b\\u0026gt;ver bursts its banks"}'],
    ['a sign with a name between', 'River&nbsp;bursts&mdash;its banks'],
    ['a sign with a number between', 'River&#160;bursts&#xA0;its banks'],
    ['a sign of a name that ends in a number', 'River&q120;bursts its banks'],
    ['letters by number', '&#82;iver bursts its b&#x61;nks'],
    ['letters by number in capitals', 'River bursts its b&#X61;nks'],
    ['signs that no text has', 'River&#0;bursts&#x110000;its&#1a;banks'],
    ['an entity in capitals', 'River&AMP;nbsp;bursts its banks'],
  ])('is seen through %s', (_what, body) => {
    expect(traceIn(body, plain)).toBe('headline');
  });

  it.each([
    ['named', 'Café &lt;Müller&gt; burns'],
    ['named in capitals', 'Café &LT;Müller&GT; burns'],
  ])('is seen though its brackets are %s', (_how, body) => {
    expect(traceIn(`${body}: lost`, own)).toBe('headline');
  });

  it('is seen though its own words look like signs of JSON', () => {
    const path = tracesOf([version({ headline: 'The folder C:\\new\\files is lost' })]);
    expect(traceIn('<p>The <b>fol</b>der C:\\new\\files is lost</p>', path)).toBe('headline');
    expect(traceIn('{"h":"The folder C:\\\\new\\\\files is lost"}', path)).toBe('headline');
  });

  it('counts no line that is empty as a sentence', () => {
    const bodyText = '\n\nThe old mill was carried away by the river';
    expect(sought([version({ bodyText })]).map(([, what]) => what)).toEqual(['sentence 1']);
  });

  it('is not what stands in another order', () => {
    expect(traceIn('Banks burst their river', plain)).toBeUndefined();
  });
});

describe('a name', () => {
  it.each([
    ['of twelve letters is looked for', 'urn:x:12345678', true],
    ['of fewer could be met by chance', 'urn:x:1234567', false],
  ])('%s', (_what, name, found) => {
    expect(namesIn(`<guid>${name}</guid>`, name)).toBe(found);
  });

  it('is seen though one way of reading hides it', () => {
    expect(namesIn('<a href="urn:courier:2026:flood">', 'urn:courier:2026:flood')).toBe(true);
  });
});
