import type { ReaderInput, WireItem, WireReader } from '../../wire-file.ts';
import { Copy } from '../text/copy.ts';
import { finishCopy } from '../text/finish-copy.ts';
import { readHead } from '../text/head.ts';
import { linesOfPart } from '../text/lines-of-part.ts';
import { readEach } from '../text/several-stories.ts';
import { takeSignOff } from '../text/sign-off.ts';
import { takeHeadLines } from './head-lines.ts';
import { type Header, readHeader } from './header.ts';
import { takeKeywordLine } from './keyword-line.ts';
import { type Message, messagesOf } from './messages.ts';
import { proseOfTable } from './table-prose.ts';
import { readTrailer } from './trailer.ts';
import { wireLines } from './wire-lines.ts';

/**
 * Reads ANPA 1312, the telegraphic format of AP, Kyodo and others: one story a message.
 *
 * The header gives priority and category, its keyword the label; lines that `^` opens are headline, notes and
 * byline; the trailer behind ETX is the time.
 *
 * @see ANPA 1312, "High-speed wire news transmission", 1989
 * @throws WireFormatError `no-story`, `too-many-stories`
 */
export const anpa1312Reader: WireReader = {
  read(input: ReaderInput): WireItem[] {
    const filed = { ...input, text: input.text.toWellFormed() };
    return readEach(messagesOf(filed.text), (message) => readMessage(message, filed));
  },
};

// The letters are the agencies' own; these mean the same everywhere.
const sections: Readonly<Record<string, string>> = {
  s: 'sport',
  q: 'sport',
  f: 'business',
  i: 'world',
  p: 'politics',
  w: 'politics',
  e: 'culture',
};
// A flash is a line or two. Feature desks file long stories under the same letter.
const longestFlash = 100;

function readMessage(message: Message, input: ReaderInput): WireItem {
  const [start, end] = message.header;
  const header = readHeader(input.text.slice(start, end));
  const copy = new Copy(wireLines(input.text, { place: message.text, isTabular: header.isTabular }), input);
  copy.note(
    { text: input.text.slice(start, end).replace(/[\x00-\x1f]+/g, ' '), start, end },
    { rule: 'wire_header' },
  );
  takeKeywordLine(copy, header.keyword);
  applyHeader(copy, header);
  keepTrailer(copy, message, { header, input });
  takeHeadLines(copy, header.isTabular);
  readHead(copy);
  takeSignOff(copy);
  const item = finishCopy(copy);
  return header.isTabular ? { ...item, body: proseOfTable(item.body) } : item;
}

function applyHeader(copy: Copy, { urgency, category = '', isTabular }: Header): void {
  const isLongFlash = urgency !== undefined && urgency <= 2 && (copy.draft.wordCount ?? 0) > longestFlash;
  if (urgency !== undefined && !isLongFlash) copy.draft.urgency = urgency;
  const section = sections[category];
  if (section !== undefined) copy.draft.section = section;
  if (isTabular) copy.draft.isTabular = true;
}

function keepTrailer(
  copy: Copy,
  { trailer }: Message,
  { header, input }: { header: Header; input: ReaderInput },
): void {
  const below = trailer ? linesOfPart(input.text, ...trailer) : copy.lines.slice(-3);
  for (const line of below) {
    const found = readTrailer(line.text, header.day);
    // In the text itself only a line with date and time is a trailer.
    if (!found || (!trailer && found.time.instant === undefined)) continue;
    if (trailer) copy.note(line, { rule: 'trailer' });
    else copy.take(copy.lines.indexOf(line), 1, { rule: 'trailer' });
    copy.draft.created = found.time;
    return;
  }
}
