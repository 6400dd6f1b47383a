import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesIn, traceIn, tracesOf } from '#shared/story/kill/text-traces.ts';

const headline = 'River bursts “its” banks at Harrowmouth & Müller’s mill';
const bodyText =
  'The river rose overnight and took the old mill with it. “Nobody has seen <such> a thing,” said the miller’s wife.\n\nShe left.';
const traces = tracesOf([{ headline, bodyText }]);

describe('the text of a killed story', () => {
  it.each([
    ['plain', headline, 'headline'],
    [
      'in capitals, with other quotes',
      'RIVER BURSTS "ITS" BANKS AT HARROWMOUTH & MÜLLER\'S MILL',
      'headline',
    ],
    [
      'escaped once',
      'River bursts &ldquo;its&#8221; banks at Harrowmouth &amp; M&#xFC;ller&#39;s mill',
      'headline',
    ],
    [
      'escaped twice, as in a feed',
      'River bursts “its” banks at Harrowmouth &amp;amp; M&amp;#xFC;ller’s mill',
      'headline',
    ],
    [
      'in JSON',
      '{"t":"River bursts \\u201cits\\u201d banks at Harrowmouth \\u0026 M\\u00fcller’s mill"}',
      'headline',
    ],
    [
      'in an attribute',
      '<meta content="The river rose overnight and took the old mill with it.">',
      'sentence 1',
    ],
    [
      'under markup',
      '<p>The <em>river</em> rose over<wbr>night and took the <b>old</b> mill with it',
      'sentence 1',
    ],
    ['broken over lines', 'The river rose\novernight and took\r\nthe old mill with', 'sentence 1'],
    ['cut off', 'The river rose overnight and took the old mill with it…', 'sentence 1'],
    ['a later sentence alone', 'Nobody has seen &lt;such&gt; a thing, said the miller’s wife', 'sentence 2'],
  ])('is known again %s', (_how, body, what) => {
    expect(traceIn(body, traces)).toBe(what);
  });

  it.each([
    ['the notice in its place', '<h1>This story was withdrawn</h1>'],
    ['another story of the same river', 'The river rose overnight, and the bridge held.'],
    ['a sentence too short to be its own', 'She left.'],
  ])('is not seen in %s', (_what, body) => {
    expect(traceIn(body, traces)).toBeUndefined();
  });

  it('of a language without spaces is known by fewer letters', () => {
    const own = tracesOf([
      { headline: '港の灯台が消える', bodyText: '灯台守は九つの灯りを数えた。その夜は嵐だった。' },
    ]);
    expect(traceIn('<p>灯台守は九つの灯りを数えた。</p>', own)).toBe('sentence 1');
    expect(traceIn('<li>港の灯台が消える</li>', own)).toBe('headline');
  });

  it('is looked for in every version', () => {
    const both = tracesOf([
      { headline: 'An earlier headline of the flood', bodyText },
      { headline, bodyText },
    ]);
    expect(traceIn('An earlier headline of the flood', both)).toBe('headline');
  });

  it('is known by its uri, however that is escaped', () => {
    expect(namesIn('<guid>urn:courier:2026&amp;id=flood-17</guid>', 'urn:courier:2026&id=flood-17')).toBe(
      true,
    );
    expect(namesIn('<guid>urn:courier:2026:other</guid>', 'urn:courier:2026&id=flood-17')).toBe(false);
  });

  it('is found wherever it stands in a text, whatever surrounds it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(traceIn(`${before}<p>${headline}</p>${after}`, traces)).toBe('headline');
      }),
    );
  });

  it('takes no longer over hostile markup', () => {
    for (const run of ['<', '&', '&#', '\\u', '<a "']) {
      expect(traceIn(run.repeat(500_000), traces)).toBeUndefined();
    }
  });
});
