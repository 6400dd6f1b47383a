import { sha256Hex } from '../../../story/digest.ts';

const alphabet = '234567abcdefghijklmnopqrstuvwxyz';
const hourMs = 3_600_000;

/**
 * The record key of a post on Bluesky: a valid TID that follows from the announcement alone, so that a repeated
 * `putRecord` writes the same record and never a second one.
 *
 * Its time is within the hour of `at`, the place in the hour and the clock id come from the announcement's id.
 *
 * @param id - of the announcement, hexadecimal
 * @param at - UTC instant of the news
 * @see https://atproto.com/specs/tid
 */
export async function recordKey(id: string, at: string): Promise<string> {
  const digest = BigInt(`0x${(await sha256Hex(id)).slice(0, 16)}`);
  const hour = BigInt(Math.floor(Math.max(0, Date.parse(at)) / hourMs) * hourMs) * 1000n;
  const micros = hour + (digest % BigInt(hourMs * 1000));
  let rest = (micros << 10n) | ((digest >> 40n) & 1023n);
  let key = '';
  for (let place = 0; place < 13; place++) {
    key = alphabet.charAt(Number(rest & 31n)) + key;
    rest >>= 5n;
  }
  return key;
}
