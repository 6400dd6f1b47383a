const longest = 40;

/**
 * Makes one hashtag of a keyword: `South Caucasus` becomes `SouthCaucasus`.
 *
 * @param language - BCP 47, for the capitals: `iqlim` is `İqlim` in Azerbaijani
 * @returns without `#`; nothing for a keyword that is too long, or has no letter to begin with
 */
export function hashtagOf(keyword: string, language: string): string | undefined {
  const words = keyword.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const tag = words.map((word) => (words.length > 1 ? capitalised(word, language) : word)).join('');
  return /^\p{L}/u.test(tag) && tag.length <= longest ? tag : undefined;
}

function capitalised(word: string, language: string): string {
  const [first = '', ...rest] = word;
  return upperCase(first, language) + rest.join('');
}

function upperCase(letter: string, language: string): string {
  return /^(?:az|tr|lt)(?:-|$)/i.test(language)
    ? letter.toLocaleUpperCase(language.slice(0, 2))
    : letter.toUpperCase();
}
