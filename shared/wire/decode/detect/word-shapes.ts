const otherScripts =
  '\\p{sc=Cyrillic}\\p{sc=Greek}\\p{sc=Hebrew}\\p{sc=Arabic}\\p{sc=Thai}\\p{sc=Han}\\p{sc=Hangul}';

/** Marks of a wrong reading, and what each of them costs in nats. */
const marks: readonly (readonly [pattern: RegExp, cost: number])[] = [
  // A sign between two letters; an apostrophe, a middle dot or a soft hyphen may stand there.
  [/\p{L}(?![’·\u00ad])[\u0080-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf×÷\u2010-\u2bff](?=\p{L})/gu, 3],
  // A capital after a small letter, unless both are ASCII: `McAllister`.
  [/\p{Ll}(?=\p{Lu})(?![a-z][A-Z])/gu, 4],
  // A word of two scripts.
  [new RegExp(`[A-Za-zÀ-ž](?=[${otherScripts}])|[${otherScripts}](?=[A-Za-zÀ-ž])`, 'gu'), 4],
  // The same letter three times.
  [/([\u0080-\uffff])(?<!\s)\1\1/g, 5],
  // Names of the Balkans in -ić, read as Western.
  [/iæ(?!\p{L})/gu, 5],
];

/** What the shapes of its words cost a reading, in nats; 0 for a text without a fault. */
export function wordShapeCost(text: string): number {
  return marks.reduce((total, [pattern, cost]) => total + cost * (text.match(pattern)?.length ?? 0), 0);
}

/** Apostrophes between letters: usual in some languages, a sign of a wrong reading in others. */
export function apostrophesInside(text: string): number {
  return text.match(/\p{L}’(?=\p{L})/gu)?.length ?? 0;
}
