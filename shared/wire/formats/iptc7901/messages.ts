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

export type Part = readonly [start: number, end: number];

// Far more than are read: a transmission of nothing but codes must not fill the memory.
const limit = 5_000;
const soh = '\x01';
const stx = '\x02';
const etx = '\x03';
const eot = '\x04';

/**
 * Finds the messages of a transmission: SOH header, STX text, ETX trailer, EOT; DEL and line ends fill the gaps.
 *
 * A copy that lost its codes on the way is one message; its header ends with the first line.
 *
 * @see IPTC 7901, section 2
 */
export function messagesOf(text: string): Message[] {
  const starts: number[] = [];
  for (let at = text.indexOf(soh); at >= 0 && starts.length < limit; at = text.indexOf(soh, at + 1))
    starts.push(at + 1);
  if (starts.length === 0) return [messageAt(text, [0, text.length])];
  return starts
    .map((start, index): Part => [start, (starts[index + 1] ?? text.length + 1) - 1])
    .filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .map((part) => messageAt(text, part));
}

function messageAt(text: string, [from, to]: Part): Message {
  const start = firstPrint(text, from, to);
  const end = indexBefore(text, eot, start, to) ?? to;
  const opens = indexBefore(text, stx, start, end);
  const closes = indexBefore(text, etx, opens ?? start, end);
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

function indexBefore(text: string, code: string, from: number, to: number): number | undefined {
  const at = text.slice(from, to).indexOf(code);
  return at < 0 ? undefined : from + at;
}

function firstPrint(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[\s\x00-\x1f\x7f]/.test(text[at] ?? '') && text[at] !== stx) at += 1;
  return at;
}

function endOfLine(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
