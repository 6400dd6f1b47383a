/** A place in the text: start included, end excluded. */
export type Part = readonly [start: number, end: number];

/** Control codes that frame the messages of IPTC 7901 and ANPA 1312. */
export const codes = { stx: '\x02', etx: '\x03', eot: '\x04' } as const;

const soh = '\x01';

// Far more than are read: a transmission of nothing but codes must not fill the memory.
const limit = 5_000;

/** Where SOH opens a message, as places behind the code; none in a copy that lost its codes on the way. */
export function openings(text: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(soh); at >= 0 && starts.length < limit; at = text.indexOf(soh, at + 1))
    starts.push(at + 1);
  return starts;
}

/** The messages from these places on, without those that hold nothing to read. */
export function messagesFrom(text: string, starts: readonly number[]): Part[] {
  return starts
    .map((start, index): Part => [start, (starts[index + 1] ?? text.length + 1) - 1])
    .filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

export function indexBefore(text: string, code: string, from: number, to: number): number | undefined {
  const at = text.slice(from, to).indexOf(code);
  return at < 0 ? undefined : from + at;
}
