import { describe, expect, it } from 'vitest';
import { asciiSubject } from '#shared/social/ascii-subject.ts';

const page = (slug: string) => `https://news.aldmoor.az/world/2026/11/24/${slug}/`;
const url = page('ferry-line-reopens-abcdefghij');
const subjectOf = (headline: string) => asciiSubject({ kind: 'publication', headline, url });
const ofAddress = (slug: string) => asciiSubject({ kind: 'publication', headline: '港口', url: page(slug) });

describe('the subject of an e-mail', () => {
  it.each([
    ['an update', 'update', 'Update: Ferry line reopens'],
    ['a correction', 'correction', 'Correction: Ferry line reopens'],
    ['a publication', 'publication', 'Ferry line reopens'],
  ] as const)('says of %s what it is', (_news, kind, subject) => {
    expect(asciiSubject({ kind, headline: 'Ferry line reopens', url })).toBe(subject);
  });

  it('of a withdrawal has only the words of the address', () => {
    const headline = 'We have withdrawn this story.';
    expect(asciiSubject({ kind: 'withdrawal', headline, url })).toBe('Withdrawn: ferry line reopens');
  });

  it('is as long as SNS takes, and no longer', () => {
    expect(subjectOf('a'.repeat(100))).toBe('a'.repeat(100));
    expect(subjectOf('a'.repeat(101))).toBe(`${'a'.repeat(97)}...`);
    const update = asciiSubject({ kind: 'update', headline: 'a'.repeat(92), url });
    expect(update).toBe(`Update: ${'a'.repeat(92)}`);
  });

  it.each([
    ['marks over letters', 'Café Öğün', 'Cafe Ogun'],
    ['letters that have no plain twin', 'Straße Ærø Cœur Œuvre Æther', 'Strasse AEro Coeur OEuvre AEther'],
    ['letters of the north', 'Þórr og þing, nær', 'Thorr og thing, naer'],
    ['letters of the east', 'Əli, ərik, ılıq, Łódź, Đorđe', 'Eli, erik, iliq, Lodz, Dorde'],
    ['single quotes', '‘Ferry’ Oʻzbek', "'Ferry' O'zbek"],
    ['double quotes', '“a” „b” «c»', '"a" "b" "c"'],
    ['dashes of every length', 'a–b—c‐d‑e', 'a-b-c-d-e'],
    ['a minus', '−3 at night', '-3 at night'],
    ['money', '€5 and £7', 'EUR 5 and GBP 7'],
    ['other signs, which only part the words', 'Ferry • line ★ reopens', 'Ferry line reopens'],
    ['signs between letters', 'Ferry•line', 'Ferry line'],
    ['signs at the ends', '★ Ferry ★', 'Ferry'],
    ['many spaces', 'Ferry   line', 'Ferry line'],
    ['figures alone', '2-1', '2-1'],
    ['one letter', 'Q', 'Q'],
  ])('puts into ASCII %s', (_what, headline, subject) => {
    expect(subjectOf(headline)).toBe(subject);
  });

  it.each([
    ['letters of another script', 'Мост открыт'],
    ['one such letter among ours', 'Ferry Ж line'],
    ['figures of another script', '٢٤ ferries'],
    ['signs alone', '?! …'],
    ['nothing', ''],
  ])('takes the words of the address for %s', (_what, headline) => {
    expect(subjectOf(headline)).toBe('ferry line reopens');
  });

  it.each([
    ['without the mark of the story', 'ferry-line-abcdefghij', 'ferry line'],
    ['but only at the end', 'ferry-abcdefghij-line', 'ferry abcdefghij line'],
    ['which has ten signs', 'ferry-abcdefghi', 'ferry abcdefghi'],
    ['and digits from two to seven', 'ferry-234567abcd', 'ferry'],
    ['with one space between words', 'ferry--line-.-two', 'ferry line two'],
    ['and none around them', '-ferry-', 'ferry'],
    ['and no address without words', '---', 'a story'],
  ])('reads an address %s', (_how, slug, subject) => {
    expect(ofAddress(slug)).toBe(subject);
  });

  it('says that there is a story where its address has no path', () => {
    const headline = '港口';
    expect(asciiSubject({ kind: 'publication', headline, url: 'https://news.aldmoor.az/' })).toBe('a story');
  });
});
