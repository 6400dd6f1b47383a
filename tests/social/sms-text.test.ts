import { describe, expect, it } from 'vitest';
import { smsSegments, smsText, smsUnits } from '#shared/social/sms-text.ts';

const link = (length: number) => 'https://news.aldmoor.az/'.padEnd(length, 'a');

describe('a text message', () => {
  it.each([
    ['letters of the alphabet of telephones', 'Ferry åΔÉ', 9],
    ['its extension, two each', '^{}\\[~]|€', 18],
    ['both', 'a€', 3],
    ['any other letter turns all into code units', 'a€ə', 3],
    ['an emoji is two of them', 'a👍', 3],
    ['nothing', '', 0],
  ])('is counted by its letters: %s', (_which, text, units) => {
    expect(smsUnits(text)).toBe(units);
  });

  it.each([
    ['none', '', 1],
    ['160 plain letters', 'a'.repeat(160), 1],
    ['161 plain letters', 'a'.repeat(161), 2],
    ['306 plain letters', 'a'.repeat(306), 2],
    ['307 plain letters', 'a'.repeat(307), 3],
    ['80 of the extension', '€'.repeat(80), 1],
    ['81 of the extension', '€'.repeat(81), 2],
    ['70 other letters', 'ə'.repeat(70), 1],
    ['71 other letters', 'ə'.repeat(71), 2],
    ['134 other letters', 'ə'.repeat(134), 2],
    ['135 other letters', 'ə'.repeat(135), 3],
    ['one other letter among plain ones', `${'a'.repeat(70)}ə`, 2],
  ])('is billed by its parts: %s', (_which, text, parts) => {
    expect(smsSegments(text)).toBe(parts);
  });

  it.each([
    ['single quotes', '‘a’ ‚b‛ 5′', "'a' 'b' 5'"],
    ['double quotes', '“a” „b‟ «c» 5″', '"a" "b" "c" 5"'],
    ['dashes', 'a‐b–c—d―e −3', 'a-b-c-d-e -3'],
    ['an ellipsis', 'wait…', 'wait...'],
    ['two lines', 'Ferry\nline', 'Ferry line'],
  ])('has plain marks, so that it stays in that alphabet: %s', (_which, headline, words) => {
    expect(smsText(headline, 'https://a.az')).toBe(`${words} https://a.az`);
  });

  it('is at most 140 units long, of which the link has its own', () => {
    const url = link(100);
    expect(smsText('a'.repeat(39), url)).toBe(`${'a'.repeat(39)} ${url}`);
    expect(smsText('a'.repeat(40), url)).toBe(`${'a'.repeat(36)}... ${url}`);
  });

  it('has the headline alone where the link leaves less than twenty letters for it', () => {
    const words = 'Ferry line to Aldmoor reopens';
    expect(smsText(words, link(119))).toBe(`Ferry line to... ${link(119)}`);
    expect(smsText(words, link(120))).toBe(words);
    expect(smsText('a'.repeat(141), link(120))).toBe(`${'a'.repeat(137)}...`);
  });

  it('keeps the link where a short headline fits beside it', () => {
    expect(smsText('a'.repeat(19), link(120))).toBe(`${'a'.repeat(19)} ${link(120)}`);
    expect(smsText('a'.repeat(20), link(120))).toBe('a'.repeat(20));
  });

  it('has the link alone where there are no words', () => {
    expect(smsText('', 'https://a.az')).toBe('https://a.az');
  });
});
