import type { Script } from './dominant-script.ts';

/** Scripts that one news language writes: the script decides before any model. */
const languageOfScript: Partial<Record<Script, string>> = {
  Kana: 'ja',
  Hangul: 'ko',
  Han: 'zh',
  Greek: 'el',
  Armenian: 'hy',
  Georgian: 'ka',
  Thai: 'th',
  Lao: 'lo',
  Khmer: 'km',
  Myanmar: 'my',
  Ethiopic: 'am',
  Bengali: 'bn',
  Gujarati: 'gu',
  Gurmukhi: 'pa',
  Kannada: 'kn',
  Malayalam: 'ml',
  Oriya: 'or',
  Sinhala: 'si',
  Tamil: 'ta',
  Telugu: 'te',
  Tibetan: 'bo',
  Thaana: 'dv',
};

/** Letters that one language of a shared script has and its neighbours lack; the first match decides. */
const tellingLetters: Partial<Record<Script, readonly (readonly [language: string, letters: string])[]>> = {
  Latin: [['az', 'əƏ']],
  Hebrew: [['yi', 'װױײ']],
  Arabic: [
    ['ps', 'ټډړښڼې'],
    ['ug', 'ېۇۈۋ'],
    ['ckb', 'ێڕڵ'],
    ['sd', 'ٻڀڄڃڏڌڍ'],
    ['ur', 'ٹڈڑںے'],
    ['fa', 'پچژگ'],
  ],
  Cyrillic: [
    ['uk', 'їєґЇЄҐ'],
    ['be', 'ўЎ'],
    ['mk', 'ѓќѕЃЌЅ'],
    ['sr', 'ђћџљњЂЋЏЉЊ'],
    ['tg', 'ҷӣӯҶӢӮ'],
    ['kk', 'ұҰ'],
    ['tt', 'җҗ'],
    ['mn', 'өүӨҮ'],
  ],
};

/**
 * What the letters alone say of a text's language.
 *
 * A telling letter counts from one in 150 letters on: a quoted foreign name is no evidence.
 * `ə` decides Azerbaijani against Turkish, which shares `ı`, `ğ` and `ş`.
 *
 * @returns absent where the letters leave it open
 */
export function languageByLetters(text: string, script: Script): string | undefined {
  const decided = languageOfScript[script];
  if (decided) return decided;
  // Most Latin copy holds none of them: one look saves the counting.
  if (script === 'Latin' && !/[əƏıİğĞşŞ]/.test(text)) return undefined;
  const counts = letterCounts(text);
  for (const [language, letters] of tellingLetters[script] ?? []) {
    if (isFrequent(counts, letters)) return isKazakhOrKyrgyz(language, counts) ?? language;
  }
  if (script === 'Hebrew') return 'he';
  if (script === 'Latin') return turkic(counts);
  return undefined;
}

// ү and ө stand in Kazakh, Kyrgyz and Mongolian alike; қ and ә are Kazakh, ң without them Kyrgyz.
function isKazakhOrKyrgyz(language: string, counts: ReadonlyMap<string, number>): string | undefined {
  if (language !== 'mn') return undefined;
  if (isFrequent(counts, 'қәғҚӘҒ')) return 'kk';
  return isFrequent(counts, 'ңҢ') ? 'ky' : undefined;
}

function turkic(counts: ReadonlyMap<string, number>): string | undefined {
  const dotless = sum(counts, 'ıİ');
  const soft = sum(counts, 'ğĞşŞ');
  if (dotless === 0 || soft === 0 || dotless + soft < sum(counts) / 60) return undefined;
  // Turkish has no q and no x; Azerbaijani written without its ə has both.
  return isFrequent(counts, 'qQxX') ? 'az' : 'tr';
}

function isFrequent(counts: ReadonlyMap<string, number>, letters: string): boolean {
  return sum(counts, letters) * 150 >= sum(counts) && sum(counts, letters) > 0;
}

function letterCounts(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text) {
    if (letter > '@') counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

function sum(counts: ReadonlyMap<string, number>, letters?: string): number {
  let total = 0;
  for (const count of letters === undefined
    ? counts.values()
    : Array.from(letters, (l) => counts.get(l) ?? 0)) {
    total += count;
  }
  return total;
}
