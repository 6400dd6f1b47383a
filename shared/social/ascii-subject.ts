import type { Announcement } from './announcement.ts';
import { shorten } from './shorten.ts';

/** SNS takes subjects of at most 100 characters. */
export const maxSubjectLength = 100;

/**
 * Subject line of an e-mail: the headline in ASCII, one line.
 *
 * A headline in another script gives way to the words of its address, which the page path holds in Latin letters.
 */
export function asciiSubject({
  kind,
  headline,
  url,
}: Pick<Announcement, 'kind' | 'headline' | 'url'>): string {
  const words = kind === 'withdrawal' ? wordsOfAddress(url) : (latin(headline) ?? wordsOfAddress(url));
  const fits = (text: string) => prefixes[kind].length + text.length <= maxSubjectLength;
  return prefixes[kind] + shorten(words, { fits, ellipsis: '...' });
}

const prefixes: Readonly<Record<Announcement['kind'], string>> = {
  publication: '',
  update: 'Update: ',
  correction: 'Correction: ',
  withdrawal: 'Withdrawn: ',
};

/** The text in ASCII letters, or nothing when that would lose a letter. */
function latin(text: string): string | undefined {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]/gu, (character) => letters.get(character) ?? character)
    .replace(/[^ -~\p{L}\p{N}]/gu, ' ');
  return /[^ -~]/.test(plain) || !/[A-Za-z0-9]/.test(plain) ? undefined : plain.replace(/ +/g, ' ').trim();
}

const letters = new Map([
  ...[...'əƏıłŁøØđĐðÐħĦŧŦ'].map((from, index) => [from, 'eEilLoOdDdDhHtT'.charAt(index)] as const),
  ...Object.entries({ ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', þ: 'th', Þ: 'Th' }),
  ...Object.entries({ '‘': "'", '’': "'", ʻ: "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' }),
  ...Object.entries({ '–': '-', '—': '-', '‐': '-', '−': '-', '€': 'EUR ', '£': 'GBP ' }),
]);

function wordsOfAddress(url: string): string {
  const slug = new URL(url).pathname.split('/').filter(Boolean).at(-1) ?? '';
  const words = slug
    .replace(/-[a-z2-7]{10}$/, '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim();
  return words === '' ? 'a story' : words;
}
