import { describe, expect, it } from 'vitest';
import { emojiWeight } from '#shared/social/emoji-weight.ts';
import { weightByX } from './oracle.ts';

describe('the weight of an emoji', () => {
  it.each([
    ['a sign alone', '👍'],
    ['a skin tone', '👍🏽'],
    ['a flag', '🇦🇿'],
    ['the flag of a country in a kingdom', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['a keycap', '1️⃣'],
    ['a family of four', '👨‍👩‍👧‍👦'],
    ['a family of three', '👨‍👩‍👦'],
    ['two fathers and a daughter', '👨‍👨‍👧'],
    ['two mothers and two sons', '👩‍👩‍👦‍👦'],
    ['a mother and a son', '👩‍👦'],
    ['a father and two daughters', '👨‍👧‍👧'],
    ['a profession', '👩‍🚀'],
    ['a profession with a skin tone', '👩🏿‍🚀'],
    ['the lightest skin tone', '👨🏻‍🍳'],
    ['a profession that asks to be drawn', '👨‍⚕️'],
    ['the same with a skin tone', '👩🏽‍⚖️'],
    ['red hair', '👩‍🦰'],
    ['white hair', '👨🏾‍🦳'],
    ['two people that need no tone', '👫'],
  ])('is two for %s, as X counts it', (_what, grapheme) => {
    expect(emojiWeight(grapheme)).toBe(2);
    expect(weightByX(grapheme)).toBe(2);
  });

  it.each([
    ['a letter', 'a'],
    ['nothing', ''],
    ['an emoji after a letter', 'a👍'],
    ['an emoji before a letter', '👍a'],
    ['two emoji', '👍👍'],
    ['a digit, which may become a keycap', '1'],
    ['half a flag', '🇦'],
    ['a skin tone on two people, which came later', '👫🏽'],
    ['a hand of 2020', '🤌🏽'],
    ['a drawn sign of 2018', '♾️'],
    ['the sign of transgender', '⚧️'],
    ['a child that is of no gender', '🧑‍🧒'],
    ['a family of such people', '🧑‍🧑‍🧒'],
    ['a person with a profession', '🧑‍🚀'],
    ['a man with a cane', '👨‍🦯'],
    ['a kiss', '👩‍❤️‍💋‍👨'],
    ['a joined bird', '🐦‍🔥'],
    ['a flag of joined signs', '🏳️‍🌈'],
  ])('is that of its parts for %s', (_what, grapheme) => {
    expect(emojiWeight(grapheme)).toBeUndefined();
  });
});
