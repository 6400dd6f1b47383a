/** Text without control codes, which are none, and glyphs of private use, which mean something in one font only. */
export function printable(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Co}/gu, '');
}
