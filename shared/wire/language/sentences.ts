import { functionWords } from './function-words.ts';
import { primaryLanguage } from './language-tag.ts';

/** Titles and the like: what follows always belongs to the same sentence. */
const titles = new Set(
  `mr mrs ms dr prof gen col maj capt lt sgt adm sen rep gov rev hon st jr sr no nos vs fig al art mt messrs
dr. hr fr nr str bzw ca usw evtl zb dipl ing med phil sra mme mlle mm prof. dott sig arq lic
sn dt prof. vb bkz г гг р тыс млн млрд ул им тов проф акад др т д п см руб грн`.split(/\s+/),
);

/** Abbreviations that may also end a sentence: only a sentence-opening word after them is a new sentence. */
const either = new Set(`u.s u.k u.n e.u a.m p.m d.c inc co corp ltd bros etc approx dept est`.split(/\s+/));

/** Months before a day: `Feb. 3`. */
const months = new Set('jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));

const inner = new Map<string, Intl.Segmenter>();

/**
 * The sentences of one paragraph, each with its closing marks, trimmed.
 *
 * Boundaries are Unicode's; those after abbreviations, initials and ordinal numbers are taken back.
 */
export function sentencesOf(paragraph: string, language: string): string[] {
  const segmenter = inner.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  inner.set(language, segmenter);
  const sentences: string[] = [];
  let open = '';
  for (const { segment } of segmenter.segment(paragraph)) {
    if (open && !continues(open, segment, language)) {
      sentences.push(open.trim());
      open = '';
    }
    open += segment;
  }
  if (open.trim()) sentences.push(open.trim());
  return sentences;
}

function continues(before: string, after: string, language: string): boolean {
  const trimmed = before.trimEnd();
  if (before.endsWith('\n')) return false;
  if (/^\p{Ll}/u.test(after)) return true;
  if (!trimmed.endsWith('.')) return false;
  const last = trimmed.slice(trimmed.lastIndexOf(' ') + 1, -1);
  const word = last.replace(/^["“„«(]/, '').toLowerCase();
  if (titles.has(word) || isInitial(last)) return true;
  if (months.has(word)) return /^\d/.test(after);
  if (/^\d{1,2}$/.test(word))
    return ['de', 'az', 'tr', 'da', 'nb', 'no', 'fi', 'cs', 'hu'].includes(primaryLanguage(language));
  return either.has(word) && !functionWords(language).has(firstWord(after));
}

// `J.` of J. Doe, `А.С.` of А.С. Пушкин.
function isInitial(word: string): boolean {
  const bare = word.replace(/^["“„«(]/, '');
  return /^\p{Lu}(?:\.\p{Lu}){0,3}$/u.test(bare) && !either.has(bare.toLowerCase());
}

function firstWord(text: string): string {
  return (/^\s*["“„«(]?([\p{L}\p{M}'’]{1,30})/u.exec(text)?.[1] ?? '').toLowerCase();
}
