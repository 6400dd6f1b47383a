import { latePattern } from '../../late-pattern.ts';

const lineBreaks = /\r\n?|[\u0085\u2028\u2029]/g;
// Everything XML 1.0 forbids, the C1 controls, non-characters at the end of the BMP and the byte order mark.
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// Overrides make text read other than it is filed: the trick of spoofed file names, never of honest copy.
const directionOverrides = /[\u202a\u202b\u202d\u202e]/g;
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufff9-\ufffb]/g;
const joiner = /[\u200c\u200d]/g;
const joins = latePattern(
  String.raw`[\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Mongolian}\p{Script=Syriac}]$`,
  'u',
);

/**
 * Running text that is well-formed Unicode, NFC and legal in XML 1.0: line breaks are `\n`, controls are gone.
 *
 * Marks that right-to-left copy needs (LRM, RLM, isolates) stay; overrides of direction go.
 */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return text
    .replace(lineBreaks, '\n')
    .replace(illegal, '')
    .replace(loneSurrogates, '')
    .replace(directionOverrides, '')
    .normalize('NFC');
}

/**
 * A one-line field such as a headline or a byline: clean text without line breaks, runs of spaces, direction
 * marks and zero-width characters. Joiners stay where a script or an emoji needs them.
 */
export function cleanLine(text: string): string {
  if (isClean(text) && !text.includes('\u00ad')) return spaced(text).trim();
  return cleanText(text)
    .replace(invisible, '')
    .replace(joiner, (mark, at: number, whole: string) => (isNeeded(whole, at) ? mark : ''))
    .replace(/[\t\n ]+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** True where a reader would see something: more than spaces, format characters and joiners. */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cf}\p{Z}]/u.test(text);
}

// Letters and marks that most copy consists of: legal, in NFC however they follow each other, and visible.
const clean =
  /^[\t\n\x20-\x7e\xa0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

function isClean(text: string): boolean {
  return clean.test(text);
}

/** Text with each run of tabs, line breaks and spaces as one space. */
export function spaced(text: string): string {
  // A single space, which most runs are, is no match.
  return text.replace(/[\t\n][\t\n ]*| [\t\n ]+/g, ' ');
}

function isNeeded(text: string, at: number): boolean {
  return at > 0 && at + 1 < text.length && joins().test(text.slice(Math.max(0, at - 2), at));
}
