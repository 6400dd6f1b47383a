import { readByline } from './byline.ts';
import { type Copy, setBy } from './copy.ts';
import { noteTake, withoutTakeNumber } from './take-marks.ts';
import { takeVersionTags } from './version-tags.ts';

const maxHeaderLines = 9;
const takeKey =
  /^(?:\d{1,2}(?:ST|ND|RD|TH) (?:LEAD|NET|ROUNDUP|HEADLINE|ADD)|EXTRA|REFILE|URGENT|EIL|FLASH|CORRECTED|CORRECTION|BULLETIN|ROUNDUP|(?:\d{1,2}\. )?(?:ZUSAMMENFASSUNG|NEU)|BERICHTIGUNG)$/;
// "eca0075 3 i 510  dpa 1003": service, priority, category, words, agency, number.
const sourceHeader = /^[a-z]{2,4}\d{3,5} (?<priority>[1-9]) [a-z]{1,2} +(?<words>\d{1,4}) .{3,30}$/;

/** Takes the line of codes above a dpa story whose control bytes were lost on the way. */
export function takeSourceHeader(copy: Copy): boolean {
  const at = copy.top;
  const match = copy.draft.slugline === undefined ? sourceHeader.exec(copy.textAt(at).slice(0, 80)) : null;
  if (!match) return false;
  copy.take(at, 1, { rule: 'source_header' });
  copy.draft.urgency ??= Number(match.groups?.['priority']);
  copy.draft.wordCount = Number(match.groups?.['words']);
  return true;
}

/**
 * Takes a header in dpa's form: take keys, headline and byline, of which the last line ends with ` =`.
 *
 * A line above it that a blank line sets apart is the slug.
 */
export function takeDpaHeader(copy: Copy): boolean {
  const at = copy.top;
  const length = headerLength(copy, at);
  if (length === 0 || copy.draft.headline !== undefined) return false;
  if (copy.draft.slugline === undefined && copy.textAt(at + 1) === '') {
    copy.draft.slugline = copy.textAt(at);
    copy.take(at, 1, { rule: 'slug_line', override: setBy('Slugline') });
    return true;
  }
  const lines = copy.lines.slice(at, at + length);
  copy.take(at, length, { rule: 'header_block', override: setBy('Headline') });
  const texts = lines.map((line) => line.text.trim().replace(/\s*=$/, '')).filter((text) => text !== '');
  while (isTakeKey(texts[0] ?? '')) applyTakeKey(copy, texts.shift() ?? '');
  const byline = texts.length > 1 ? readByline(texts.at(-1) ?? '') : undefined;
  if (byline !== undefined) {
    copy.draft.byline = byline;
    texts.pop();
  }
  const [first] = lines;
  if (texts.length > 0 && first)
    copy.draft.headline = takeVersionTags(copy, withoutTakeNumber(copy, texts.join(' ')), first);
  return true;
}

// The mark stands apart at the end of the last line: "By Jane Doe, dpa =". Only below a slug may a line be blank.
function headerLength(copy: Copy, at: number): number {
  for (let length = 1; length <= maxHeaderLines; length++) {
    const text = copy.textAt(at + length - 1);
    const isGap = text === '' && length === 2 && copy.draft.slugline === undefined;
    if ((text === '' && !isGap) || text.length > 120 || /[\p{Ll}"”]\.$/u.test(text)) return 0;
    if (/\S\s+=$/.test(text)) return length;
  }
  return 0;
}

/** Whether the line is one of the keys above a headline: `1ST LEAD`, `EXTRA`, `REFILE`. */
export function isTakeKey(text: string): boolean {
  return text.length <= 40 && takeKey.test(text);
}

/** Reads what a take key says of its version. */
export function applyTakeKey(copy: Copy, key: string): void {
  const lead = /^(\d{1,2})(?:ST|ND|RD|TH) LEAD/.exec(key);
  if (lead) {
    copy.signals.add('update');
    copy.draft.version ??= Number(lead[1]) + 1;
  }
  const add = /^(\d{1,2})(?:ST|ND|RD|TH) ADD/.exec(key);
  if (add) noteTake(copy, key, { number: Number(add[1]) + 1 });
  if (/^REFILE/.test(key)) copy.signals.add('refile');
  if (/^(?:CORRECT|BERICHTIGUNG)/.test(key)) copy.signals.add('correction');
  if (/^(?:URGENT|EIL|FLASH|BULLETIN)/.test(key)) {
    copy.signals.add('alert');
    copy.draft.urgency ??= key === 'FLASH' ? 1 : 2;
  }
}
