import { type Language, languages } from './languages.ts';
import { apostrophesInside, wordShapeCost } from './word-shapes.ts';

/** How well a reading fits, in nats of log-likelihood over the bytes outside ASCII: higher is better. */
export interface Fit {
  readonly encoding: string;
  readonly language: string;
  readonly score: number;
  readonly text: string;
  /** True where many words stand in the text and not one of them is a common word of the language. */
  readonly isWordless: boolean;
}

const quotesAndDashes = new Set('’“”–—«»„…‘');
const otherSigns = new Set('°§№€£©®™·•¿¡½¼¾²³¹ªº‚´×†‹›\u00ad');
const scriptOfLetter = {
  Latin: /\p{sc=Latin}/u,
  Cyrillic: /\p{sc=Cyrillic}/u,
  Greek: /\p{sc=Greek}/u,
  Hebrew: /\p{sc=Hebrew}/u,
  Arabic: /\p{sc=Arabic}/u,
  Thai: /\p{sc=Thai}/u,
};

const cost = { space: -3, sign: -7, foreignLetter: -8, otherScript: -12, symbol: -11, control: -15 };
const strangeApostrophe = 3;
const wordHit = 1.5;
const manyWords = 15;
/** English in a code page of another region: foreign desks file it, but seldom. */
const englishAbroad = 2.5;

/** Encodings that few desks ever send: something must speak for them. */
const reluctance: Readonly<Record<string, number>> = {
  'iso-8859-15': 1.5,
  'iso-8859-16': 2.5,
  'iso-8859-13': 1.5,
  'iso-8859-4': 3,
  'iso-8859-3': 3,
  'iso-8859-10': 3,
  'iso-8859-14': 3,
  'windows-1258': 2,
  macintosh: 3,
  'x-mac-cyrillic': 2,
  ibm866: 1.5,
  'koi8-u': 0.5,
};

/** The best language for a text that was decoded with a single-byte encoding. */
export function singleByteFit(text: string, encoding: string, prior: ReadonlyMap<string, number>): Fit {
  const counts = countSigns(text);
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const common = -wordShapeCost(text) - (reluctance[encoding] ?? 0);
  const apostrophes = apostrophesInside(text);
  let best: Fit = { encoding, language: '', score: Number.NEGATIVE_INFINITY, text, isWordless: false };
  for (const language of languages) {
    if (!language.encodings.includes(encoding)) continue;
    const known = words.filter((word) => language.words.has(word));
    const score =
      common +
      signsIn(language, counts) +
      wordHit * known.filter((word) => /[^a-z]/.test(word)).length +
      (prior.get(language.code) ?? 0) -
      (language.hasApostrophes ? 0 : strangeApostrophe * apostrophes) -
      (language.code === 'en-abroad' ? englishAbroad : 0);
    const isWordless = language.script === 'Latin' && words.length >= manyWords && known.length === 0;
    if (score > best.score) best = { encoding, language: language.code, score, text, isWordless };
  }
  return best;
}

/** Every single-byte encoding that some language is tried in. */
export const singleByteEncodings: readonly string[] = [
  ...new Set(languages.flatMap((language) => language.encodings)),
];

function countSigns(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const sign of text) if (sign > '\x7f') counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return counts;
}

function signsIn(language: Language, counts: ReadonlyMap<string, number>): number {
  const ranks = rankOf(language);
  let total = 0;
  for (const [sign, count] of counts) {
    const chance = ranks.get(sign) ?? ranks.get(sign.toLowerCase()) ?? otherChance(sign, language);
    total += count * chance;
  }
  return total;
}

const rankings = new Map<string, ReadonlyMap<string, number>>();

/** English sets more quotation marks and dashes than accents. */
function shareOfLetters(language: Language): number {
  return language.code.startsWith('en') ? 0.3 : 0.85;
}

/** Log-likelihood of each letter: falls with its rank, as letters do in running text. */
function rankOf(language: Language): ReadonlyMap<string, number> {
  const known = rankings.get(language.code);
  if (known) return known;
  const letters = [...new Set(language.letters)];
  const sum = letters.reduce((total, _, rank) => total + 1 / (rank + 2), 0);
  const ranks = new Map(
    letters.map((letter, rank) => [letter, Math.log(shareOfLetters(language)) - Math.log((rank + 2) * sum)]),
  );
  rankings.set(language.code, ranks);
  return ranks;
}

function otherChance(sign: string, language: Language): number {
  if (quotesAndDashes.has(sign)) return Math.log((1 - shareOfLetters(language)) / quotesAndDashes.size);
  if (sign === '\u00a0') return cost.space;
  if (otherSigns.has(sign)) return cost.sign;
  if (/[\p{L}\p{M}]/u.test(sign)) {
    return scriptOfLetter[language.script].test(sign) ? cost.foreignLetter : cost.otherScript;
  }
  return /\p{Cc}|\p{Cn}|\p{Co}/u.test(sign) ? cost.control : cost.symbol;
}
