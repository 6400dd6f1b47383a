import type { Copy } from './copy.ts';

const override = 'Delete the line, or put a line "Urgency: …" at the very top of the file.';
const maxAlert = 120;
const flash = /^[*\s-]*(?:FLASH)[*!\s:-]*$/;
const tag =
  /^[*\s-]*(?:ALERT|NEWSALERT|NEWS ALERT|AP NEWSALERT|BULLETIN|URGENT|BREAKING|BREAKING NEWS|EILMELDUNG|EIL|МОЛНИЯ|СРОЧНО|SON DAKİKA|TƏCİLİ)[*!\s:-]*$/u;

/** Takes a line that only says how urgent the story is: `FLASH`, `BULLETIN`, `URGENT`. */
export function takeAlertTag(copy: Copy): boolean {
  const at = copy.top;
  const text = copy.textAt(at);
  if (text.length > 40 || !(flash.test(text) || tag.test(text))) return false;
  copy.take(at, 1, { rule: 'alert_tag', override });
  copy.signals.add('alert');
  copy.draft.urgency ??= flash.test(text) ? 1 : 2;
  return true;
}

/**
 * Recognises a one-line alert: the whole story is one line in capitals.
 *
 * The line becomes the headline, in the case it was filed in; such a story has no other text.
 */
export function noteAlert(copy: Copy): void {
  const at = copy.top;
  const line = copy.lines[at];
  if (!line || at !== copy.bottom || copy.draft.headline !== undefined || !isCapitalLine(line.text.trim()))
    return;
  copy.take(at, 1, { rule: 'alert_line', override });
  copy.signals.add('alert');
  copy.draft.urgency ??= 2;
  copy.draft.headline = line.text.trim();
}

function isCapitalLine(text: string): boolean {
  const words = text.split(/\s+/);
  return text.length <= maxAlert && words.length >= 3 && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
