import type { ReaderInput, WireItem } from '../../wire-file.ts';
import { correctionFields } from '../../xml/correction.ts';
import { readHeader } from '../anpa1312/header.ts';
import { Copy, type Line } from '../text/copy.ts';
import { readDateline } from '../text/dateline.ts';
import { finishCopy } from '../text/finish-copy.ts';
import { readHead } from '../text/head.ts';
import { linesOfPart } from '../text/lines-of-part.ts';
import { readVersionTags } from '../text/version-tags.ts';
import { takeCorrectionNote, takeSignOff } from './body-end.ts';
import { paragraphLines } from './paragraph-lines.ts';
import type { SgmlStory } from './sgml-stories.ts';

/** The item of one story; `TYPE="UNPROC"` is raw copy, `TYPE="BRIEF"` is a headline without text. */
export function storyItem(story: SgmlStory, input: ReaderInput): WireItem {
  const title = oneLine(story.texts.get('title'));
  const isBrief = /^brief$/i.test(story.attributes.get('texttype') ?? '');
  const copy = new Copy(isBrief ? [] : bodyLines(story), {
    byteRange: () => input.byteRange(story.start, story.end),
  });
  if (title !== '') keepHeadline(copy, title, isBrief);
  else readHead(copy);
  keepFields(copy, story);
  takeSignOff(copy);
  takeCorrectionNote(copy);
  return withCorrection(finishCopy(copy));
}

function bodyLines({ texts }: SgmlStory): Line[] {
  const body = texts.get('body');
  const text = body ?? texts.get('text') ?? '';
  const lines = linesOfPart(text, 0, text.length);
  return body === undefined ? lines : paragraphLines(lines);
}

// The headline keeps its tags, as its reader would have seen them; what they say is read all the same.
function keepHeadline(copy: Copy, title: string, isBrief: boolean): void {
  copy.draft.headline = title.replace(/^\*{2,}\s*/, '');
  const { signals, version } = readVersionTags(copy.draft.headline);
  for (const signal of isBrief ? [...signals, 'alert' as const] : signals) copy.signals.add(signal);
  if (version !== undefined) copy.draft.version = version;
}

function keepFields(copy: Copy, { attributes, texts, lists }: SgmlStory): void {
  const { draft } = copy;
  const number = attributes.get('newid')?.trim() ?? '';
  if (/^\d{1,9}$/.test(number))
    Object.assign(draft, { uri: `urn:reuters-21578:${number}`, sourceId: number });
  const date = /\d{1,2}-[A-Z]{3}-\d{4}(?:\s{1,3}[\d:.]{4,12})?/i.exec(
    oneLine(texts.get('date')).slice(0, 80),
  )?.[0];
  // The collection gives no zone, so there is no instant.
  if (date !== undefined) draft.created = { raw: date };
  keepDateline(copy, oneLine(texts.get('dateline')));
  const byline = oneLine(texts.get('byline') ?? texts.get('author')).replace(/^by\s+/i, '');
  if (byline !== '') draft.byline = byline.slice(0, 200).toWellFormed();
  const keywords = [...lists.values()].flat();
  if (keywords.length > 0) draft.keywords = [...new Set(keywords)].slice(0, 50);
  const { urgency } = readHeader(texts.get('unknown') ?? '');
  if (urgency !== undefined) draft.urgency ??= urgency;
  copy.addSource('Reuters', 'agency');
}

function keepDateline(copy: Copy, words: string): void {
  if (words === '') return;
  copy.draft.dateline = words.slice(0, 200).toWellFormed();
  const located = readDateline(`${words} `)?.located;
  if (located !== undefined) copy.draft.located = located;
}

function withCorrection(item: WireItem): WireItem {
  const { signals, corrections } = correctionFields({
    signals: item.signals ?? [],
    headline: item.headline,
    blocks: item.body,
    ...(item.corrections && { stated: item.corrections }),
  });
  return { ...item, ...(signals.length > 0 && { signals }), ...(corrections.length > 0 && { corrections }) };
}

function oneLine(text: string | undefined): string {
  return (text ?? '').replace(/[\s\x00-\x1f]+/g, ' ').trim();
}
