import { codes, indexBefore, messagesFrom, openings, type Part } from '../../telegraphic/transmission.ts';

/** The parts of one ANPA 1312 message: places in the text, start included, end excluded. */
export interface Message {
  /** Story number and selector, then the line of priority, category, keyword and date. */
  readonly header: Part;
  readonly text: Part;
  /** Behind ETX: service and time. */
  readonly trailer?: Part;
}

/**
 * Finds the messages of a transmission: SYN SYN SOH header, STX text, ETX trailer, EOT.
 *
 * @see ANPA 1312, section 2
 */
export function messagesOf(text: string): Message[] {
  const starts = openings(text);
  if (starts.length === 0) starts.push(0);
  return messagesFrom(text, starts).map(([start, end]) => messageAt(text, start, end));
}

function messageAt(text: string, start: number, last: number): Message {
  const end = indexBefore(text, codes.eot, start, last) ?? last;
  const opens = indexBefore(text, codes.stx, start, end);
  const closes = indexBefore(text, codes.etx, opens ?? start, end);
  const headerEnd = opens ?? Math.min(afterLines(text, start, 2), closes ?? end);
  return {
    header: [start, headerEnd],
    text: [opens === undefined ? headerEnd : headerEnd + 1, closes ?? end],
    ...(closes !== undefined && { trailer: [closes + 1, end] as const }),
  };
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
