import type { Warning } from '../../../story/story.ts';
import { withFileProperties } from '../../markup/file-properties.ts';
import type { WireItem } from '../../wire-file.ts';
import type { DocumentBody } from './document-body.ts';
import type { DocumentParts } from './document-parts.ts';
import type { LeftOut } from './word-runs.ts';

/** Tells the desk what the document held beside its text, and lends the file's title to copy without a headline. */
export function notesOf(
  item: WireItem,
  {
    document,
    parts,
    unsafeNames,
  }: { document: DocumentBody; parts: DocumentParts; unsafeNames: readonly string[] },
): WireItem {
  const warnings: Warning[] = [
    ...(item.warnings ?? []),
    ...[...document.leftOut].map((what) => leftOut[what]),
  ];
  if (parts.hasComments) warnings.push(commentsLeftOut);
  if (unsafeNames.length > 0) warnings.push(unsafeParts(unsafeNames.length));
  return withFileProperties({ ...item, warnings }, parts.properties);
}

const leftOut: Readonly<Record<LeftOut, Warning>> = {
  deletions: {
    code: 'tracked_deletions_left_out',
    message: 'The document has tracked changes: insertions were read as text, deletions were left out.',
    fix: 'Accept or reject the changes in Word to be sure, and drop the file again.',
  },
  hidden: {
    code: 'hidden_text_left_out',
    message: 'Words that are formatted as hidden were left out.',
    fix: 'Take the hidden formatting off in Word to publish them.',
  },
  embedded: {
    code: 'embedded_text_left_out',
    message: 'The document embeds another file, which was not opened.',
    fix: 'Save the document in Word, or paste the text into it.',
  },
};

const commentsLeftOut: Warning = {
  code: 'comments_left_out',
  message: 'The document has comments; none of them was read as text.',
};

function unsafeParts(count: number): Warning {
  return {
    code: 'unsafe_parts_ignored',
    message: `The file holds ${count} parts whose names point outside it, as no word processor writes them; they were not opened.`,
    fix: 'Ask the sender where the file comes from.',
  };
}
