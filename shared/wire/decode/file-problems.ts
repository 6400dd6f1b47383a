import { WireFormatError } from '../../errors.ts';
import type { FileKind } from '../recognise/file-kind.ts';

type Sentences = readonly [code: string, message: string, fix: string];

const kinds: Readonly<Record<Exclude<FileKind, 'text' | 'docx'>, Sentences>> = {
  photo: [
    'photo',
    'This is a photo, not a story.',
    'Drop the story as a text or Word file too; a photo or its caption alone is not published.',
  ],
  'audio-video': [
    'audio-video',
    'This is a sound or video file, not a story.',
    'Drop the story that goes with it as a text or Word file.',
  ],
  pdf: [
    'pdf',
    'This is a PDF, and its text cannot be read reliably.',
    'Copy the story into a text or Word file and drop that, or ask the sender for the text.',
  ],
  'old-word': [
    'old-word',
    'This is a document in the old Office format (.doc and the like).',
    'Open it, choose Save As, pick Word Document (.docx), and drop the new file.',
  ],
  'open-document': [
    'open-document',
    'This is an OpenDocument file, which this newsroom does not read.',
    'Open it, choose Save As, pick Word Document (.docx), and drop the new file.',
  ],
  spreadsheet: [
    'spreadsheet',
    'This is a spreadsheet or a set of slides, not a story.',
    'Drop the story as a text or Word file.',
  ],
  archive: [
    'archive',
    'This is an archive of several files, such as a ZIP.',
    'Unpack it and drop the files in it one by one.',
  ],
  program: [
    'binary-noise',
    'This is a program or a database, not a story.',
    'Drop the story as a text or Word file.',
  ],
};

/** The answer to a file that is no text, by what it is. */
export function noTextInside(kind: Exclude<FileKind, 'text' | 'docx'>): WireFormatError {
  return problem(kinds[kind]);
}

/** Zero bytes, white space or a byte order mark, and nothing else. */
export function emptyFile(): WireFormatError {
  return problem([
    'empty-file',
    'The file is empty.',
    'Open the story, check that its text is there, save it and drop it again.',
  ]);
}

/** Neither text in any encoding nor a document of a known kind. */
export function binaryNoise(): WireFormatError {
  return problem([
    'binary-noise',
    'The file holds no readable text, and it is no document that this newsroom knows.',
    'Check that the right file was dropped; if it holds a story, save that as plain text in UTF-8.',
  ]);
}

/** Text in an encoding that cannot be read, or that breaks its own rules. */
export function undecodable(encoding: string): WireFormatError {
  return problem([
    'undecodable',
    `The letters of this file cannot be read: it seems to be ${encoding}, but parts of it are damaged or not allowed there.`,
    'Open the story where it was written, save it as plain text in UTF-8 and drop it again.',
  ]);
}

function problem([code, message, fix]: Sentences): WireFormatError {
  return new WireFormatError({ code, message, fix });
}
