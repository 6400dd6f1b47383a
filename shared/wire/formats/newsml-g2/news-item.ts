import type { Warning } from '../../../story/story.ts';
import { bylineInCopy } from '../../markup/byline-line.ts';
import { withoutHeadline } from '../../markup/headline-repeat.ts';
import type { StoryContent } from '../../markup/story-content.ts';
import type { WireItem } from '../../wire-file.ts';
import { correctionFields } from '../../xml/correction.ts';
import { lines, present } from '../../xml/present.ts';
import { publishingStatus } from '../../xml/publishing-status.ts';
import { versionOf } from '../../xml/whole-number.ts';
import { at, attribute, child, type XmlElement } from '../../xml/xml-tree.ts';
import { embeddedFields, stricter } from '../nitf/embedded-nitf.ts';
import { contentMetaFields } from './content-meta.ts';
import { contentOf } from './content-set.ts';
import { itemMetaFields } from './item-meta.ts';
import { codeOf } from './named.ts';
import { rightsFields } from './rights-info.ts';

/** Whether an item is a story: it holds text, is declared to be text, or withdraws what was one. */
export function isStory(item: XmlElement): boolean {
  const itemClass = codeOf(at(item, 'itemMeta', 'itemClass'))?.toLowerCase() ?? '';
  if (/\btext$/.test(itemClass)) return true;
  const isOther = /\b(?:picture|photo|graphic|video|audio|animation|data|event)$/.test(itemClass);
  return !isOther && (isWithdrawal(item) || contentOf(item) !== undefined);
}

const isWithdrawal = (item: XmlElement): boolean =>
  publishingStatus(codeOf(at(item, 'itemMeta', 'pubStatus'))).pubStatus === 'canceled';

/**
 * One `newsItem` as a wire item.
 *
 * @param repairs - warnings of what had to be put right in the file, or was left out of it
 */
export function newsItem(item: XmlElement, repairs: readonly Warning[]): WireItem {
  const content = contentOf(item);
  const { headline, signals = [], ...fields } = envelopeFields(item, content);
  const blocks = content?.blocks ?? [];
  const copy = bylineInCopy(withoutHeadline(blocks, headline));
  return {
    ...fields,
    ...present<Pick<WireItem, 'headline' | 'byline' | 'signals' | 'corrections' | 'warnings' | 'decisions'>>({
      headline,
      byline: copy.byline ?? fields.byline,
      decisions: [...copy.decisions],
      ...correctionFields({ signals, headline, blocks }),
      warnings: repairs,
    }),
    body: copy.blocks,
  };
}

/** Everything that an item says around its text. */
export function envelopeFields(item: XmlElement, content: StoryContent | undefined): Omit<WireItem, 'body'> {
  const uri = attribute(item, 'guid');
  const { title, edNotes, agencies, ...management } = itemMetaFields(child(item, 'itemMeta'));
  const { language, originators, created: written, ...meta } = contentMetaFields(child(item, 'contentMeta'));
  const embedded = embeddedFields(content?.nitf);
  const sources = [...agencies, ...originators, ...(embedded.infoSources ?? [])];
  return present<Omit<WireItem, 'body'>>({
    ...embedded,
    ...(content?.byline === undefined ? {} : { byline: content.byline }),
    ...meta,
    ...management,
    ...stricter(management, embedded, uri),
    ...rightsFields(child(item, 'rightsInfo')),
    uri,
    version: versionOf(attribute(item, 'version')),
    headline: meta.headline ?? embedded.headline ?? content?.title ?? title,
    language: language ?? attribute(item, 'xml:lang'),
    created: management.created ?? written,
    infoSources: sources.filter(({ name }, at) => sources.findIndex((other) => other.name === name) === at),
    edNote: lines([...edNotes, embedded.edNote, ...(content?.deskNotes ?? [])]),
    credits: [...(content?.credits ?? [])],
  });
}
