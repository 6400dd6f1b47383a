/** Words that join the names of a byline, in the languages of the site's own words. */
const joints = new Set(['and', 'və', 've', 'и', 'und', 'et', 'y', 'و', '&']);

/** Words before the first name that belong to no name. */
const openings = new Set(['by', 'par', 'von', 'por', 'автор', 'müəllif', 'yazan']);

/**
 * The people that a byline names: `By Ann Oru, Bela Dain and Cem Ilk, Harbour News` gives four parts.
 *
 * Parts that no name can be are left out: those with a digit or an address, and in scripts with capitals those
 * that begin with a small letter (`staff writer`). Whether a part is a person or an organisation is not said here.
 */
export function bylineNames(byline: string): string[] {
  const names = byline.split(/[,;/|،、，]/).flatMap(partsOf);
  return [...new Set(names.filter(isName))];
}

function partsOf(listed: string): string[] {
  const parts: string[] = [];
  let words: string[] = [];
  for (const word of listed.split(/\s/).filter(Boolean)) {
    const plain = word.toLowerCase().replace(/:$/, '');
    if (joints.has(plain)) {
      parts.push(words.join(' '));
      words = [];
    } else if (words.length > 0 || !openings.has(plain)) words.push(word);
  }
  return [...parts, words.join(' ')];
}

function isName(part: string): boolean {
  return part.length <= 80 && /^\p{L}/u.test(part) && !/[\d@]/.test(part) && !/^\p{Ll}/u.test(part);
}
