import { WireFormatError } from '../../../errors.ts';

export function rtfTooDeep(groups: number): WireFormatError {
  return new WireFormatError({
    code: 'rtf-too-deep',
    message: `The file nests more than ${groups} groups into each other, which no word processor does.`,
    fix: 'Open it in a word processor and save it again, or drop the story as plain text.',
  });
}

export function rtfTooLarge(paragraphs: number): WireFormatError {
  return new WireFormatError({
    code: 'rtf-too-large',
    message: `The file has more than ${paragraphs} paragraphs, which is more than a story.`,
    fix: 'Take the story out of the document and drop it alone.',
  });
}
