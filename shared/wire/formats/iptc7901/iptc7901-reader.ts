import type { ReaderInput, WireItem, WireReader } from '../../wire-file.ts';
import { readByline } from '../text/byline.ts';
import { Copy, type Line, setBy } from '../text/copy.ts';
import { finishCopy } from '../text/finish-copy.ts';
import { readHead } from '../text/head.ts';
import { linesOfPart } from '../text/lines-of-part.ts';
import { readEach } from '../text/several-stories.ts';
import { takeSignOff } from '../text/sign-off.ts';
import { readHeader } from './header.ts';
import { takeHeadlineBlock } from './headline-block.ts';
import { type Message, messagesOf } from './messages.ts';
import { takeOpenDateline } from './open-dateline.ts';
import { keepTrailer, readTrailer, takeTrailer } from './trailer.ts';

/**
 * Reads IPTC 7901, the telegraphic format of dpa, ATS, Kyodo and others: one story a message.
 *
 * Source number, priority, category and word count come from the header, time from the trailer; headline and
 * byline from the block that ` =` ends. Below it the conventions of plain copy hold.
 *
 * @see IPTC 7901, "Text transmission format", 1989
 * @throws WireFormatError `no-story`, `too-many-stories`
 */
export const iptc7901Reader: WireReader = {
  read(input: ReaderInput): WireItem[] {
    const filed = { ...input, text: input.text.toWellFormed() };
    return readEach(messagesOf(filed.text), (message) => readMessage(message, filed));
  },
};

function readMessage(message: Message, input: ReaderInput): WireItem {
  const copy = new Copy(linesOfPart(input.text, ...message.text), input);
  const [start, end] = message.header;
  const header = input.text.slice(start, end);
  copy.note({ text: header, start, end }, { rule: 'wire_header' });
  readHeader(copy, header);
  if (message.isFramed) keepKeywords(copy, message, input);
  else takeKeywords(copy);
  const below = message.trailer ? linesOfPart(input.text, ...message.trailer) : [];
  if (!keepFirstTrailer(copy, below)) takeTrailer(copy);
  takeHeadlineBlock(copy);
  if (copy.draft.byline === undefined && isBylineBlock(copy)) takeHeadlineBlock(copy);
  takeOpenDateline(copy);
  readHead(copy);
  takeSignOff(copy);
  return finishCopy(copy);
}

function keepKeywords(copy: Copy, { keywords }: Message, { text }: ReaderInput): void {
  const lines = linesOfPart(text, ...keywords).filter((line) => line.text.trim() !== '');
  const [first] = lines;
  if (!first) return;
  const slugline = lines.map((line) => line.text.trim()).join(' ');
  keepSlugline(copy, slugline);
  copy.note(first, { rule: 'slug_line', override: setBy('Slugline') });
}

// Without STX the keywords are the first line, where slashes or a blank line below set it apart.
function takeKeywords(copy: Copy): void {
  const at = copy.top;
  const text = copy.textAt(at);
  const isSet = /^\/?[^/\s][^/]*(?:\/[^/]+)*\/$/.test(text) || copy.textAt(at + 1) === '';
  if (!isSet || text.length > 100 || /[.!?=+]$/.test(text) || copy.bottom <= at) return;
  keepSlugline(copy, copy.take(at, 1, { rule: 'slug_line', override: setBy('Slugline') }));
}

function keepSlugline(copy: Copy, words: string): void {
  const slugline = words.replace(/^[\s/]+|[\s/]+$/g, '').slice(0, 200);
  if (slugline !== '') copy.draft.slugline = slugline.toWellFormed();
}

function keepFirstTrailer(copy: Copy, lines: readonly Line[]): boolean {
  for (const line of lines) {
    const found = readTrailer(line.text);
    if (!found) continue;
    copy.note(line, { rule: 'trailer' });
    keepTrailer(copy, found);
    return true;
  }
  return false;
}

// Below a headline with its own mark, the byline may have one too: "By Jane Doe, dpa =".
function isBylineBlock(copy: Copy): boolean {
  const text = copy.textAt(copy.top);
  return /\S\s+=$/.test(text) && readByline(text.replace(/\s+=$/, '')) !== undefined;
}
