import type { Copy, Ruling } from './copy.ts';
import { paragraphLength } from './paragraph-length.ts';

const override = 'Take the line out of its place, or its label off, to publish it.';
const maxNote = 2000;

export const edNoteRuling: Ruling = { rule: 'ed_note', override };

const note =
  /^(?:eds|eds\.|ed\.? note|editors|attention editors|attn editors|note to editors|notes to editors|note to eds|nota a los editores|note aux rédactions|an die redaktionen|hinweis an die redaktion|к сведению редакторов|для редакторов|redaktorlar üçün)\s*(?::|—|--)\s*/iu;

const corrects =
  /\b(?:corrects?|corrected|correction|berichtigt|korrigiert|corrige|rectificatif|исправл\p{L}+|düzəliş)(?![\p{L}])/iu;

/** Whether the line opens a note for the desk: `Eds: photos moved`. */
export function isEdNote(text: string): boolean {
  return note.test(text.slice(0, 60));
}

/** Takes the note at the top of the copy. */
export function takeEdNote(copy: Copy): boolean {
  const at = copy.top;
  if (!isEdNote(copy.textAt(at))) return false;
  keepEdNote(copy, copy.take(at, paragraphLength(copy, at), edNoteRuling));
  return true;
}

/** Keeps a note's words for the desk; what it says was corrected is also told to readers. */
export function keepEdNote(copy: Copy, words: string): void {
  copy.addEdNote(words);
  const text = words.replace(/\s+/g, ' ').trim().replace(note, '');
  if (corrects.test(text)) addCorrection(copy, text);
}

/**
 * Takes the bracketed line at the top: `(Adds minister's reaction in paragraph 3)`.
 *
 * What it says is for the desk; what it corrects is also told to readers.
 */
export function takeAdvisory(copy: Copy): boolean {
  const at = copy.top;
  const opens = copy.textAt(at).startsWith('(');
  if (!opens || copy.draft.dateline !== undefined) return false;
  const length = bracketLength(copy, at);
  if (length === 0) return false;
  const words = copy.take(at, length, { rule: 'advisory', override });
  const text = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\(+|\)+\.?$/g, '')
    .trim();
  if (corrects.test(text.slice(0, 200))) addCorrection(copy, text);
  else copy.addEdNote(words);
  return true;
}

/** Takes `CORRECTION: …` or `This version corrects …` at the top. */
export function takeCorrectionLine(copy: Copy): boolean {
  const at = copy.top;
  const text = copy.textAt(at);
  if (
    text.length > maxNote ||
    !/^(?:corrections?\s*:|berichtigung\s*:|rectificatif\s*:|düzəliş\s*:|this version corrects\b)/iu.test(
      text,
    )
  ) {
    return false;
  }
  const words = copy.take(at, paragraphLength(copy, at), { rule: 'correction_note', override });
  addCorrection(
    copy,
    words
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^\p{L}+\s*:\s*/u, ''),
  );
  return true;
}

/** Records what this version puts right. */
export function addCorrection(copy: Copy, text: string): void {
  copy.signals.add('correction');
  if (text !== '') copy.draft.corrections = [...(copy.draft.corrections ?? []), { text }];
}

// A bracket that opens the line and closes at a line's end, within five lines.
function bracketLength(copy: Copy, at: number): number {
  const first = copy.textAt(at);
  if (first.length > maxNote) return 0;
  for (let length = 1, words = first; length <= 5 && words.length <= maxNote; length++) {
    if (isOneBracket(words)) return length;
    const next = copy.textAt(at + length);
    if (next === '') return 0;
    words += ` ${next}`;
  }
  return 0;
}

function isOneBracket(words: string): boolean {
  let depth = 0;
  for (const [index, character] of [...words].entries()) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return /^[.\s]*$/.test([...words].slice(index + 1).join(''));
  }
  return false;
}
