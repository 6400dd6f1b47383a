import { primaryLanguage } from '../language/language-tag.ts';

/** Letters whose Latin spelling news desks agree on; accents of other Latin letters simply go. */
const letters = table(
  // Latin letters beyond ASCII
  `ə e|ı i|ß ss|æ ae|œ oe|ø o|đ d|ð d|þ th|ł l|ħ h|ŋ ng|ĸ k|ŧ t|ſ s`,
  // Cyrillic
  `а a|б b|в v|г g|д d|е e|ё yo|ж zh|з z|и i|й y|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю yu|я ya`,
  `і i|ї yi|є ye|ґ g|ў u|ђ dj|ј j|љ lj|њ nj|ћ c|џ dz|ѓ g|ќ k|ѕ dz|ә a|ғ g|қ q|ң n|ө o|ұ u|ү u|һ h|җ j|ҷ j|ӣ i|ӯ u`,
  // Greek
  `α a|β v|γ g|δ d|ε e|ζ z|η i|θ th|ι i|κ k|λ l|μ m|ν n|ξ x|ο o|π p|ρ r|σ s|ς s|τ t|υ y|φ f|χ ch|ψ ps|ω o`,
);

/** Where a language spells a letter its own way. */
const ownLetters: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  de: table('ä ae|ö oe|ü ue'),
  uk: table('г h|и y|х kh'),
  be: table('г h'),
  bg: table('щ sht|ъ a|х h'),
  sr: table('ж z|х h|ц c|ч c|ш s'),
  mk: table('ж z|х h|ц c|ч c|ш s'),
};

/**
 * A text in ASCII letters, lower case: our table first, so that `Əliyev` is `eliyev` and `Щербаков`
 * `shcherbakov`, then any-ascii for every other script, loaded when one appears.
 */
export async function transliterate(text: string, language: string): Promise<string> {
  const lower = text.normalize('NFC').toLocaleLowerCase(language).normalize('NFC');
  if (isPlain(lower)) return lower;
  const own = ownLetters[primaryLanguage(language)];
  const known = Array.from(lower, (letter) => own?.get(letter) ?? letters.get(letter) ?? letter).join('');
  const plain = known.normalize('NFD').replace(/\p{M}/gu, '');
  const spelled = Array.from(plain, (letter) => letters.get(letter) ?? letter).join('');
  if (isPlain(spelled)) return spelled;
  const { default: anyAscii } = await import('any-ascii');
  return anyAscii(spelled).toLowerCase();
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function table(...rows: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    rows
      .join('|')
      .split('|')
      .map((pair) => {
        const [from = '', to = ''] = pair.split(' ');
        return [from, to] as const;
      }),
  );
}
