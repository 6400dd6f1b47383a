/**
 * Text on one line that every network takes: well-formed, NFC, single spaces, no control or invisible steering
 * characters. Joiners stay where scripts and emoji need them.
 */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff\u00ad]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
