import type { Copy } from '../text/copy.ts';

const override = 'Write the line as part of a sentence.';
// "(SDA/sj)", "(SDA\/sj)", "(afp)"; "dpa/abc yyzz n1 de"; "apa xyz/ab".
const inBrackets = /^\((?:\p{Lu}{2,5}|\p{Ll}{2,5})(?:[\s\\/,-]{1,3}\p{L}{2,8}){0,4}\)$/u;
const initials =
  /^(?:dpa|dts|apa|sda|ats|afp|epd|kna|sid|ots|lsw|lni|lnw)(?:-\p{L}{2,8})?(?:[/ ]{1,2}[\p{Ll}\d]{1,6}){1,8}$/u;

/** Takes the initials of the desk off the end: they sign the message and are no text. */
export function takeSignOff(copy: Copy): void {
  const at = copy.bottom;
  const text = copy.textAt(at);
  if (at <= copy.top || text.length > 40 || !(inBrackets.test(text) || initials.test(text))) return;
  copy.take(at, 1, { rule: 'sign_off', override });
}
