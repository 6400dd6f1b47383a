import type { Signal } from '../../../story/story.ts';
import type { Copy, Line } from './copy.ts';

interface Tag {
  readonly pattern: RegExp;
  readonly signal: Signal;
  readonly urgency?: number;
}

// The tag ends with a hyphen or a colon, as Reuters files it; "(CORRECTED) - " and "CORRECTED - " also occur.
const end = '(?:-|–|—|\\s+[-–—]\\s+|:\\s+)';
const tag = (words: string): RegExp => new RegExp(`^\\(?(?:${words})\\)?${end}\\s*`);

const tags: readonly Tag[] = [
  { pattern: tag('UPDATE(?: (?<number>\\d{1,3}))?'), signal: 'update' },
  { pattern: tag('WRAPUP(?: (?<number>\\d{1,3}))?'), signal: 'wrapup' },
  { pattern: tag('RPT|REPEAT'), signal: 'repeat' },
  { pattern: tag('REFILE|REFILED'), signal: 'refile' },
  {
    pattern: tag('CORRECTED|CORRECTION|CORRECTING|CORR|CORRECTED-S\\.?|KORREKTUR|BERICHTIGUNG|RECTIFICATIF'),
    signal: 'correction',
  },
  { pattern: tag('ADVISORY'), signal: 'advisory' },
  { pattern: tag('FLASH'), signal: 'alert', urgency: 1 },
  {
    pattern: tag(
      'ALERT|NEWSALERT|NEWS ALERT|BULLETIN|BREAKING|URGENT|EILMELDUNG|EIL|МОЛНИЯ|СРОЧНО|SON DAKİKA|TƏCİLİ',
    ),
    signal: 'alert',
    urgency: 2,
  },
];

/** A headline without its tags, and what they said. */
export interface TaggedHeadline {
  readonly headline: string;
  readonly signals: readonly Signal[];
  readonly version?: number;
  readonly urgency?: number;
}

/**
 * Reads the tags off a headline: `CORRECTED-UPDATE 1-Baku hosts talks`.
 *
 * A story without a number is version 1, so `UPDATE n` is version n + 1.
 */
export function readVersionTags(text: string): TaggedHeadline {
  let headline = text;
  const signals: Signal[] = [];
  const numbers: { version?: number; urgency?: number } = {};
  for (let found = firstTag(headline); found && signals.length < 6; found = firstTag(headline)) {
    const [{ signal, urgency }, match] = found;
    headline = headline.slice(match[0].length);
    if (!signals.includes(signal)) signals.push(signal);
    if (urgency !== undefined) numbers.urgency = urgency;
    if (match.groups?.['number']) numbers.version = Number(match.groups['number']) + 1;
  }
  return headline.trim() === '' ? { headline: text, signals: [] } : { headline, signals, ...numbers };
}

/** Takes the tags off a headline and records them on the copy. */
export function takeVersionTags(copy: Copy, headline: string, line: Line): string {
  const tagged = readVersionTags(headline);
  if (tagged.signals.length === 0) return headline;
  for (const signal of tagged.signals) copy.signals.add(signal);
  if (tagged.version !== undefined) copy.draft.version ??= tagged.version;
  if (tagged.urgency !== undefined) copy.draft.urgency ??= tagged.urgency;
  copy.note(line, {
    rule: 'version_tags',
    override: 'Put lines "Headline: …" and "Version: …" at the very top of the file.',
  });
  return tagged.headline;
}

function firstTag(text: string): readonly [Tag, RegExpExecArray] | undefined {
  for (const candidate of tags) {
    const match = candidate.pattern.exec(text);
    if (match) return [candidate, match];
  }
  return undefined;
}
