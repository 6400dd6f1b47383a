import { expect } from 'vitest';
import { storyId } from '#shared/story/digest.ts';
import { isOwing } from '#shared/story/versions/record.ts';
import type { Desk } from '../desk.ts';

/** The two takes of one story of a run, and which of them came. */
export class FiledTakes {
  private readonly run: number;
  private readonly came = new Set<TakeNumber>();

  constructor(run: number) {
    this.run = run;
  }

  keyOf(number: TakeNumber): string {
    return `run-${this.run}/take-${number}.txt`;
  }

  /** The text of a take that is dropped now. */
  drop(number: TakeNumber): string {
    this.came.add(number);
    const slug = `Ferry${lettersOf(this.run)}`;
    const token = this.tokenOf(number);
    return number === 1
      ? `BC-HM--${slug}, 2 Takes\n\nFerry of ${token} sails again\n\nHARROWMOUTH — The ferry ${token} sailed on Tuesday, its master said.\n\n(MORE)\n`
      : `BC-HM--${slug}, 1st Add\nHARROWMOUTH: master said.\n\nIt will sail for a month, ${token} or not, a council member added.\n`;
  }

  /** Tokens of all that came. */
  tokens(): string[] {
    return [...this.came].map((number) => this.tokenOf(number));
  }

  /** Tokens that readers may see: nothing goes out before the first take has come. */
  publicTokens(): string[] {
    return this.came.has(1) ? this.tokens() : [];
  }

  numbers(): TakeNumber[] {
    return [...this.came];
  }

  private tokenOf(number: TakeNumber): string {
    return `QZ${this.run}K${number}X`;
  }
}

export type TakeNumber = 1 | 2;

/** At the end both takes stand on one page, or the first alone, and every file of them says so. */
export async function expectJoined(desk: Desk, takes: FiledTakes): Promise<void> {
  const came = takes.numbers();
  const isPublic = came.includes(1);
  const receipts = await Promise.all(came.map((number) => desk.receipt(takes.keyOf(number))));
  expect(receipts.map(({ state }) => state)).toEqual(came.map(() => (isPublic ? 'live' : 'held')));
  if (!isPublic) return;
  const { uri = '' } = await desk.receipt(takes.keyOf(1));
  const record = await desk.newsroom.table.read(await storyId(uri));
  const page = (await desk.page(record?.pagePath ?? '/none/')) ?? '';
  for (const token of takes.publicTokens()) expect(page).toContain(token);
  expect(page.includes('More of this story follows.')).toBe(!came.includes(2));
  expect(record && isOwing(record)).toBe(false);
}

// A slug of letters alone, as wires write them.
function lettersOf(run: number): string {
  return [...String(run)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
}
