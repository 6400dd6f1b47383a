import { describe, expect, it } from 'vitest';
import { defuseSigns } from '#shared/social/defuse-signs.ts';
import { hashtagsByX, mentionsByX } from './oracle.ts';

describe('the words of the wire in a post', () => {
  it.each([
    ['a name', '@mayor', '@\u200bmayor'],
    ['a name after a word', 'said @mayor', 'said @\u200bmayor'],
    ['a name that is a number', '@5', '@\u200b5'],
    ['a name that begins with a line', '@_desk', '@\u200b_desk'],
    ['a name in another script', '@Əli', '@\u200bƏli'],
    ['a wide sign', '＠mayor', '＠\u200bmayor'],
    ['a name after a letter beyond ASCII', 'ə@mayor', 'ə@\u200bmayor'],
    ['a repeated post', 'RT@mayor', 'RT@\u200bmayor'],
    ['a repeated post after words', 'so: rt@mayor', 'so: rt@\u200bmayor'],
    ['each of several', '@a @b', '@\u200ba @\u200bb'],
  ])('calls nobody: %s', (_what, words, defused) => {
    expect(defuseSigns(words)).toBe(defused);
    expect(mentionsByX(defused)).toEqual([]);
  });

  it.each([
    ['an e-mail address', 'desk@aldmoor.example'],
    ['one of a single letter', 'e@aldmoor.example'],
    ['one of two letters', 'pr@aldmoor.example'],
    ['one that ends in the letters of a repetition', 'art@aldmoor.example'],
    ['one that begins with them', 'RTs@aldmoor.example'],
    ['one with a line before them', '_rt@aldmoor.example'],
    ['one that ends in a digit', 'desk5@aldmoor.example'],
    ['one in a sentence', 'Write to cart@aldmoor.example'],
    ['a price', '3 @ 5'],
    ['a sign before a mark', '@-mayor'],
    ['a sign at the end', 'at @'],
  ])('stay as filed: %s', (_what, words) => {
    expect(defuseSigns(words)).toBe(words);
    expect(mentionsByX(words)).toEqual([]);
  });

  it.each([
    ['a word', '#vote', '#\u200bvote'],
    ['a number', 'No. #1', 'No. #\u200b1'],
    ['a wide sign', '＃vote', '＃\u200bvote'],
    ['inside a word', 'a#b', 'a#\u200bb'],
  ])('tag nothing: %s', (_what, words, defused) => {
    expect(defuseSigns(words)).toBe(defused);
    expect(hashtagsByX(defused)).toEqual([]);
  });

  it('keep a number sign that stands alone', () => {
    expect(defuseSigns('# 1 #')).toBe('# 1 #');
  });
});
