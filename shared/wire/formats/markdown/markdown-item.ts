import { WireFormatError } from '../../../errors.ts';
import type { Block } from '../../../story/body.ts';
import type { Warning } from '../../../story/story.ts';
import { readFeedTime } from '../../feed/feed-time.ts';
import type { JsonFields } from '../../json/json-fields.ts';
import { lineOfHtml, readFiledText, readMarkupTree } from '../../markup/filed-text.ts';
import { withoutHeadline } from '../../markup/headline-repeat.ts';
import type { Overrides, WireItem, WireTime } from '../../wire-file.ts';
import { correctionFields } from '../../xml/correction.ts';
import { lines, present } from '../../xml/present.ts';
import { publishingStatus } from '../../xml/publishing-status.ts';
import { urgencyOf, versionOf } from '../../xml/whole-number.ts';
import { nearest, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { markdownTree } from './markdown-body.ts';

/**
 * A Markdown file as a wire item: what its front matter says, and its first heading where that gives no title.
 *
 * @throws WireFormatError `no-body` for a file that holds no words at all
 */
export function markdownItem(fields: JsonFields, body: string, repairs: readonly Warning[]): WireItem {
  const tree = markdownTree(body);
  const { blocks: filed, deskNotes } = readMarkupTree(
    tree,
    fields.text('canonicalurl', 'canonical', 'sourceurl'),
  );
  const headline = line(fields, 'title', 'headline') ?? firstHeading(tree, filed);
  const summary = line(
    fields,
    'summary',
    'description',
    'excerpt',
    'deck',
    'subtitle',
    'standfirst',
    'abstract',
  );
  const isDescription = filed.length === 0 && summary !== undefined;
  const blocks = isDescription ? readFiledText(summary, { declared: 'plain' }).blocks : filed;
  if (headline === undefined && blocks.length === 0) throw noBody();
  const { signals, ...release } = releaseFields(fields);
  const warnings = [...repairs, ...fields.complaints(), ...(isDescription ? [descriptionAlone] : [])];
  return {
    ...present<Omit<WireItem, 'body'>>({
      ...describedFields(fields),
      ...release,
      headline,
      summary: isDescription ? undefined : summary,
      edNote: lines([fields.text('ednote', 'editornote', 'editorsnote'), ...deskNotes]),
      ...correctionFields({ signals, headline, blocks, stated: statedCorrections(fields) }),
      overrides: overridesOf(fields),
      warnings,
    }),
    body: withoutHeadline(blocks, headline),
  };
}

function line(fields: JsonFields, ...names: readonly string[]): string | undefined {
  const text = fields.text(...names);
  return text === undefined ? undefined : lineOfHtml(text);
}

/** The first heading, where it opens the text or is the only one of its rank. */
function firstHeading(tree: XmlElement, blocks: readonly Block[]): string | undefined {
  const titles = nearest(tree, 'h1');
  if (titles.length > 0) return textOf(titles[0]);
  const opens = blocks[0]?.type === 'heading';
  return opens ? textOf(nearest(tree, 'h2')[0] ?? nearest(tree, 'h3')[0]) : undefined;
}

function describedFields(fields: JsonFields): Omit<WireItem, 'body'> {
  return present<Omit<WireItem, 'body'>>({
    uri: fields.text('uri', 'guid', 'id') ?? addressOf(fields),
    version: versionOf(fields.text('version')),
    byline: fields.text('byline') ?? namesOf(fields),
    slugline: fields.text('slugline'),
    dateline: fields.text('dateline'),
    located: fields.text('located', 'location', 'place'),
    language: fields.text('language', 'lang', 'locale'),
    urgency: urgencyOf(fields.text('urgency', 'priority')),
    created: timeOf(fields),
    keywords: fields.texts('keywords', 'tags', 'topics'),
    section: fields.text('section') ?? fields.texts('category', 'categories')[0],
    genre: fields.text('genre'),
    creditline: fields.text('creditline', 'credit'),
    copyrightNotice: fields.text('copyrightnotice', 'copyright'),
    copyrightHolder: fields.text('copyrightholder'),
    usageTerms: fields.text('usageterms', 'license', 'licence'),
  });
}

function addressOf(fields: JsonFields): string | undefined {
  const address = fields.text('canonicalurl', 'canonical', 'url', 'permalink');
  return address !== undefined && /^https?:\/\//i.test(address) ? address : undefined;
}

function namesOf(fields: JsonFields): string | undefined {
  const names = fields
    .objects('authors', 'author')
    .flatMap((author) => author.text('name', 'fullname') ?? []);
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
}

function timeOf(fields: JsonFields): WireTime | undefined {
  const names = [
    'date',
    'published',
    'datepublished',
    'publishedat',
    'publishdate',
    'pubdate',
    'created',
    'updated',
    'lastmod',
    'modified',
  ];
  return names.flatMap((name) => readFeedTime(fields.text(name)) ?? []).find(({ raw }) => /\d/.test(raw));
}

/** A draft is withheld, whatever else the front matter says. */
function releaseFields(fields: JsonFields) {
  const isDraft =
    fields.text('draft')?.toLowerCase() === 'true' || fields.text('published')?.toLowerCase() === 'false';
  const filed = isDraft ? 'withheld' : fields.text('pubstatus', 'status');
  const isPublic = filed === undefined || /^(?:published?|publish|final|live|public|ready)$/i.test(filed);
  const { pubStatus, signals, holds } = publishingStatus(isPublic ? undefined : filed);
  return {
    pubStatus,
    signals,
    holds: [...holds],
    expiry: readFeedTime(fields.text('expires', 'expirydate', 'expiry')),
  };
}

function statedCorrections(fields: JsonFields): { text: string }[] {
  const text = fields.text('correction');
  return text === undefined ? [] : [{ text }];
}

/** An embargo in front matter was typed by an editor, and is read as one. */
function overridesOf(fields: JsonFields): Overrides | undefined {
  const embargo = fields.text('embargo', 'embargoed', 'embargoeduntil', 'embargountil');
  return embargo === undefined || embargo.toLowerCase() === 'false' ? undefined : { embargo };
}

const descriptionAlone: Warning = {
  code: 'description_alone',
  message: 'There is no text below the front matter; its description is the text of the story.',
};

function noBody(): WireFormatError {
  return new WireFormatError({
    code: 'no-body',
    message: 'The file has neither a title nor a text.',
    fix: 'Write the text of the story below the front matter and drop the file again.',
  });
}
