/** Letters that no decomposition turns into the one that readers without their keyboard type. */
const alike = letterTable(
  // Latin
  'ə e|ı i|ß ss|æ ae|œ oe|ø o|đ d|ð d|þ th|ł l|ħ h|ŋ ng|ŧ t|ſ s',
  // Cyrillic and Greek
  'і и|ґ г|ѵ и|ς σ',
  // Arabic and Persian: forms of one letter
  'ٱ ا|ى ي|ی ي|ک ك|ة ه|ۀ ه|ە ه',
);

/** Marks of Latin, Greek, Cyrillic, Hebrew, Arabic and Japanese; in scripts of India they are the vowels. */
const marks =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u3099\u309a]/g;
/** What joins, parts or lengthens letters without being one, and the signs inside `O'Hara`. */
const nothing = /[\u0640\u200b-\u200f\u00ad'’ʼ`]/g;

/**
 * A text as the search compares it: lower case, without marks, one letter for those that look or sound alike, so
 * that `Əliyev` is `eliyev`, `Щёлково` is `щелково` and `أحمد` is `احمد`.
 */
export function folded(text: string): string {
  const plain = text.toLowerCase().normalize('NFKD').replace(marks, '').replace(nothing, '').toLowerCase();
  return Array.from(plain, (letter) => alike.get(letter) ?? digitOf(letter) ?? letter).join('');
}

/** Scripts that put no spaces between words, or hang particles onto them: pairs of letters stand for words. */
const unspaced =
  /([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]+)/u;
const run = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text, folded; of a run without spaces each letter and each pair of neighbours. */
export function foldedWords(text: string): string[] {
  return wordsOf(text, (letters) => [...letters, ...pairsOf(letters)]);
}

/** The words that a reader looks for, folded, in their order; of a run without spaces the pairs are enough. */
export function wantedWords(query: string): string[] {
  return wordsOf(query, pairsOf);
}

function wordsOf(text: string, ofRun: (letters: readonly string[]) => string[]): string[] {
  const runs = folded(text).match(run) ?? [];
  // A split by a group in brackets keeps what it splits by, at every second place.
  return runs.flatMap((one) =>
    one.split(unspaced).flatMap((part, index) => {
      if (part === '') return [];
      return index % 2 === 0 ? [part] : ofRun(Array.from(part));
    }),
  );
}

function pairsOf(letters: readonly string[]): string[] {
  if (letters.length === 1) return [...letters];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** First digits of scripts that NFKD leaves as they are. */
const zeros = [0x660, 0x6f0, 0x966];

function digitOf(letter: string): string | undefined {
  const code = letter.charCodeAt(0);
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? undefined : String(code - zero);
}

function letterTable(...rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(rows.flatMap((row) => row.split('|')).map((pair) => pair.split(' ') as [string, string]));
}
