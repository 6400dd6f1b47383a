import { WireFormatError } from '../../../errors.ts';
import type { Warning } from '../../../story/story.ts';
import type { JsonFields } from '../../json/json-fields.ts';
import { withoutHeadline } from '../../markup/headline-repeat.ts';
import type { WireItem } from '../../wire-file.ts';
import { correctionFields } from '../../xml/correction.ts';
import { lines, present } from '../../xml/present.ts';
import { urgencyOf, versionOf } from '../../xml/whole-number.ts';
import { creditFields } from './credits.ts';
import { headlineOf, readNinjsText } from './ninjs-text.ts';
import { releaseFields } from './release.ts';
import { topicFields } from './topics.ts';

/**
 * One ninjs item as a wire item.
 *
 * @throws WireFormatError `no-text` for an event, picture or planning item that has none, `json-wrong-shape`
 * where headline and text are there but cannot be read
 */
export function ninjsItem(fields: JsonFields): WireItem {
  const headline = headlineOf(fields);
  const { blocks, deskNotes, summary, holds, warnings } = readNinjsText(fields);
  const { signals, ...release } = releaseFields(fields);
  const uri = fields.text('uri', 'guid', 'altid', 'itemid', 'usn', 'id', '_id', 'url', 'link');
  const killed = release.pubStatus === 'canceled' && uri !== undefined ? [uri] : [];
  const item = {
    ...present<Omit<WireItem, 'body'>>({
      uri,
      version: versionOf(fields.text('version')),
      headline,
      slugline: fields.text('slugline', 'slug'),
      urgency: urgencyOf(fields.text('urgency')) ?? urgencyOf(fields.text('priority')),
      language: fields.text('language', 'lang', 'languagecode'),
      summary,
      ...creditFields(fields),
      ...topicFields(fields),
      ...release,
      edNote: lines([fields.text('ednote', 'editornote', 'editorialnote', 'noteforeditors'), ...deskNotes]),
      holds: [...(release.holds ?? []), ...holds],
      references: killed,
      ...correctionFields({ signals, headline, blocks, stated: statedCorrections(fields) }),
    }),
    body: withoutHeadline(blocks, headline),
  };
  if (blocks.length === 0 && release.pubStatus !== 'canceled') refuseWithoutText(fields, headline);
  return withWarnings(item, [...warnings, ...fields.complaints()]);
}

function statedCorrections(fields: JsonFields): { text: string }[] {
  const text = fields.text('correction', 'correctionnote', 'correctiontext');
  return text === undefined || /^(?:true|false|\d+)$/i.test(text) ? [] : [{ text }];
}

function withWarnings(item: WireItem, warnings: readonly Warning[]): WireItem {
  return warnings.length > 0 ? { ...item, warnings } : item;
}

function refuseWithoutText(fields: JsonFields, headline: string | undefined): void {
  const type = fields.text('type')?.toLowerCase().slice(0, 40);
  if (type !== undefined && otherTypes.test(type)) throw noText(type, headline);
  const [complaint] = fields.complaints();
  if (complaint) throw wrongShape(complaint.message, fields.path);
}

const otherTypes =
  /^(?:event|planning|picture|photo|image|graphic|video|audio|composite|package|\w{0,10}media)$/;

function noText(type: string, headline: string | undefined): WireFormatError {
  return new WireFormatError({
    code: 'no-text',
    message: `${headline === undefined ? 'The item' : `“${headline.slice(0, 100)}”`} is of type ${type} and has no text.`,
    fix: 'Drop the text story that belongs to it; an item of this type alone publishes nothing.',
  });
}

function wrongShape(complaint: string, path: string): WireFormatError {
  return new WireFormatError({
    code: 'json-wrong-shape',
    message: `The story has no text that can be read. ${complaint}`,
    fix: 'Ask the sender for ninjs with texts in headline and body.',
    ...(path === '' ? {} : { place: { path } }),
  });
}
