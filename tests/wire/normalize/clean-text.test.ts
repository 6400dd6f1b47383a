import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '#shared/wire/normalize/clean-text.ts';
import { cutAtWord } from '#shared/wire/normalize/cut-text.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { normalized, paragraphs } from './newsroom-fixture.ts';

describe('a line', () => {
  it.each([
    ['control codes', 'Fer\u0000ry\u0007 la\u009fte', 'Ferry late'],
    ['direction overrides', 'Ferry \u202egnp.exe', 'Ferry gnp.exe'],
    ['isolates and marks', '\u2066Ferry\u2069 \u200elate\u200f', 'Ferry late'],
    ['zero-width characters', 'Fer\u200bry\ufeff la\u2060te', 'Ferry late'],
    ['soft hyphens', 'Fer\u00adry', 'Ferry'],
    ['lone surrogates', 'Fer\ud800ry \udc00late', 'Ferry late'],
    ['line breaks and tabs', ' Ferry\r\n\tlate\u2028again ', 'Ferry late again'],
    ['a joiner that joins nothing', 'Fer\u200dry', 'Ferry'],
  ])('loses %s', (_what, filed, clean) => {
    expect(cleanLine(filed)).toBe(clean);
  });

  it.each([
    ['the joiner of an emoji', '👩\u200d🚀 lands'],
    ['the non-joiner of Persian', 'می\u200cرود'],
    ['the joiner of Hindi', 'क्\u200dष'],
    ['a no-break space of French', '«\u00a0Non\u00a0»'],
  ])('keeps %s', (_what, filed) => {
    expect(cleanLine(filed)).toBe(filed);
  });

  it('is composed, so that the same letters are the same bytes', () => {
    expect(cleanLine('Cafe\u0301')).toBe('Café');
  });
});

describe('text', () => {
  it('keeps the marks of right-to-left copy but no override', () => {
    expect(cleanText('אב\u200f \u2067x\u2069 \u202ey')).toBe('אב\u200f \u2067x\u2069 y');
  });

  it('is composed, whichever two letters of a European alphabet stand together', () => {
    const letters = Array.from({ length: 0x530 - 0xa0 }, (_, index) => String.fromCharCode(0xa0 + index));
    const pairs = letters.flatMap((one) => ['e', '\u0301', '\u0306'].map((other) => `${one}${other}`));
    expect(pairs.filter((pair) => cleanText(pair) !== cleanText(pair).normalize('NFC'))).toEqual([]);
  });

  it('is well-formed and legal in XML, whatever was filed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (filed) => {
        const clean = cleanText(filed);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean).toMatch(/^[\t\n\x20-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u);
        expect(cleanText(clean)).toBe(clean);
        expect(cleanLine(cleanLine(filed))).toBe(cleanLine(filed));
      }),
      { numRuns: fuzzRuns(1000) },
    );
  });
});

describe('a cut', () => {
  it.each([
    ['at a word', 'Ferries are late', 12, 'Ferries are'],
    ['between characters of one long word', '👩‍🚀👩‍🚀👩‍🚀', 7, '👩‍🚀'],
    ['nowhere when it fits', 'Ferry', 5, 'Ferry'],
  ])('falls %s', (_where, text, limit, cut) => {
    expect(cutAtWord(text, limit)).toBe(cut);
  });

  it('is never longer than its limit, nor half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.integer({ min: 1, max: 40 }),
        (filed, limit) => {
          const cut = cutAtWord(filed.toWellFormed(), limit);
          expect(cut.length).toBeLessThanOrEqual(limit);
          expect(cut.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe('a body', () => {
  it('keeps words of links that lead nowhere safe, and drops the links', async () => {
    const story = await normalized({
      body: [
        {
          type: 'paragraph',
          content: [
            { type: 'link', href: 'javascript:alert(1)', children: [{ type: 'text', text: 'one' }] },
            { type: 'text', text: ' and ' },
            {
              type: 'link',
              href: ' https://portsea.example/a b\u0007 ',
              children: [{ type: 'text', text: 'two' }],
            },
          ],
        },
      ],
    });
    expect(story.body).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'one' },
          { type: 'text', text: ' and ' },
          { type: 'link', href: 'https://portsea.example/a%20b', children: [{ type: 'text', text: 'two' }] },
        ],
      },
    ]);
  });

  it('has no empty paragraphs and one blank line between the others', async () => {
    const story = await normalized({ body: paragraphs(' One.\n\n ', '', '\u200b', 'Two\n\nlines.') });
    expect(story.bodyText).toBe('One.\n\nTwo lines.');
  });
});
