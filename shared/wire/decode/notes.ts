import type { WireText } from '../wire-file.ts';

/** What the desk is told about how a file was read. */
export type Notes = Pick<WireText, 'warnings' | 'decisions' | 'holds'>;

export const noNotes: Notes = { warnings: [], decisions: [], holds: [] };

const saveAsUtf8 = 'Save the story as plain text in UTF-8 and drop it again.';

/** The file said one encoding and was another: read as what it was. */
export function declarationRepaired(declared: string, used: string): Notes {
  return repaired(
    `declared ${declared}, read as ${used}`,
    `The file says that it is ${declared}, but it is ${used}; it was read as ${used}.`,
  );
}

/** UTF-8 that had once been taken for a code page: put right. */
export function scrambleRepaired(readAs: string, whole: boolean): Notes {
  const part = whole ? 'The text' : 'Part of the text';
  return repaired(
    `UTF-8 read as ${readAs} and saved again`,
    `${part} had been garbled on the way (UTF-8 taken for ${readAs}) and was put right.`,
  );
}

/** Single bytes of an older code page inside UTF-8. */
export function strayBytesRead(count: number): Notes {
  return repaired(
    `${count} bytes that are not UTF-8, read as windows-1252`,
    'A few characters were not in the encoding of the rest of the file; they were read as windows-1252.',
  );
}

/** Nothing was declared; one encoding reads plainly better than all others. */
export function encodingDetected(used: string): Notes {
  const saw = `no encoding declared, reads as ${used}`;
  return { ...noNotes, decisions: [{ rule: 'encoding_detected', saw, override: saveAsUtf8 }] };
}

/** A best guess that must not be published before someone looked at it. */
export function encodingUnsure(used: string): Notes {
  return {
    ...noNotes,
    decisions: [{ rule: 'encoding_guessed', saw: `best guess ${used}`, override: saveAsUtf8 }],
    holds: [
      {
        code: 'encoding-unsure',
        message: `It is not certain how the letters of this file are to be read; the best guess is ${used}.`,
        fix: `Look at the text: release the story if every letter is right. If not: ${saveAsUtf8.charAt(0).toLowerCase()}${saveAsUtf8.slice(1)}`,
      },
    ],
  };
}

/** The file ends in the middle of a character. */
export function cutOff(bytes: number): Notes {
  return {
    ...noNotes,
    decisions: [{ rule: 'cut_off_end_dropped', saw: `${bytes} bytes of an unfinished character at the end` }],
    holds: [
      {
        code: 'file-cut-off',
        message: 'The file ends in the middle of a character, so its end may be missing.',
        fix: 'Compare the end with the original: release the story if it is whole, or drop the whole file again.',
      },
    ],
  };
}

/** NULs that a machine left between letters. */
export function nulsRemoved(count: number): Notes {
  return { ...noNotes, decisions: [{ rule: 'nul_removed', saw: `${count} NUL bytes` }] };
}

/** U+FFFD that already stood in the file: someone before us lost letters. */
export function filedReplacements(text: string): Notes {
  if (!text.includes('\ufffd')) return noNotes;
  return {
    ...noNotes,
    warnings: [
      {
        code: 'replacement_character',
        message: 'The file came with letters already lost: they show as \ufffd.',
        fix: 'Compare with the original, put the letters right and drop the story again.',
      },
    ],
  };
}

/** All that several notes say, in order. */
export function joinNotes(...notes: readonly Notes[]): Notes {
  return {
    warnings: notes.flatMap((note) => note.warnings),
    decisions: notes.flatMap((note) => note.decisions),
    holds: notes.flatMap((note) => note.holds),
  };
}

function repaired(saw: string, message: string): Notes {
  return {
    ...noNotes,
    decisions: [{ rule: 'encoding_repaired', saw, override: saveAsUtf8 }],
    warnings: [
      { code: 'encoding_repaired', message, fix: 'Read the text once; tell the sender if it happens again.' },
    ],
  };
}
