import type { Block } from '../../../story/body.ts';
import type { Hold, Warning } from '../../../story/story.ts';
import type { JsonFields } from '../../json/json-fields.ts';
import { lineOfHtml, lineOfTitle, readFiledText } from '../../markup/filed-text.ts';

/** The text of a ninjs item, what introduces it, and what the desk must know of either. */
export interface NinjsText {
  readonly blocks: Block[];
  readonly deskNotes: readonly string[];
  readonly summary: string | undefined;
  readonly holds: readonly Hold[];
  readonly warnings: readonly Warning[];
}

/**
 * The text of an item: its body, else its description; the caption of a picture is held, since the picture
 * itself is not published.
 */
export function readNinjsText(fields: JsonFields): NinjsText {
  const body = bodyOf(fields);
  const description = descriptionOf(fields);
  const isMedia = /^(?:picture|photo|image|graphic|video|audio)$/i.test(fields.text('type') ?? '');
  const holds = isMedia && (body || description) ? [captionAlone] : [];
  if (body) {
    const text = readFiledText(body.text, { declared: body.isHtml ? 'html' : 'plain' });
    const summary = description === undefined ? undefined : lineOfHtml(description);
    if (text.blocks.length > 0) return { ...text, summary, holds, warnings: [] };
  }
  if (description === undefined) return { ...nothing, holds };
  const text = readFiledText(description, { declared: 'html' });
  return { ...text, summary: undefined, holds, warnings: isMedia ? [] : [descriptionAlone] };
}

const nothing = { blocks: [], deskNotes: [], summary: undefined, holds: [], warnings: [] };

/** The item's headline: `headline`, or of `headlines[]` the main one. */
export function headlineOf(fields: JsonFields): string | undefined {
  const filed =
    fields.text('headline') ?? mainOf(fields.objects('headlines')) ?? fields.text('title', 'name');
  return filed === undefined ? undefined : lineOfTitle(filed);
}

function mainOf(entries: readonly JsonFields[]): string | undefined {
  const main = entries.find((entry) => entry.text('role')?.toLowerCase() === 'main') ?? entries[0];
  return main?.text('value', 'text', 'name');
}

interface Body {
  readonly text: string;
  readonly isHtml: boolean;
}

/** Marked up text before plain text: it keeps its paragraphs. */
function bodyOf(fields: JsonFields): Body | undefined {
  const bodies = [...namedBodies(fields), ...listedBodies(fields)];
  return bodies.find(({ isHtml, text }) => isHtml && /<\w/.test(text)) ?? bodies[0];
}

function namedBodies(fields: JsonFields): Body[] {
  return bodyNames.flatMap((name) => {
    const text = fields.text(name);
    return text === undefined ? [] : [{ text, isHtml: !plainNames.has(name) }];
  });
}

const bodyNames = [
  ...[
    'bodyhtml',
    'bodyxhtml',
    'bodyhtml5',
    'bodyrichtext',
    'bodymain',
    'bodynitf',
    'bodycontent',
    'contenthtml',
  ],
  ...['body', 'content', 'articlebody', 'story', 'bodytext', 'contenttext', 'text'],
];
const plainNames: ReadonlySet<string> = new Set(['bodytext', 'contenttext', 'text']);

/** Bodies of ninjs 2 and 3 that are the story, not a shorter form of it or a note. */
function listedBodies(fields: JsonFields): Body[] {
  return fields.objects('bodies').flatMap((body) => {
    const text = body.text('value', 'content', 'text');
    if (text === undefined || otherRoles.test(body.text('role') ?? '')) return [];
    return [{ text, isHtml: !/^text\/plain$/i.test(body.text('contenttype') ?? '') }];
  });
}

const otherRoles =
  /^(?:caption|summary|abstract|teaser|lead|deck|standfirst|alt.{0,10}|social.{0,10}|sms|push|tweet|headline|title|note|ednote|byline)$/i;

function descriptionOf(fields: JsonFields): string | undefined {
  const listed = fields
    .objects('descriptions')
    .filter((entry) => !/credit|alt|byline|note/i.test(entry.text('role') ?? ''));
  const preferred = listed.find((entry) =>
    /text|summary|abstract|caption|main/i.test(entry.text('role') ?? ''),
  );
  return (
    fields.text('descriptiontext', 'descriptionhtml', 'standfirst', 'description', 'caption') ??
    (preferred ?? listed[0])?.text('value', 'text', 'name') ??
    fields.text('summary', 'abstract', 'excerpt', 'teaser')
  );
}

const captionAlone: Hold = {
  code: 'caption-alone',
  message: 'This is a picture or recording: its caption is all the text there is.',
  fix: 'Drop the text story that belongs to it, or release this one if the caption is to stand alone.',
};

const descriptionAlone: Warning = {
  code: 'description_alone',
  message: 'The wire gives a description, but no text; the description is the text of the story.',
};
