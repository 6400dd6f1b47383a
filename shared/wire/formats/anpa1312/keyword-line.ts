import { type Copy, setBy } from '../text/copy.ts';
import { applyMark } from '../text/slug-lines.ts';

const maxLine = 160;
// A keyword of 24 characters was cut to fit into its field.
const field = 24;

/**
 * Takes the first line of the text, which repeats the keyword: `BC-LT--Harbour-Fires Costs, 1st Ld,466`.
 *
 * The label is the header's keyword, without cycle (`BC-`) and region (`LT--`); where its field was too short,
 * only the words that it holds whole. Marks behind a comma say version and length.
 */
export function takeKeywordLine(copy: Copy, headerKeyword: string | undefined): void {
  const line = copy.textAt(copy.top);
  const bare = line.replace(/^\*\d{3,5}<?\s?\^?/, '').replace(/<$/, '');
  const isKeyword =
    bare.length <= maxLine && (isCycle(bare) || /,\s?\d{2,5}$/.test(bare) || repeats(bare, headerKeyword));
  if (!isKeyword) {
    keepSlugline(copy, label(headerKeyword ?? ''));
    return;
  }
  copy.take(copy.top, 1, { rule: 'slug_line', override: setBy('Slugline') });
  const [keyword = '', ...marks] = bare.split(',').map((part) => part.trim());
  keepSlugline(copy, labelOf(keyword, headerKeyword));
  for (const mark of marks) applyMark(copy, mark);
  if (/(?:news\s?alert|bulletin|flash|urgent)$/i.test(keyword)) copy.signals.add('alert');
}

function labelOf(keyword: string, headerKeyword: string | undefined): string {
  if (headerKeyword === undefined) return label(keyword);
  if (headerKeyword.length < field) return label(headerKeyword);
  const words = keyword.split(' ');
  let length = words.length;
  while (length > 1 && !headerKeyword.startsWith(words.slice(0, length).join(''))) length -= 1;
  return label(words.slice(0, length).join(' '));
}

// "BC-", "AM-": morning and evening papers; "LT--", "EU--": the desk of two letters.
function label(keyword: string): string {
  return keyword
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:BC|AM|PM)s?-/, '')
    .replace(/^[A-Z]{2}--(?=\S)/, '');
}

function isCycle(text: string): boolean {
  return /^(?:BC|AM|PM)s?-\S/.test(text);
}

function repeats(text: string, headerKeyword: string | undefined): boolean {
  return (
    headerKeyword !== undefined &&
    headerKeyword.length > 5 &&
    text.replaceAll(' ', '').startsWith(headerKeyword)
  );
}

function keepSlugline(copy: Copy, slugline: string): void {
  if (slugline !== '') copy.draft.slugline = slugline.slice(0, 200).toWellFormed();
}
