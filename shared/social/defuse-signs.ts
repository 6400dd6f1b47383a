/**
 * Makes sure that no network reads a mention or a hashtag out of words of the wire: an invisible space follows
 * each `@` and `#` that could begin one. What readers see stays as filed, and nobody is called by accident.
 *
 * E-mail addresses stay whole, since no network takes them for mentions.
 */
export function defuseSigns(words: string): string {
  return words
    .replace(/[@＠](?=[\p{L}\p{N}_])/gu, (sign, at: number) =>
      isInsideWord(words, at) ? sign : sign + invisibleSpace,
    )
    .replace(/[#＃](?=\S)/gu, `$&${invisibleSpace}`);
}

/** U+200B: joins nothing, weighs one on X, and is part of no name or tag. */
export const invisibleSpace = '\u200b';

// X takes `RT@name` for a mention, and any letter beyond ASCII for the end of a word.
function isInsideWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  return /[A-Za-z0-9_]$/.test(before) && !/(?:^|[^A-Za-z0-9_])rt$/i.test(before);
}
