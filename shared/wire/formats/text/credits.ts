import type { Copy } from './copy.ts';

const override = 'Write the line as part of a sentence to publish it in the text.';
const maxCredit = 600;
const maxLines = 6;
const credit =
  /^[([]?(?:(?:additional |further )?(?:reporting|writing|editing) (?:and \p{L}+ )?(?:by|in)\b|(?:reported|written|edited|compiled|translated|production|graphic|graphics|graphics and production) by\b|(?:reportage|rédaction|texte) (?:de|par)\b|(?:bericht|redaktion|text) von\b|reporter:|redaktion:|редактор:|автор:)/iu;

/** Takes `(Reporting by …; Editing by …)` off the last paragraph; a page shows it small. */
export function takeCredits(copy: Copy): boolean {
  const at = creditLine(copy);
  if (at <= copy.top) return false;
  const words = copy.take(at, copy.bottom - at + 1, { rule: 'reporting_credit', override });
  const text = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[([]|[)\]]\.?$/g, '');
  copy.draft.credits = [text, ...(copy.draft.credits ?? [])];
  return true;
}

// The bracket may run over wrapped lines: the credit begins with the topmost line of the block that says so.
function creditLine(copy: Copy): number {
  let found = -1;
  for (let at = copy.bottom; at > copy.bottom - maxLines && copy.textAt(at) !== ''; at--) {
    const text = copy.textAt(at);
    if (text.length > maxCredit) break;
    if (credit.test(text)) found = at;
  }
  return found;
}
