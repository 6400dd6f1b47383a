import type { Copy } from '../text/copy.ts';

/** Takes ` Reuter` off the end, with which the agency signed each story. */
export function takeSignOff(copy: Copy): void {
  const at = copy.bottom;
  if (at < 0 || !/^reuters?[.\s]{0,4}$/i.test(copy.textAt(at).slice(0, 40))) return;
  copy.take(at, 1, { rule: 'sign_off', override: 'Write the line as part of a sentence.' });
}

const maxLines = 6;

/** Reads `- Corrects dollar figure in item of Feb 25.` at the end. Readers are told, and the words stay. */
export function takeCorrectionNote(copy: Copy): void {
  const { bottom } = copy;
  for (let at = bottom; at >= 0 && at > bottom - maxLines; at--) {
    if (!/^-?\s?(?:corrects|correcting|\(corrects)\b/i.test(copy.textAt(at).slice(0, 40))) continue;
    const lines = copy.lines.slice(at, bottom + 1).map((line) => line.text.trim());
    const text = lines.join(' ').replace(/^-\s?/, '');
    copy.draft.corrections = [{ text }];
    return;
  }
}
