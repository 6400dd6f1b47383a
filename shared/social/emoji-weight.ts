import { latePattern } from '../late-pattern.ts';

/**
 * Weight of one grapheme if it is an emoji, as X counts it.
 *
 * @returns 2 for an emoji that X has known since 2018, `undefined` for anything else: it is then counted by its parts
 */
export function emojiWeight(grapheme: string): 2 | undefined {
  if (!emoji().test(grapheme) || isNewer.test(grapheme)) return undefined;
  return grapheme.includes(joiner) && !isFamily.test(grapheme) && !isProfession.test(grapheme)
    ? undefined
    : 2;
}

const joiner = '\u200d';

// Made at the first emoji: the engine spells out thousands of sequences, and every start would pay for it.
const emoji = latePattern(String.raw`^\p{RGI_Emoji}$`, 'v');

// Emoji with skin tones or presentation selectors that came after Emoji 11, the version of twitter-text's own list.
const isNewer =
  /^[\u{267e}\u{26a7}\u{1f46b}-\u{1f46d}\u{1f46f}\u{1f48f}\u{1f491}\u{1f90c}\u{1f90f}\u{1f91d}\u{1f93c}\u{1f977}\u{1f9bb}\u{1f9cd}-\u{1f9cf}\u{1fac3}-\u{1fac5}\u{1faf0}-\u{1faf8}]./u;

const isFamily = /^[\u{1f468}\u{1f469}](?:\u200d[\u{1f468}\u{1f469}])?(?:\u200d[\u{1f466}\u{1f467}]){1,2}$/u;

const isProfession =
  /^[\u{1f468}\u{1f469}][\u{1f3fb}-\u{1f3ff}]?\u200d[\u{2695}\u{2696}\u{2708}\u{1f33e}\u{1f373}\u{1f393}\u{1f3a4}\u{1f3a8}\u{1f3eb}\u{1f3ed}\u{1f4bb}\u{1f4bc}\u{1f527}\u{1f52c}\u{1f680}\u{1f692}\u{1f9b0}-\u{1f9b3}]\ufe0f?$/u;
