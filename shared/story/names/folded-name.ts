/** A label or headline without what wires write differently from version to version: case, signs, spaces. */
export function foldedName(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
    .toLowerCase();
}
