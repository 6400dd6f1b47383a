import { type Language, languages } from './languages.ts';

/** How well a reading fits, in nats of log-likelihood over the bytes outside ASCII: higher is better. */
export interface Fit {
  readonly encoding: string;
  readonly language: string;
  readonly score: number;
  readonly text: string;
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
const shape = { insideWord: -3, capitalInside: -4, mixedScripts: -4, sameThrice: -5 };
const wordHit = 1.5;

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
  const words = text.toLowerCase().match(/[\p{L}\p{M}]*[\u0080-\uffff][\p{L}\p{M}]*/gu) ?? [];
  const common = wordShapes(text) - (reluctance[encoding] ?? 0);
  let best: Fit = { encoding, language: '', score: Number.NEGATIVE_INFINITY, text };
  for (const language of languages) {
    if (!language.encodings.includes(encoding)) continue;
    const score =
      common + signsIn(language, counts) + wordsIn(language, words) + (prior.get(language.code) ?? 0);
    if (score > best.score) best = { encoding, language: language.code, score, text };
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
  return language.code === 'en' ? 0.3 : 0.85;
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

function wordsIn(language: Language, words: readonly string[]): number {
  return words.reduce((total, word) => total + (language.words.includes(word) ? wordHit : 0), 0);
}

/** Signs inside words, capitals after small letters, words of two scripts, a letter three times: marks of a wrong reading. */
function wordShapes(text: string): number {
  const inside = text.match(
    /\p{L}(?![’·\u00ad])[\u0080-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf×÷\u2010-\u2bff](?=\p{L})/gu,
  );
  const capitals = text.match(/\p{Ll}(?=\p{Lu})(?:(?![a-z][A-Z]))/gu);
  const mixed = text.match(
    /[A-Za-z](?=[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Thai}])|[\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Thai}](?=[A-Za-z])/gu,
  );
  const thrice = text.match(/([\u0080-\uffff])(?<!\s)\1\1/g);
  const times = (found: RegExpMatchArray | null) => found?.length ?? 0;
  return (
    shape.insideWord * times(inside) +
    shape.capitalInside * times(capitals) +
    shape.mixedScripts * times(mixed) +
    shape.sameThrice * times(thrice)
  );
}
