import type { Copy } from './copy.ts';
import { paragraphLength } from './paragraph-length.ts';

const override = 'Write the line as part of a sentence to publish it in the text.';
const maxCredit = 600;
const credit =
  /^[([]?(?:(?:additional |further )?(?:reporting|writing|editing) (?:and \p{L}+ )?(?:by|in)\b|(?:reported|written|edited|compiled|translated|production|graphic|graphics|graphics and production) by\b|(?:reportage|rédaction|texte) (?:de|par)\b|(?:bericht|redaktion|text) von\b|reporter:|redaktion:|редактор:|автор:)/iu;

/** Takes `(Reporting by …; Editing by …)` off the last paragraphs; a page shows it small. */
export function takeCredits(copy: Copy): boolean {
  const at = lastParagraph(copy);
  const first = copy.textAt(at);
  if (at <= copy.top || first.length > maxCredit || !credit.test(first)) return false;
  const words = copy.take(at, paragraphLength(copy, at), { rule: 'reporting_credit', override });
  const text = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[([]|[)\]]\.?$/g, '');
  copy.draft.credits = [text, ...(copy.draft.credits ?? [])];
  return true;
}

// The bracket may run over wrapped lines: its first line is where the last block begins.
function lastParagraph(copy: Copy): number {
  let at = copy.bottom;
  for (let lines = 1; lines < 6 && at > 0 && !credit.test(copy.textAt(at)); lines++) {
    if (copy.textAt(at - 1) === '') break;
    at -= 1;
  }
  return credit.test(copy.textAt(at)) ? at : copy.bottom;
}
