import { type Copy, setBy } from './copy.ts';

const override = setBy('Headline');
const maxHeader = 300;
const maxHeaderLines = 40;

/**
 * Takes the transmission header that `ZCZC` opens: sigil lines such as `#slug`, `$headline`, `:(PLACE)`.
 *
 * Australian copy has several dialects of it. `#` is a slug and `^` a headline wherever they stand; `$` is a
 * headline or a category of one letter; `:` is the slug beside `^`, a take key where both are known, else the
 * headline. `*` or `+` hold a subject, `*T` says that the copy is a table, `~` is the genre.
 */
export function takeEnvelope(copy: Copy): void {
  if (!/^zczc\b/i.test(copy.textAt(copy.top).slice(0, 10))) return;
  copy.take(copy.top, 1, { rule: 'envelope', override });
  takeServiceLine(copy);
  const colons: string[] = [];
  for (let lines = 0; lines < maxHeaderLines; lines++) {
    const line = sigilLine(copy);
    if (!line) break;
    copy.take(copy.top, 1, { rule: 'envelope', override });
    if (line.sigil === ':' && line.words !== '') colons.push(line.words);
    else applySigil(copy, line);
  }
  for (const words of colons) applyColonLine(copy, words);
}

/** Takes `NNNN` off the end, and the agency's sign-off above it. */
export function takeEnvelopeEnd(copy: Copy): boolean {
  if (!/^n{4}$/i.test(copy.textAt(copy.bottom))) return false;
  copy.take(copy.bottom, 1, { rule: 'envelope', override });
  const signOff = /^(\p{Lu}{2,5})(?: \p{L}{2,8})?$/u.exec(copy.textAt(copy.bottom));
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
  if (text.length > maxHeader || !/^[%#$:&*@~^=+](?!\s)/.test(text)) return undefined;
  return { sigil: text[0] ?? '', words: text.slice(1).trim() };
}

// "YY TDR": priority and category of the racing wire; a title without a sigil may follow it.
function takeServiceLine(copy: Copy): void {
  if (!/^[A-Z]{1,3} [A-Z]{2,4}$/.test(copy.textAt(copy.top))) return;
  copy.take(copy.top, 1, { rule: 'envelope', override });
  const title = copy.textAt(copy.top);
  if (title.length > 100 || sigilLine(copy) || /[.,;]$/.test(title)) return;
  copy.take(copy.top, 1, { rule: 'envelope', override });
  copy.draft.headline = title.replace(/^RACING\s*:\s*/, '');
}

function applySigil(copy: Copy, { sigil, words }: SigilLine): void {
  if (words === '') return;
  if (sigil === '#') copy.draft.slugline ??= words;
  if (sigil === '^') copy.draft.headline = words;
  // One letter is a category of this wire and no headline.
  if (sigil === '$' && words.length > 2) copy.draft.headline ??= words;
  if (sigil === '~') copy.draft.genre ??= words;
  if (sigil === '*' && words === 'T') copy.draft.isTabular = true;
  if (/^[*+]$/.test(sigil) && /^\d{8}$/.test(words)) {
    copy.draft.subjects = [...(copy.draft.subjects ?? []), { code: words }];
  }
}

// ":(SAHIL BAY)" and ":1200" are take keys; ":POTTED :Market day" is slug and headline.
function applyColonLine(copy: Copy, words: string): void {
  const [first = '', second] = words.split(/ :(?=\S)/, 2);
  if (second !== undefined) {
    copy.draft.slugline ??= first.trim();
    copy.draft.headline ??= second.trim();
    return;
  }
  if (!/\p{L}/u.test(words) || /^\(.*\)$/.test(words)) return;
  const title = words.replace(/^SPORT\s*-\s*/, '');
  if (copy.draft.headline === undefined) copy.draft.headline = title;
  else copy.draft.slugline ??= title;
}
