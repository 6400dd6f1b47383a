import type { Copy } from './copy.ts';
import { isRule } from './footer.ts';

const override = 'Delete the line to publish what follows it.';
const maxContactLines = 25;

const notForPublication =
  /^(?:the following information is not (?:intended )?for publication|not for publication$|the following is not for publication|(?:die )?(?:nach)?folgende(?:n)? informationen sind nicht zur veröffentlichung|nicht zur veröffentlichung(?: bestimmt)?$|les informations suivantes ne sont pas destinées à la publication|la siguiente información no es para (?:su )?publicación|следующая информация не (?:предназначена )?для публикации|не для публикации$|dərc üçün deyil|aşağıdakı məlumat dərc üçün deyil|yayın için değildir)/iu;
const notebook =
  /^#+\s?(?:notebook|notizblock|dpa-notizblock|redaktionelle hinweise|editorial contacts|note to editors)$/iu;
const notes =
  /^(?:notes? (?:to|for) editors?|notes? to editor\(s\)|hinweise? an die redaktion(?:en)?)\s*:?$/iu;
const contact =
  /^(?:media |press |editorial |news )?(?:contacts?|enquiries|inquiries|ansprechpartner|pressekontakt)\s*(?::.{0,120})?$/iu;

/**
 * Takes what is for the desk off the end: the part after "not for publication", dpa's notebook, notes to
 * editors and press contacts. All of it becomes the note that no page shows.
 */
export function takeDeskNotebook(copy: Copy): void {
  const begin = copy.top + 1;
  const at = copy.lines.findIndex((line, index) => index >= begin && opensNotebook(line.text.trim()));
  if (at >= 0) takeFrom(copy, isRule(copy.textAt(at - 1)) ? at - 1 : at, 'not_for_publication');
  takeContacts(copy);
}

function opensNotebook(text: string): boolean {
  if (text.length > 160) return false;
  const bare = text.replace(/^[*#=\s-]+(?=\p{L})/u, '');
  return notForPublication.test(bare) || notebook.test(text) || notes.test(text);
}

// A contact's own block at the end, with short lines below it: names, telephones, addresses.
function takeContacts(copy: Copy): void {
  const from = Math.max(copy.top + 1, copy.lines.length - maxContactLines);
  const at = copy.lines.findIndex(
    (line, index) =>
      index >= from && contact.test(line.text.trim().slice(0, 200)) && copy.textAt(index - 1) === '',
  );
  if (at < 0) return;
  const tail = copy.lines.slice(at).map((line) => line.text.trim());
  const isDirectory =
    tail.every((line) => line.length <= 120) && tail.some((line) => /@|\+?\d[\d ()/-]{6,}/.test(line));
  if (isDirectory) takeFrom(copy, at, 'press_contact');
}

function takeFrom(copy: Copy, at: number, rule: string): void {
  const words = copy.take(at, copy.lines.length - at, { rule, override });
  copy.addEdNote(words);
}
