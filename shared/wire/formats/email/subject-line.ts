import { unscramble } from '../../decode/mojibake.ts';
import { withoutHeadline } from '../../markup/headline-repeat.ts';
import { standsOverText } from '../../markup/over-text.ts';
import type { WireItem } from '../../wire-file.ts';
import { Copy } from '../text/copy.ts';
import { embargoWords } from '../text/embargo-line.ts';
import { deskVerb } from '../text/kill-and-hold.ts';
import { takeVersionTags } from '../text/version-tags.ts';

const generic =
  /^(?:(?:re|fwd?|aw|wg|tr|rv)\s?:\s?){0,5}(?:\(?no subject\)?|untitled|(?:the |a |our |new |your )?(?:story|copy|article|text|news|document|file|attachment|press release|news release|statement|scan|draft|final)(?: attached| for publication)?|for publication|kein betreff|sans objet|без темы)?\s?$/i;

/** The subject as its sender meant it; absent where it says nothing about the story. */
export function usableSubject(
  subject: string | undefined,
  forwarded: string | undefined,
): string | undefined {
  const filed = forwarded ?? subject;
  if (filed === undefined) return undefined;
  const words = (unscramble(filed)?.text ?? filed).replace(/\s+/g, ' ').trim();
  return words === '' || generic.test(words) ? undefined : words;
}

/** Whether the subject is an order to the desk or an embargo, which the text must then be read with. */
export function commandsDesk(subject: string | undefined): boolean {
  if (subject === undefined) return false;
  return deskVerb(subject) !== undefined || embargoWords(subject) !== undefined;
}

/**
 * Makes the subject the headline. A line at the top of the text that would have been one goes back into the text.
 */
export function withSubject(item: WireItem, subject: string | undefined): WireItem {
  if (subject === undefined) return withRealHeadline(item);
  const line = { text: subject, start: 0, end: subject.length };
  const copy = new Copy([line], { byteRange: () => undefined });
  const headline = takeVersionTags(copy, subject, line);
  const decisions = item.decisions?.filter(({ rule }) => rule !== 'headline_line') ?? [];
  const asWell = item.headline === undefined || item.headline === headline ? [] : [paragraph(item.headline)];
  const signals = new Set([...(item.signals ?? []), ...copy.signals]);
  return {
    ...copy.draft,
    ...item,
    headline,
    body: withoutHeadline([...asWell, ...item.body], headline),
    ...(signals.size > 0 && { signals: [...signals] }),
    decisions: [
      ...decisions,
      ...copy.decisions,
      {
        rule: 'headline_from_subject',
        saw: subject.slice(0, 200),
        override: 'Headline: line at the top of the text',
      },
    ],
  };
}

/** Without a subject, a first line over no running text is not the headline. */
function withRealHeadline(item: WireItem): WireItem {
  const { headline, decisions = [], ...rest } = item;
  const isLine = decisions.some(({ rule }) => rule === 'headline_line');
  if (headline === undefined || !isLine || standsOverText(headline.length, item.body)) return item;
  const left = decisions.filter(({ rule }) => rule !== 'headline_line');
  return { ...rest, body: [paragraph(headline), ...item.body], decisions: left };
}

function paragraph(text: string): WireItem['body'][number] {
  return { type: 'paragraph', content: [{ type: 'text', text }] };
}
