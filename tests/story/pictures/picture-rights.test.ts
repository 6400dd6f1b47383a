import { describe, expect, it } from 'vitest';
import { rightsQuestion, rightsWarnings } from '#shared/story/pictures/picture-rights.ts';

describe('a picture whose instructions forbid it', () => {
  it.each([
    'NOT FOR PUBLICATION',
    'No release',
    'never for release before noon',
    'Not cleared for publication',
    'Please do not publish',
    'Do not release',
    'do not use',
    'DO NOT RUN this',
    'Mandatory kill',
    'picture kill',
    'photo withdrawal',
    'Image Kill',
    'Kill notice',
    'kill mandatory',
    '  KILL',
    'killed by the agency',
    'Withheld',
    'withdrawn',
    'Embargo until noon',
    'embargoed',
  ])('is asked about: %s', (instructions) => {
    expect(rightsQuestion({ instructions })).toMatchObject({
      code: 'picture-not-for-publication',
      message: expect.stringContaining(`“${instructions}”`),
    });
    expect(rightsQuestion({ usageTerms: instructions })?.code).toBe('picture-not-for-publication');
  });

  it.each([
    '',
    'Editorial use only',
    'Not for publication2',
    'The skill notice',
    'Nor for publication',
    'Undo not used',
    'A road where wolves kill',
    'skilled',
    'embargoes are rare',
    'No publications',
  ])('is not asked about: %j', (instructions) => {
    expect(rightsQuestion({ instructions })).toBeUndefined();
  });

  it('is asked about with the words that forbid it, cut to what can be read', () => {
    const long = (length: number) => 'Killed '.padEnd(length, 'x');
    const asked = (instructions: string) => rightsQuestion({ usageTerms: 'Free', instructions })?.message;
    expect(asked(long(160))).toContain(`“${long(160)}”`);
    expect(asked(long(161))).toContain(`“${long(159)}…”`);
    expect(asked(`${long(158)}🛳xx`)).toContain(`“${long(158)}\ufffd…”`);
    expect(rightsQuestion({})).toBeUndefined();
  });
});

describe('a picture that comes with terms', () => {
  const codes = (words: Parameters<typeof rightsWarnings>[0]) =>
    rightsWarnings(words).map(({ code }) => code);

  it('says both of them to the desk', () => {
    const [terms] = rightsWarnings({ usageTerms: 'Once', instructions: 'Crop', credit: 'Harbour News' });
    expect(terms).toMatchObject({
      code: 'picture_terms',
      message: expect.stringContaining('“Once” and “Crop”'),
    });
  });

  it.each([
    ['credit', { credit: 'Harbour News' }, []],
    ['a name', { byline: 'Ann Oru' }, []],
    ['a notice', { copyrightNotice: '© Harbour News' }, []],
    ['nobody', {}, ['picture_without_credit']],
    ['nobody, and terms', { usageTerms: 'Once' }, ['picture_terms', 'picture_without_credit']],
    ['instructions', { instructions: 'Crop', credit: 'a' }, ['picture_terms']],
  ])('or names %s', (_whom, words, expected) => {
    expect(codes(words)).toEqual(expected);
  });
});
