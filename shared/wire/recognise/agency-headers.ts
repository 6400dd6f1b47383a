/** Control codes that open the two telegraphic formats. */
const syn = '\x16';
const soh = '\x01';
const stx = '\x02';

const headLength = 512;

/**
 * ANPA 1312: SYN SYN SOH, a story number, then `priority category` and DC codes before the keyword line.
 *
 * @see ANPA 1312, section 2: the header ends with STX
 */
export function looksLikeAnpa(text: string): boolean {
  const head = text.slice(0, headLength);
  const start = head.indexOf(soh);
  if (start < 0 || start > 32) return false;
  if (head.slice(0, start).includes(syn)) return true;
  const header = head.slice(start + 1, endOfHeader(head, start));
  return /[\x11-\x14\x1f]/.test(header);
}

/**
 * IPTC 7901: SOH, then source and number, priority, category, word count on one line, and STX before the text.
 *
 * Also true for a copy whose control codes were lost on the way, if that first line is whole and an empty line follows it.
 *
 * @see IPTC 7901, section 2
 */
export function looksLikeIptc7901(text: string): boolean {
  const head = text.slice(0, headLength);
  const start = head.indexOf(soh);
  if (start >= 0 && start <= 64 && /^[\s\x00-\x1f\x7f]*$/.test(head.slice(0, start))) {
    return /^[\s\x00-\x1f]{0,4}[\p{L}\p{N}]/u.test(head.slice(start + 1, start + 6));
  }
  const [first = '', second = 'x'] = head.replace(/^[\s\x7f]+/, '').split(/\r?\n/, 2);
  return /^[a-z]{2,4}\d{3,5} \d [a-z]{1,3} {1,4}\d{1,5} {1,8}\S.{0,40}$/i.test(first) && second.trim() === '';
}

function endOfHeader(head: string, start: number): number {
  const end = head.indexOf(stx, start);
  return end < 0 ? start + 128 : end;
}
