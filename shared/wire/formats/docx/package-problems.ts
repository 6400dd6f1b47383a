import { WireFormatError } from '../../../errors.ts';

export function packageDamaged(cause?: unknown): WireFormatError {
  return new WireFormatError({
    code: 'word-damaged',
    message: 'This Word file is damaged or cut off: its parts cannot be unpacked.',
    fix: 'Open it in Word, save it again as .docx and drop the new file, or paste the story into a text file.',
    cause,
  });
}

export function packageTooLarge(): WireFormatError {
  return new WireFormatError({
    code: 'word-too-large',
    message: 'This Word file would unpack to far more than a story, as files do that are made to harm.',
    fix: 'Paste the story into a new document, or drop it as plain text.',
  });
}

export function packageLocked(): WireFormatError {
  return new WireFormatError({
    code: 'word-locked',
    message: 'This Word file is locked with a password.',
    fix: 'Save it without a password and drop it again.',
  });
}

export function packageTwice(name: string): WireFormatError {
  return new WireFormatError({
    code: 'word-parts-repeated',
    message: 'This Word file holds two parts of the same name, so that nobody can say which one is meant.',
    fix: 'Open it in Word, save it again as .docx and drop the new file.',
    place: { path: name.slice(0, 200) },
  });
}

export function noMainPart(): WireFormatError {
  return new WireFormatError({
    code: 'word-without-text',
    message: 'This Word file has no document in it.',
    fix: 'Open it in Word, save it again as .docx and drop the new file.',
  });
}
