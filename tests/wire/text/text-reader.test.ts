import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WireFormatError } from '#shared/errors.ts';
import type { WireItem } from '#shared/wire/wire-file.ts';
import { fuzzRuns } from '../../fuzz-runs.ts';
import { readStories, readStory, rulesOf, wordsOf } from './read-copy.ts';

const story = 'Ferries to the outer islands were cancelled on Wednesday, the harbour office said.';

describe('a file of several stories', () => {
  it('begins each with ZCZC', () => {
    const one = `ZCZC ABC\n#ferries\n$Ferries stay in port\n${story}\nNNNN\n`;
    const two = `ZCZC ABC\n#trains\n$Trains stay in depot\n${story}\nNNNN\n`;
    expect(readStories(one + two).map(({ slugline, headline }) => [slugline, headline])).toEqual([
      ['ferries', 'Ferries stay in port'],
      ['trains', 'Trains stay in depot'],
    ]);
  });

  it('begins the next with header lines after an end mark', () => {
    const items = readStories(`Headline: One\n\n${story}\n\n###\n\nHeadline: Two\n\n${story}\n\n###\n`);
    expect(items.map(({ overrides }) => overrides?.headline)).toEqual(['One', 'Two']);
    expect(items.map(wordsOf)).toEqual([[story], [story]]);
  });

  it('is refused when it holds more than a desk ever sends', () => {
    expect(() => readStories(`ZCZC\n${story}\nNNNN\n`.repeat(201))).toThrow(
      expect.objectContaining({ code: 'too-many-stories' }),
    );
  });
});

describe('transmission headers', () => {
  it('of sigil lines give slug, headline and subject', () => {
    const item = readStory(
      `ZCZC ABC\n%A\n#ferries_1\n$Ferries stay in port\n:(SAHIL BAY)\n&desk\n*07000000\n@North\n${story}\n\nABC rtv\nNNNN\n`,
    );
    expect(item).toMatchObject({
      slugline: 'ferries_1',
      headline: 'Ferries stay in port',
      subjects: [{ code: '07000000' }],
      infoSources: [{ name: 'ABC', role: 'agency' }],
    });
    expect(wordsOf(item)).toEqual([story]);
  });

  it.each([
    [
      'a slug beside a headline',
      ':Ferries\n=Storm\n^Ferries stay in port\n+07000000',
      'Ferries',
      'Ferries stay in port',
    ],
    [
      'a slug and a headline with a colon',
      '#Ferries\n@Storm\n:Ferries stay in port',
      'Ferries',
      'Ferries stay in port',
    ],
    ['a category of one letter', '$J\n:\n:Harbour Office\n*X', undefined, 'Harbour Office'],
    ['two parts on one line', 'YY ABC\n:POTTED :Market day', 'POTTED', 'Market day'],
    ['a title of the racing wire', 'YY ABC\nRACING : Market day', undefined, 'Market day'],
  ])('tell %s', (_, header, slugline, headline) => {
    const item = readStory(`ZCZC ABC\n${header}\n${story}\nNNNN\n`);
    expect([item.slugline, item.headline]).toEqual([slugline, headline]);
    expect(wordsOf(item)).toEqual([story]);
  });

  it('keep the columns of copy that is a table', () => {
    const item = readStory('ZCZC ABC\n^Tides\n*T\nHigh 9\nLow 12\nNNNN\n');
    expect(item.body).toEqual([{ type: 'preformatted', text: 'High 9\nLow 12' }]);
  });

  it('of two-letter keys give headline, summary and time', () => {
    const item = readStory(
      `zczc\nAN#1\nPD#06 June 2026 14:00:00\nTI#Ferries stay in port\nAB#No boats.\nTX#\n${story}\n`,
    );
    expect(item).toMatchObject({
      headline: 'Ferries stay in port',
      summary: 'No boats.',
      created: { raw: '06 June 2026 14:00:00' },
    });
    expect(item.created?.instant).toBeUndefined();
    expect(wordsOf(item)).toEqual([story]);
  });

  it('of a press release give its source and a headline of two lines', () => {
    const item = readStory(
      `Source: Harbour Works\nMEDIA RELEASE PR12345\nHarbour Works Presents a Ferry That Sails in Storms and Is\nQuiet\n\nSAHIL BAY, Feb. 1, 2026 /Newsline/ --\n\n${story}\n\nSOURCE: Harbour Works\n`,
    );
    expect(item).toMatchObject({
      overrides: { source: 'Harbour Works' },
      headline: 'Harbour Works Presents a Ferry That Sails in Storms and Is Quiet',
      footerRaw: 'SOURCE: Harbour Works',
    });
    expect(wordsOf(item)).toContain(story);
  });

  it('of a weather bulletin give its issuer; a zone that is not in force gives no instant', () => {
    const item = readStory(
      `IDX12345\nOffice of Weather\nNorth Islands\n\nCancellation of\nStorm Warning for Sahil Bay\n\nIssued at 9:27 am EST on Thursday 5 July 2018.\n\n${story}\n`,
    );
    expect(item).toMatchObject({
      slugline: 'IDX12345',
      headline: 'Cancellation of Storm Warning for Sahil Bay',
    });
    expect(item.created).toEqual({ raw: '9:27 am EST on Thursday 5 July 2018' });
    expect(item.signals).toBeUndefined();
  });
});

describe('a file without a story', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', ' \n\n\t\n'],
    ['rules only', '---\n***\n'],
    ['control bytes', '\u0000\u0001\u0002'],
    ['header lines only', 'Headline: Ferries stay in port\n'],
    ['a note only', 'Eds: photos moved\n'],
  ])('of %s is refused with a reason', (_, text) => {
    expect(() => readStories(text)).toThrow(
      expect.objectContaining({ code: 'no-story', fix: expect.any(String) }),
    );
  });
});

