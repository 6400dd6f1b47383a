import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/story/body.ts';
import { correctionFields } from '#shared/wire/xml/correction.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const body = [paragraph('The quay is 40 metres long.')];
const signalsOf = (headline: string) => correctionFields({ signals: [], headline, blocks: body }).signals;

describe('a correction', () => {
  it.each([
    ['CORRECTED-Quay reopens after storm'],
    ['(CORRECTED) - Quay reopens'],
    ['CORRECTION: Quay reopens'],
    ['CORRECTION ET MISE À JOUR - Le quai rouvre'],
    ['BERICHTIGUNG: Kai wieder offen'],
    ['CORRECTIF : le quai rouvre'],
  ])('is announced by its headline: %s', (headline) => {
    expect(signalsOf(headline)).toEqual(['correction']);
  });

  it.each([
    ['CORRECTION OFFICERS WALK OUT OVER PAY'],
    ['Corrections chief resigns'],
    ['Council corrected - again'],
  ])('is not announced by a headline about one: %s', (headline) => {
    expect(signalsOf(headline)).toEqual([]);
  });

  it('says what it puts right in the note that opens it', () => {
    const note = '(Corrects the length of the quay in the second paragraph)';
    const { corrections } = correctionFields({
      signals: ['correction'],
      headline: 'Quay reopens',
      blocks: [paragraph(note), ...body],
    });
    expect(corrections).toEqual([{ text: note }]);
  });

  it.each([
    ['without brackets', 'Corrects the length of the quay'],
    ['about something else', '(Adds comment of the harbour master)'],
  ])('takes no opening line %s for its note', (_what, line) => {
    const filed = { signals: ['correction'] as const, headline: 'Quay reopens', blocks: [paragraph(line)] };
    expect(correctionFields(filed).corrections).toEqual([]);
  });

  it('is none when the story is withdrawn', () => {
    const filed = { signals: ['kill'] as const, headline: 'CORRECTED-Quay reopens', blocks: [] };
    expect(correctionFields(filed)).toEqual({ signals: ['kill'], corrections: [] });
  });
});
