import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/story/body.ts';
import { bodyTextOf } from '#shared/wire/normalize/body-text.ts';
import { DeskNotes } from '#shared/wire/normalize/desk-notes.ts';
import { foldQuotes } from '#shared/wire/normalize/fold-quotes.ts';
import { plainText } from '#shared/wire/normalize/inline-text.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { normalized, paragraphs, warningCodes } from './newsroom-fixture.ts';

type Quote = Extract<Block, { type: 'quote' }>;

function quotesIn(...texts: string[]): Quote[] {
  return foldQuotes(paragraphs(...texts), new DeskNotes()).filter((block) => block.type === 'quote');
}

const long = 'We have waited eleven years for a second ferry, and the winter will not wait for us';

describe('a running quotation', () => {
  it('that opens each paragraph and closes the last is one quote', () => {
    const [quote, ...rest] = quotesIn(
      `“${long}.`,
      '“The harbour is silting up.',
      '“Nobody listens,” Marlo said.',
    );
    expect(rest).toEqual([]);
    expect(quote?.paragraphs.map(plainText)).toEqual([
      `“${long}.`,
      '“The harbour is silting up.',
      '“Nobody listens,”',
    ]);
    expect(plainText(quote?.tail ?? [])).toBe(' Marlo said.');
    expect(quote?.reopened).toBeUndefined();
  });

  it('keeps the words before its first mark as the lead', () => {
    const [quote] = quotesIn(`Marlo told the council: "${long}.`, '"Nobody listens."');
    expect(plainText(quote?.lead ?? [])).toBe('Marlo told the council: ');
    expect(plainText(quote?.paragraphs[0] ?? [])).toBe(`"${long}.`);
    expect(quote?.tail).toBeUndefined();
  });

  it('lists the paragraphs filed without their opening mark', () => {
    const [quote] = quotesIn(`"${long}.`, 'The harbour is silting up.', 'Nobody listens", Marlo added.');
    expect(quote?.reopened).toEqual([1, 2]);
    expect(plainText(quote?.tail ?? [])).toBe(', Marlo added.');
  });

  it.each([
    ['German', `„${long}.`, '„Niemand hört zu“, sagte Marlo.'],
    ['French', `« ${long}.`, '« Personne n’écoute », a dit Marlo.'],
    ['Danish', `»${long}.`, '»Ingen lytter«, sagde Marlo.'],
    ['Japanese', '「冬は待ってくれない。港は浅くなっている。', '「誰も聞いていない」とマーロは言った。'],
    ['typewriter', `"${long}.`, '"Nobody listens," Marlo said.'],
  ])('is read in %s marks', (_style, first, last) => {
    const [quote] = quotesIn(first, last);
    expect(quote?.paragraphs).toHaveLength(2);
  });

  it('goes on after the reporter interrupts it', () => {
    const [quote, ...rest] = quotesIn(`"${long}," Marlo said. "Nobody listens.`, '"We will go to court."');
    expect(rest).toEqual([]);
    expect(quote?.paragraphs).toHaveLength(2);
  });

  it('is not believed in when its closing mark never comes', () => {
    expect(quotesIn(`"${long}.`, 'One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six", said Marlo.')).toEqual(
      [],
    );
  });

  it('is not made of two separate quotations', () => {
    const quotes = quotesIn(`"${long}," Marlo said.`, `"${long}," Fenn said.`);
    expect(quotes.map((quote) => quote.paragraphs.length)).toEqual([1, 1]);
  });
});

describe('a paragraph', () => {
  it.each([
    [
      'an ordinary sentence with inline quotes',
      'The mayor called it "a disgrace" and walked "straight out" of the hall.',
    ],
    [
      'a quotation with more of the reporter after it',
      `"${long}," Marlo said. The council meets again on Friday.`,
    ],
    ['a film title that opens the sentence', '"The Old Lamplighter of Portsea Harbour" opened on Friday.'],
    ['inches', 'The crane lifts a 12" pipe and a 30" pipe.'],
    ['a mark that was forgotten', 'The mayor called it "a disgrace and walked out.'],
    ['apostrophes', "'Tis the ferry's last season, the crew's union said."],
  ])('with %s stays a paragraph', (_what, text) => {
    expect(quotesIn(text)).toEqual([]);
  });

  it('that is one quotation with its attribution is a quote', () => {
    const [quote] = quotesIn(`“${long},” said Marlo.`);
    expect(plainText(quote?.tail ?? [])).toBe(' said Marlo.');
  });

  it('keeps its links and emphasis on both sides of a closing mark', () => {
    const content: Block = {
      type: 'paragraph',
      content: [
        { type: 'text', text: `"${long}` },
        { type: 'strong', children: [{ type: 'text', text: ' at all," Marlo said' }] },
        { type: 'text', text: '.' },
      ],
    };
    const [quote] = foldQuotes([content], new DeskNotes()) as Quote[];
    expect(quote?.paragraphs[0]?.[1]).toEqual({
      type: 'strong',
      children: [{ type: 'text', text: ' at all,"' }],
    });
    expect(quote?.tail?.[0]).toEqual({ type: 'strong', children: [{ type: 'text', text: ' Marlo said' }] });
  });
});

describe('quotations', () => {
  it('never lose, change or move a word', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      '„',
      '«',
      '»',
      '「',
      '」',
      ' ',
      '.',
      ',',
      'word',
      'He said',
      '12',
    );
    const text = fc
      .array(piece, { minLength: 1, maxLength: 12 })
      .map((pieces) => pieces.join('').trim())
      .filter((words) => words !== '');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const body = paragraphs(...texts);
        expect(bodyTextOf(foldQuotes(body, new DeskNotes()))).toBe(bodyTextOf(body));
      }),
      { numRuns: fuzzRuns(500) },
    );
  });

  it('name the speaker that the words beside them name', async () => {
    const story = await normalized({
      language: 'en',
      body: paragraphs(
        'Harbour pilot Edda Marlo said the channel was too shallow.',
        `"${long}," Marlo added.`,
      ),
    });
    expect(story.body[1]).toMatchObject({ type: 'quote', speaker: 'Edda Marlo' });
  });

  it('tell the desk of a paragraph filed without its opening mark', async () => {
    const story = await normalized({ body: paragraphs(`"${long}.`, 'Nobody listens", Marlo added.') });
    expect(warningCodes(story)).toContain('quote_reopened');
    expect(story.decisions.map(({ rule }) => rule)).toContain('quote_reopened');
  });
});
