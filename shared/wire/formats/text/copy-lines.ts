import type { Line } from './copy.ts';

/** The lines of a text and which marks of teleprinters were taken off them. */
export interface CopyLines {
  readonly lines: Line[];
  /** First line of each kind of mark that was removed. */
  readonly marks: ReadonlyMap<'control_bytes' | 'paragraph_marks', Line>;
}

// C0 and C1 controls but tab and line feed, noncharacters, the byte-order mark, and the controls that turn
// text direction round without closing (Trojan Source); isolates and single marks stay.
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\uFEFF\uFFFE\uFFFF]/g;

/**
 * Cuts a text into lines, without control characters and paragraph marks.
 *
 * Runs of blank lines become one. CRLF, CR, LF and the Unicode separators all end a line.
 */
export function readLines(text: string): CopyLines {
  const marks = new Map<'control_bytes' | 'paragraph_marks', Line>();
  const marked = usesParagraphMarks(text);
  const lines: Line[] = [];
  let blank = false;
  for (const raw of rawLines(text)) {
    const line = withoutMarks(raw, marked, marks);
    const isBlank = line.text.trim() === '';
    if (!(isBlank && blank)) lines.push(line);
    blank = isBlank;
  }
  return { lines, marks };
}

// One match takes a whole run of line ends, so that a megabyte of them costs no more than its bytes.
function* rawLines(text: string): Generator<Line> {
  const ends = /[\r\n\u0085\u2028\u2029]+/g;
  let start = 0;
  for (let end = ends.exec(text); end; end = ends.exec(text)) {
    yield { text: text.slice(start, end.index), start, end: end.index };
    if (end[0].length > 1 && end[0] !== '\r\n') yield { text: '', start: end.index, end: end.index };
    start = ends.lastIndex;
  }
  yield { text: text.slice(start), start, end: text.length };
}

// Seen in AP copy of the wire-printer days: `<` ends each paragraph, `^` opens each header line.
function usesParagraphMarks(text: string): boolean {
  const first = text.search(/<\r?\n/);
  return first >= 0 && /<\r?(?:\n|$)/.test(text.slice(first + 2));
}

function withoutMarks(
  line: Line,
  marked: boolean,
  marks: Map<'control_bytes' | 'paragraph_marks', Line>,
): Line {
  let { text } = line;
  const printable = text.replace(controls, '');
  if (printable !== text) {
    if (printable.trim() !== '' && !marks.has('control_bytes')) marks.set('control_bytes', line);
    text = printable.toWellFormed();
  }
  if (marked && text.endsWith('<')) {
    if (!marks.has('paragraph_marks')) marks.set('paragraph_marks', line);
    text = text.slice(0, -1).replace(/^\^/, '');
  }
  return { ...line, text };
}
