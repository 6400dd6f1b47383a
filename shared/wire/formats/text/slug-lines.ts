import { type Copy, setBy } from './copy.ts';
import { embargoWords, readEmbargoWords, setEmbargo } from './embargo-line.ts';
import { readTakeMark } from './take-marks.ts';

const maxSlug = 120;
const override = setBy('Slugline');

/**
 * Takes a keyword slug line: AP `BC-AZ--Russia Ties, 1st Ld-Writethru`, Reuters `AZERBAIJAN-RUSSIA/ (UPDATE 1)`.
 *
 * It is the story's label and never a headline; every version repeats it exactly, so its tags are read off.
 */
export function takeSlugLine(copy: Copy): boolean {
  if (copy.draft.slugline !== undefined) return false;
  const at = copy.top;
  const slug = readSlugLine(copy.textAt(at));
  if (!slug) return false;
  copy.take(at, 1, { rule: 'slug_line', override });
  copy.draft.slugline = slug.slugline;
  for (const mark of slug.marks) applyMark(copy, mark);
  return true;
}

/** The label of a slug line and the marks after it; undefined for any other line. */
export function readSlugLine(text: string): { slugline: string; marks: readonly string[] } | undefined {
  if (text.length > maxSlug || /[.!?]$/.test(text.replace(/\b(?:Adv|Bjt|Ld)\.$/, ''))) return undefined;
  return agencyKeyword(text) ?? slashedSlug(text);
}

// BC-, AM- and PM- name the cycle: both, morning papers, afternoon papers.
function agencyKeyword(text: string): { slugline: string; marks: readonly string[] } | undefined {
  if (!/^(?:BC|AM|PM)s?-[\p{L}\d]/u.test(text)) return undefined;
  const [slugline = '', ...marks] = text.split(',').map((part) => part.trim());
  const firstMark = marks.findIndex(isMark);
  const inLabel = firstMark < 0 ? marks : marks.slice(0, firstMark);
  return { slugline: [slugline, ...inLabel].join(', '), marks: firstMark < 0 ? [] : marks.slice(firstMark) };
}

function slashedSlug(text: string): { slugline: string; marks: readonly string[] } | undefined {
  const open = text.indexOf('(');
  const slugline = (open < 0 ? text : text.slice(0, open)).trim();
  const bracket = open < 0 ? '' : text.slice(open);
  if (open >= 0 && !/^\([^()]*\)$/.test(bracket)) return undefined;
  const isCapitals =
    /^[\p{Lu}\d][\p{Lu}\d'’&-]*(?:\/[\p{Lu}\d'’&-]*)+$/u.test(slugline) && !/^[\d/]+$/.test(slugline);
  const isKeywords = /^\/?\p{L}[\p{L}\d '’&-]*(?:\/[\p{L}\d '’&-]+)*\/$/u.test(slugline);
  if (slugline.length > 80 || !(isCapitals || isKeywords)) return undefined;
  return {
    slugline,
    marks: bracket
      .slice(1, -1)
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  };
}

function isMark(part: string): boolean {
  return (
    /^(?:\d{1,2}(?:st|nd|rd|th) (?:Ld|Add|Lead|Writethru)|Ld\b|Writethru|Advisory|Adv\s?\d|Correct|Kill|KILL|Mandatory|Withdraw|NewsAlert|Bulletin|Urgent|Flash|Bjt|\d+ Takes?|HFR|Embargo|UPDATE|REFILE|RPT|WRAPUP|Insert|Sub|Hold|HOLD)/i.test(
      part,
    ) || /^\d{2,4}$/.test(part)
  );
}

/** Reads what a mark behind a slug says of its version: `1st Ld-Writethru`, `UPDATE 2`, `HFR`, `450`. */
export function applyMark(copy: Copy, mark: string): void {
  const lead =
    /^(?<number>\d{1,2})(?:st|nd|rd|th) (?:Ld|Lead|Writethru)/i.exec(mark) ??
    /^UPDATE (?<number>\d{1,3})/.exec(mark);
  if (lead) {
    copy.signals.add('update');
    copy.draft.version ??= Number(lead.groups?.['number']) + 1;
  }
  readTakeMark(copy, mark);
  if (/^\d{2,4}$/.test(mark)) copy.draft.wordCount = Number(mark);
  markSignals(copy, mark);
  const words = embargoWords(mark);
  if (words !== undefined) setEmbargo(copy, readEmbargoWords(words, mark));
}

function markSignals(copy: Copy, mark: string): void {
  if (/^(?:(?:BULLETIN|MANDATORY) )?KILL\b|^WITHDRAW/i.test(mark)) {
    copy.signals.add('kill');
    if (copy.draft.slugline) copy.addReference(copy.draft.slugline);
  }
  if (/^HOLD$/i.test(mark)) copy.signals.add('hold');
  if (/^CORRECT/i.test(mark)) copy.signals.add('correction');
  if (/^REFILE/.test(mark)) copy.signals.add('refile');
  if (/^RPT/.test(mark)) copy.signals.add('repeat');
  if (/^WRAPUP/.test(mark)) copy.signals.add('wrapup');
  if (/^ADVISORY/i.test(mark)) copy.signals.add('advisory');
  if (/^(?:NEWSALERT|BULLETIN|URGENT|FLASH)$/i.test(mark)) {
    copy.signals.add('alert');
    copy.draft.urgency ??= /^FLASH/i.test(mark) ? 1 : 2;
  }
}
