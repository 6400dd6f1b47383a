import type { Copy } from './copy.ts';
import { takeMoreMark } from './takes.ts';

const override = 'Write the line as part of a sentence.';
// "(SDA/sj)", "(SDA\/sj)", "(afp)"; "==Kyodo"; "dpa/abc yyzz n1 de".
const inBrackets = /^\((?:\p{Lu}{2,5}|\p{Ll}{2,5})(?:[\s\\/,-]{1,3}\p{L}{2,8}){0,4}\)$/u;
const agencyAlone = /^=+\s?\p{Lu}\p{L}{1,14}$/u;
const initials =
  /^(?:dpa|dts|apa|sda|ats|afp|epd|kna|sid|ots|lsw|lni|lnw)(?:-\p{L}{2,8})?(?:[/ ]{1,2}[\p{Ll}\d]{1,6}){1,8}$/u;

/** Takes the last line of a telegraphic message that only signs it: the agency, the initials of its desk. */
export function takeSignOff(copy: Copy): void {
  // "(MORE)" is written like the initials of a desk, and may stand below them.
  takeMoreMark(copy);
  const at = copy.bottom;
  const text = copy.textAt(at);
  const isSignOff = inBrackets.test(text) || agencyAlone.test(text) || initials.test(text);
  if (at <= copy.top || text.length > 40 || !isSignOff) return;
  copy.take(at, 1, { rule: 'sign_off', override });
}
