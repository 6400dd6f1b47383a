/** A quotation inside one paragraph, marks included; `end` is absent where it does not close there. */
interface QuotedSpan {
  readonly start: number;
  readonly end?: number;
}

/** The quotations of one paragraph, in order. */
export interface QuoteMarks {
  readonly spans: readonly QuotedSpan[];
  /** Just after a closing mark that closes nothing opened in this paragraph, where it is the first mark. */
  readonly orphanEnd?: number;
  /** True where marks contradict each other, so that nothing may be concluded from them. */
  readonly doubtful: boolean;
}

/** What closes each opening mark. German uses “ to close what „ opened, Danish and Swedish turn » around. */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '”': '”',
  '„': '“”"',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
};

const noMarks: QuoteMarks = { spans: [], doubtful: false };
const anyMark = /["“”„«»‹›「」『』]/g;

/** Finds the quotations of a paragraph; apostrophes, single quotes and inch marks are no quotation marks. */
export function quoteMarksIn(text: string): QuoteMarks {
  if (text.search(anyMark) < 0) return noMarks;
  const spans: QuotedSpan[] = [];
  let open: { at: number; mark: string } | undefined;
  let orphanEnd: number | undefined;
  let doubtful = false;
  for (const { 0: mark, index: at } of text.matchAll(anyMark)) {
    if (open) {
      if (isClosing(open.mark, mark, text, at)) {
        spans.push({ start: open.at, end: at + 1 });
        open = undefined;
      } else if (mark === open.mark) doubtful = true;
    } else if (opens(mark, text, at)) open = { at, mark };
    else if (spans.length === 0 && orphanEnd === undefined && !isInches(mark, text, at)) orphanEnd = at + 1;
    else if (!isInches(mark, text, at)) doubtful = true;
  }
  if (open) spans.push({ start: open.at });
  return { spans, doubtful, ...(orphanEnd === undefined ? {} : { orphanEnd }) };
}

/** True for a mark that can open a quotation at this place. */
function opens(mark: string, text: string, at: number): boolean {
  if (!(mark in closers)) return false;
  if ('„“«‹「『'.includes(mark)) return true;
  // Typewriter marks and turned guillemets open only before a word.
  return isBreak(text[at - 1]) && !isBreak(text[at + 1]) && !/[,.;:!?]/.test(text[at + 1] ?? '');
}

function isClosing(opening: string, mark: string, text: string, at: number): boolean {
  if (!closers[opening]?.includes(mark)) return false;
  // `"` after a space and before a word opens again: its partner was forgotten.
  return mark !== opening || !isBreak(text[at - 1]) || isBreak(text[at + 1]);
}

function isBreak(character: string | undefined): boolean {
  return character === undefined || /[\s([{—–-]/.test(character);
}

function isInches(mark: string, text: string, at: number): boolean {
  return mark === '"' && /\d/.test(text[at - 1] ?? '');
}
