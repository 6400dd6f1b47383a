import { oneLine } from './one-line.ts';
import { shorten } from './shorten.ts';

/** One part of an SMS as SNS sends it: 140 bytes, of which the GSM alphabet is given one each. */
export const maxSmsUnits = 140;

/**
 * A text message: the headline and the link in at most 140 characters.
 *
 * Typographic marks are made plain so that a Latin headline stays in the GSM alphabet, where the signs of its
 * extension count two. A headline in any other script goes out in UCS-2, also within 140. Where the link leaves
 * no room for a readable headline, the headline goes alone.
 */
export function smsText(headline: string, url: string): string {
  const words = plainMarks(oneLine(headline));
  const room = maxSmsUnits - smsUnits(url) - 1;
  if (room < leastWords && smsUnits(words) > room) return fitted(words, maxSmsUnits);
  return `${fitted(words, room)} ${url}`.trim();
}

/** Length of an SMS: GSM characters with their extension counted two, or UTF-16 units when any is outside GSM. */
export function smsUnits(text: string): number {
  let units = 0;
  for (const character of text) {
    if (gsmExtension.has(character)) units += 2;
    else if (gsm.has(character)) units += 1;
    else return text.length;
  }
  return units;
}

/** Parts of an SMS as they are billed: 160 GSM or 70 UCS-2 characters alone, 153 or 67 each when there are more. */
export function smsSegments(text: string): number {
  const isGsm = [...text].every((character) => gsm.has(character) || gsmExtension.has(character));
  const [alone, each] = isGsm ? [160, 153] : [70, 67];
  const units = smsUnits(text);
  return units <= alone ? 1 : Math.ceil(units / each);
}

const leastWords = 20;

// 3GPP TS 23.038, the default alphabet and its extension table.
const gsm = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const gsmExtension = new Set('^{}\\[~]|€');

function fitted(words: string, room: number): string {
  return shorten(words, { fits: (text) => smsUnits(text) <= room, ellipsis: '...' });
}

function plainMarks(text: string): string {
  return text
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/…/g, '...');
}
