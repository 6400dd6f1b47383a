import type { Copy } from './copy.ts';
import { takeCredits } from './credits.ts';
import { takeDeskNotebook } from './desk-notebook.ts';
import { edNoteRuling, isEdNote, keepEdNote } from './ed-notes.ts';
import { embargoLength, embargoRuling, keepEmbargo } from './embargo-line.ts';
import { takeAfterEndMark, takeInitials } from './end-marks.ts';
import { takeFooter } from './footer.ts';
import { paragraphLength } from './paragraph-length.ts';
import { takeSourceLine } from './press-release.ts';
import { takeMoreMark } from './takes.ts';
import { takeTimestampAtEnd } from './timestamp-line.ts';
import { takeEnvelopeEnd } from './wire-envelope.ts';
import { takeCountOrReference } from './word-count.ts';

const conventions = [
  takeEnvelopeEnd,
  takeInitials,
  takeMoreMark,
  takeCountOrReference,
  takeCredits,
  takeSourceLine,
  takeTimestampAtEnd,
];
const maxTailLines = 20;

/** Reads everything that stands below the last paragraph, and the notes to the desk between paragraphs. */
export function readTail(copy: Copy): void {
  takeEnvelopeEnd(copy);
  takeInitials(copy);
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
  copy.sift(
    (at) => (isEdNote(copy.textAt(at)) ? paragraphLength(copy, at) : embargoLength(copy, at)),
    (words) => {
      const isNote = isEdNote(words.trim());
      if (isNote) keepEdNote(copy, words);
      else keepEmbargo(copy, words);
      return isNote ? edNoteRuling : embargoRuling;
    },
  );
}
