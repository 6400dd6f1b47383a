import { readByline } from './byline.ts';
import { type Copy, setBy } from './copy.ts';
import { takeVersionTags } from './version-tags.ts';

const maxHeaderLines = 8;
const takeKey =
  /^(?:(?:\d{1,2})(?:ST|ND|RD|TH) (?:LEAD|NET|ROUNDUP|HEADLINE|ADD)|EXTRA|REFILE|URGENT|EIL|FLASH|CORRECTED|CORRECTION|BULLETIN|ROUNDUP|(?:\d{1,2}\. )?(?:ZUSAMMENFASSUNG|NEU|MELDUNG)|BERICHTIGUNG)$/;

/**
 * Takes a header in dpa's form: slug, take keys, headline and byline, of which the last line ends with ` =`.
 */
export function takeDpaHeader(copy: Copy): boolean {
  const at = copy.top;
  const length = headerLength(copy, at);
  if (length === 0 || copy.draft.headline !== undefined) return false;
  const lines = copy.lines.slice(at, at + length);
  copy.take(at, length, { rule: 'header_block', override: setBy('Headline') });
  const texts = lines.map((line) => line.text.trim().replace(/\s*=$/, '')).filter((text) => text !== '');
  while (takeKey.test(texts[0] ?? '')) applyTakeKey(copy, texts.shift() ?? '');
  const byline = texts.length > 1 ? readByline(texts.at(-1) ?? '') : undefined;
  if (byline !== undefined) {
    copy.draft.byline = byline;
    texts.pop();
  }
  const [first] = lines;
  const headline = texts.join(' ');
  if (headline !== '' && first) copy.draft.headline = takeVersionTags(copy, headline, first);
  return true;
}

// The end mark stands alone at the end of the line: "By Jane Doe, dpa =".
function headerLength(copy: Copy, at: number): number {
  for (let length = 1; length <= maxHeaderLines; length++) {
    const text = copy.textAt(at + length - 1);
    if (text === '' || text.length > 120) return 0;
    if (/\S =$/.test(text) && !/^\p{Ll}/u.test(text)) return length;
  }
  return 0;
}

function applyTakeKey(copy: Copy, key: string): void {
  const lead = /^(\d{1,2})(?:ST|ND|RD|TH) LEAD/.exec(key);
  if (lead) {
    copy.signals.add('update');
    copy.draft.version ??= Number(lead[1]) + 1;
  }
  if (/^REFILE/.test(key)) copy.signals.add('refile');
  if (/^(?:CORRECT|BERICHTIGUNG)/.test(key)) copy.signals.add('correction');
  if (/^(?:URGENT|EIL|FLASH|BULLETIN)/.test(key)) {
    copy.signals.add('alert');
    copy.draft.urgency ??= key === 'FLASH' ? 1 : 2;
  }
}
