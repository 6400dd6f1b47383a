import { type Copy, setBy } from './copy.ts';
import { isWeekday, monthOf } from './moment-words.ts';

const maxByline = 100;

// "Von" and "Par" also open sentences; the names after them decide.
const by = /^(?:by|von|par|por|di|da|автор|müəllif|yazan|текст)(?:\s*:\s*|\s+)/iu;
const particle =
  /^(?:de|del|della|di|da|dos|van|der|den|von|zu|al|el|bin|ibn|la|le|and|und|et|y|e|и|və|ve|with|in)$/iu;
const staff = /(?:correspondents?|reporters?|staff|writers?|editors?|redaktion|korrespondent(?:en)?)$/i;

/** The names of a byline without its "By"; undefined where the line is none. */
export function readByline(text: string): string | undefined {
  if (text.length > maxByline || /[.!?;]$/.test(text.replace(/\b(?:Jr|Sr|\p{Lu})\.$/u, ''))) return undefined;
  const open = by.exec(text);
  if (!open) return undefined;
  const names = text.slice(open[0].length).trim();
  const isLabel = open[0].includes(':');
  return areNames(names, isLabel) ? names : undefined;
}

/** Takes the line that names who wrote the story, above its first paragraph. */
export function takeByline(copy: Copy): boolean {
  const at = copy.top;
  const names = readByline(copy.textAt(at));
  if (names === undefined || copy.draft.byline !== undefined) return false;
  const post = copy.textAt(at + 1);
  const isPost =
    post.length <= 60 && /^\p{Lu}/u.test(post) && /(?:writer|correspondent|reporter|editor)$/i.test(post);
  copy.take(at, isPost ? 2 : 1, { rule: 'byline', override: setBy('Byline') });
  copy.draft.byline = isPost ? `${names}, ${post}` : names;
  return true;
}

// "By Tuesday the rain had stopped": a word in lower case that is no particle ends it.
function areNames(names: string, isLabel: boolean): boolean {
  const [people = '', ...rest] = names.split(',');
  const words = people
    .trim()
    .split(/\s+|\//)
    .filter((word) => word !== '');
  if (words.length === 0 || words.length > 12 || /\d/.test(names) || rest.length > 4) return false;
  if (staff.test(people)) return words.length <= 5;
  if (words.some((word) => isWeekday(word) || (monthOf(word) !== undefined && words.length < 3)))
    return false;
  const areCapital = words.every((word) => isName(word) || particle.test(word));
  const named = words.filter(isName).length;
  return areCapital && (named >= 2 || (isLabel && named === 1) || isAgency(words));
}

function isName(word: string): boolean {
  return /^["'“”’(]?(?:\p{Lu}|\p{Lo})/u.test(word);
}

function isAgency(words: readonly string[]): boolean {
  return words.length === 1 && /^\p{Lu}{2,10}$/u.test(words[0] ?? '');
}
