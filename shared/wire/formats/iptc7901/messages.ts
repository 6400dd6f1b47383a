import { codes, indexBefore, messagesFrom, openings, type Part } from '../../telegraphic/transmission.ts';

/** The parts of one IPTC 7901 message: places in the text, start included, end excluded. */
export interface Message {
  /** The line of source, number, priority, category and word count. */
  readonly header: Part;
  /** The keyword lines between header and text. */
  readonly keywords: Part;
  readonly text: Part;
  /** Day, time and month behind the text; absent where the codes around it were lost. */
  readonly trailer?: Part;
  /** Whether STX opens the text, so that what stands before it is no text for sure. */
  readonly isFramed: boolean;
}

/**
 * Finds the messages of a transmission: SOH header, STX text, ETX trailer, EOT; DEL and line ends fill the gaps.
 *
 * A copy that lost its codes on the way is one message; its header ends with the first line.
 *
 * @see IPTC 7901, section 2
 */
export function messagesOf(text: string): Message[] {
  const starts = openings(text);
  if (starts.length === 0) return [messageAt(text, [0, text.length])];
  return messagesFrom(text, starts).map((part) => messageAt(text, part));
}

function messageAt(text: string, [from, to]: Part): Message {
  const start = firstPrint(text, from, to);
  const end = indexBefore(text, codes.eot, start, to) ?? to;
  const opens = indexBefore(text, codes.stx, start, end);
  const closes = indexBefore(text, codes.etx, opens ?? start, end);
  const lineEnd = endOfLine(text, start, opens ?? closes ?? end);
  const textStart = opens === undefined ? lineEnd : opens + 1;
  return {
    header: [start, lineEnd],
    keywords: [lineEnd, opens ?? lineEnd],
    text: [textStart, closes ?? end],
    ...(closes !== undefined && { trailer: [closes + 1, end] as const }),
    isFramed: opens !== undefined,
  };
}

function firstPrint(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[\s\x00-\x1f\x7f]/.test(text[at] ?? '') && text[at] !== codes.stx) at += 1;
  return at;
}

function endOfLine(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
