import { type Copy, setBy } from './copy.ts';

const override = setBy('Headline');
const maxHeader = 300;
const maxHeaderLines = 40;

/**
 * Takes the transmission header that `ZCZC` opens: sigil lines such as `#slug`, `$headline`, `:(PLACE)`.
 *
 * Seen in Australian copy. `%` is the category, `*` the subject, `&` the desk's user, `@` the region and
 * `~` the service.
 */
export function takeEnvelope(copy: Copy): void {
  if (!/^zczc\b/i.test(copy.textAt(copy.top).slice(0, 10))) return;
  copy.take(copy.top, 1, { rule: 'envelope', override });
  takeServiceLine(copy);
  let colonWords = '';
  for (let lines = 0; lines < maxHeaderLines; lines++) {
    const line = sigilLine(copy);
    if (!line) break;
    copy.take(copy.top, 1, { rule: 'envelope', override });
    if (line.sigil === ':') colonWords ||= line.words;
    else applySigil(copy, line);
  }
  if (colonWords !== '') applyColonLine(copy, colonWords);
}

/** Takes `NNNN` off the end, and the agency's sign-off above it. */
export function takeEnvelopeEnd(copy: Copy): boolean {
  if (!/^n{4}$/i.test(copy.textAt(copy.bottom))) return false;
  copy.take(copy.bottom, 1, { rule: 'envelope', override });
  const signOff = /^(\p{Lu}{2,5})(?: [\p{L}]{2,8})?$/u.exec(copy.textAt(copy.bottom));
  if (signOff && copy.bottom > copy.top) {
    copy.take(copy.bottom, 1, { rule: 'sign_off', override: 'Write the line as part of a sentence.' });
    copy.addSource(signOff[1] ?? '', 'agency');
  }
  return true;
}

interface SigilLine {
  readonly sigil: string;
  readonly words: string;
}

function sigilLine(copy: Copy): SigilLine | undefined {
  const text = copy.textAt(copy.top);
  if (text.length > maxHeader || !/^[%#$:&*@~](?!\s)/.test(text)) return undefined;
  return { sigil: text[0] ?? '', words: text.slice(1).trim() };
}

// "YY TDR": priority and category of the racing wire.
function takeServiceLine(copy: Copy): void {
  if (/^[A-Z]{1,3} [A-Z]{2,4}$/.test(copy.textAt(copy.top))) {
    copy.take(copy.top, 1, { rule: 'envelope', override });
  }
}

function applySigil(copy: Copy, { sigil, words }: SigilLine): void {
  if (words === '') return;
  if (sigil === '#') copy.draft.slugline ??= words;
  // A single letter is a category of this wire and no headline.
  if (sigil === '$' && words.length > 2) copy.draft.headline ??= words;
  if (sigil === '*' && /^\d{8}$/.test(words)) {
    copy.draft.subjects = [...(copy.draft.subjects ?? []), { code: words }];
  }
}

// ":(BRISBANE)" and ":1200" are take keys; ":POTTED :Eagle Farm" is slug and headline.
function applyColonLine(copy: Copy, words: string): void {
  const [slugline, headline] = words.split(/ :(?=\S)/, 2);
  if (headline !== undefined && slugline !== undefined) {
    copy.draft.slugline ??= slugline.trim();
    copy.draft.headline ??= headline.trim();
  } else if (/\p{L}/u.test(words) && !/^\(.*\)$/.test(words)) {
    copy.draft.headline ??= words;
  }
}
