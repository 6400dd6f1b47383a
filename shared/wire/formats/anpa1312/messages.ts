/** The parts of one ANPA 1312 message: places in the text, start included, end excluded. */
export interface Message {
  /** Story number and selector, then the line of priority, category, keyword and date. */
  readonly header: Part;
  readonly text: Part;
  /** Behind ETX: service and time. */
  readonly trailer?: Part;
}

export type Part = readonly [start: number, end: number];

// Far more than are read: a transmission of nothing but codes must not fill the memory.
const limit = 5_000;
const soh = '\x01';
const stx = '\x02';
const etx = '\x03';
const eot = '\x04';

/**
 * Finds the messages of a transmission: SYN SYN SOH header, STX text, ETX trailer, EOT.
 *
 * @see ANPA 1312, section 2
 */
export function messagesOf(text: string): Message[] {
  const starts: number[] = [];
  for (let at = text.indexOf(soh); at >= 0 && starts.length < limit; at = text.indexOf(soh, at + 1))
    starts.push(at + 1);
  if (starts.length === 0) starts.push(0);
  return starts
    .map((start, index): Part => [start, (starts[index + 1] ?? text.length + 1) - 1])
    .filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .map(([start, end]) => messageAt(text, start, end));
}

function messageAt(text: string, start: number, last: number): Message {
  const end = indexBefore(text, eot, start, last) ?? last;
  const opens = indexBefore(text, stx, start, end);
  const closes = indexBefore(text, etx, opens ?? start, end);
  const headerEnd = opens ?? Math.min(afterLines(text, start, 2), closes ?? end);
  return {
    header: [start, headerEnd],
    text: [opens === undefined ? headerEnd : headerEnd + 1, closes ?? end],
    ...(closes !== undefined && { trailer: [closes + 1, end] as const }),
  };
}

function indexBefore(text: string, code: string, from: number, to: number): number | undefined {
  const at = text.slice(from, to).indexOf(code);
  return at < 0 ? undefined : from + at;
}

function afterLines(text: string, from: number, count: number): number {
  let at = from;
  for (let lines = 0; lines < count; lines++) {
    const end = text.indexOf('\n', at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}