describe('laws of reading text', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '   ',
      '---',
      '###',
      '-30-',
      '* * *',
      '(MORE)',
      'NNNN',
      'ZCZC ABC',
      'KILL KILL KILL',
      'Eds: note it',
      'EMBARGOED',
      '21 August 2024 09:00 (UTC+04:00)',
      'BC-Ferry Storm, 1st Ld-Writethru',
      'UPDATE 1-Ferries stay',
      'By Mara Example',
      'SAHIL BAY, Aug 21 (AP) - The boats',
      'Headline: Boats',
      'Follow us on Twitter @courier',
      '(Reporting by Mara Example)',
      '# Notebook',
      'Contact:',
      '+99 555 0100',
      '- one',
      '* two',
      '1.00 Gull',
      'a    b   c',
      '(450 words)',
      "``quoted'' words",
      'x =',
    ),
    fc.string({ maxLength: 120 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.lorem({ maxCount: 20 }),
  );
  const copy = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));

  it('no input throws anything but a typed error', () => {
    fc.assert(
      fc.property(copy, (text) => {
        try {
          readStories(text);
        } catch (error) {
          expect(error).toBeInstanceOf(WireFormatError);
        }
      }),
      { numRuns: fuzzRuns(400) },
    );
  });

  it('no word is lost: each is in the body, in a field or on record', () => {
    fc.assert(
      fc.property(copy, (text) => {
        const items = readOrNone(text);
        fc.pre(items.length > 0);
        const kept = squeezed(items.map((item) => JSON.stringify(strings(item))).join(' '));
        for (const word of squeezed(text).match(/[\p{L}\p{N}]+/gu) ?? []) expect(kept).toContain(word);
      }),
      { numRuns: fuzzRuns(400) },
    );
  });

  it('the same file gives the same stories', () => {
    fc.assert(
      fc.property(copy, (text) => {
        expect(readOrNone(text)).toEqual(readOrNone(text));
      }),
      { numRuns: fuzzRuns(100) },
    );
  });

  it('a decision shows at most 200 characters', () => {
    const item = readStory(`Ferries stay in port\n\n${story}\n\n-30-\n\n${'desk '.repeat(200)}`);
    for (const { saw } of item.decisions ?? []) expect(saw.length).toBeLessThanOrEqual(200);
  });

  it.each([
    ['a', 'a'],
    ['spaces', ' '],
    ['angle brackets', '<'],
    ['line ends', '\n'],
    ['returns', '\r\n'],
  ])('a megabyte of %s is read in a fifth of a second', (_, unit) => {
    expect(cpuMs(unit.repeat(Math.floor((1 << 20) / unit.length)))).toBeLessThan(200);
  });

  it.each([
    ['brackets', '('],
    ['quotes', '"'],
    ['hyphens', '-'],
    ['capitals with commas', 'A, '],
    ['slashes', 'A/'],
    ['backquotes', "``''"],
    ['dashes between words', 'a--b '],
    ['handles', '@a '],
    ['lines', 'ab\n'],
    ['paragraphs', 'ab cd.\n\n'],
    ['notes', 'Eds: x\n\n'],
    ['embargoes', 'EMBARGOED\n'],
    ['marked lines', '<\n'],
    ['header lines', 'Headline: x\n'],
    ['footers', 'text\n---\n@a\n'],
    ['copyright lines', '© a\n'],
    ['wrapped lines', `${'word '.repeat(14)}\n`],
  ])('%s: sixteen times as many take no more than about sixteen times as long', (_, unit) => {
    const ofBytes = (bytes: number) => cpuMs(unit.repeat(Math.floor(bytes / unit.length)));
    ofBytes(1 << 14);
    expect(ofBytes(1 << 18)).toBeLessThan(16 * 4 * Math.max(ofBytes(1 << 14), 10));
  });
});

const seed = new URL('../../../../shared/seed/azernews-statement.txt', import.meta.url);
describe.skipIf(!hasFile(seed))('the seed story', () => {
  it('has a stamp, seven paragraphs and a footer, and no headline, dateline or byline', () => {
    const item = readStory(readFileSync(seed, 'utf8'));
    expect(item.created).toEqual({
      raw: '21 August 2024 09:00 (UTC+04:00)',
      instant: '2024-08-21T05:00:00.000Z',
      offset: '+04:00',
    });
    expect(item.body.map(({ type }) => type)).toEqual(Array(7).fill('paragraph'));
    expect([item.headline, item.dateline, item.located, item.byline]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(item.footerRaw).toContain('Follow us on Twitter @AzerNewsAz');
    expect(item.socialHandles).toEqual([{ platform: 'x', handle: 'AzerNewsAz', owner: 'source' }]);
    expect(rulesOf(item)).toEqual(['timestamp_line', 'footer']);
  });
});

function hasFile(file: URL): boolean {
  const exists = existsSync(file);
  if (!exists)
    process.stderr.write(
      `The seed story is not beside the project; its test is skipped (${file.pathname}).\n`,
    );
  return exists;
}

function readOrNone(text: string): WireItem[] {
  try {
    return readStories(text);
  } catch (error) {
    if (error instanceof WireFormatError) return [];
    throw error;
  }
}

function cpuMs(text: string): number {
  const before = process.cpuUsage();
  readOrNone(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(strings);
}

// Without controls, which the reader takes out of the middle of words.
function squeezed(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\uFEFF]/gu, (mark) =>
    /\s/.test(mark) && mark !== '\uFEFF' ? mark : '',
  );
}
