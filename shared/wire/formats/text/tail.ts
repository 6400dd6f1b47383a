import type { Copy } from './copy.ts';
import { takeCredits } from './credits.ts';
import { takeDeskNotebook } from './desk-notebook.ts';
import { isEdNote, takeEdNoteAt } from './ed-notes.ts';
import { embargoWords, takeEmbargoAt } from './embargo-line.ts';
import { takeAfterEndMark, takeInitials } from './end-marks.ts';
import { takeFooter } from './footer.ts';
import { takeSourceLine } from './press-release.ts';
import { takeMoreMark } from './takes.ts';
import { takeEnvelopeEnd } from './wire-envelope.ts';
import { takeCountOrReference } from './word-count.ts';

const conventions = [
  takeEnvelopeEnd,
  takeInitials,
  takeMoreMark,
  takeCountOrReference,
  takeCredits,
  takeSourceLine,
];
const maxTailLines = 20;

/** Reads everything that stands below the last paragraph, and the notes to the desk between paragraphs. */
export function readTail(copy: Copy): void {
  takeEnvelopeEnd(copy);
  takeAfterEndMark(copy);
  takeDeskNotebook(copy);
  takeFooter(copy);
  for (let lines = 0; lines < maxTailLines; lines++) {
    if (!conventions.some((convention) => convention(copy))) break;
    takeFooter(copy);
  }
  takeDeskNotebook(copy);
  takeNotesBetween(copy);
}

// A note or an embargo must not be published because a paragraph slipped in above it.
function takeNotesBetween(copy: Copy): void {
  for (let at = 0; at < copy.lines.length; ) {
    const text = copy.textAt(at);
    const isOwn = at === 0 || copy.textAt(at - 1) === '' || copy.textAt(at - 1).length < text.length + 200;
    const isTaken =
      isOwn &&
      ((isEdNote(text) && takeEdNoteAt(copy, at)) ||
        (embargoWords(text) !== undefined && takeEmbargoAt(copy, at)));
    if (!isTaken) at += 1;
  }
}
