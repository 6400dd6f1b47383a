import type { Warning } from '../../../story/story.ts';
import { bylineInCopy } from '../../markup/byline-line.ts';
import { withoutHeadline } from '../../markup/headline-repeat.ts';
import type { WireItem } from '../../wire-file.ts';
import { correctionFields } from '../../xml/correction.ts';
import { deckOf } from '../../xml/deck.ts';
import { lines, present } from '../../xml/present.ts';
import { child, type XmlElement } from '../../xml/xml-tree.ts';
import { embeddedFields, stricter } from '../nitf/embedded-nitf.ts';
import { identificationFields } from './identification.ts';
import { managementFields } from './management.ts';
import { metadataFields } from './metadata.ts';
import { newsLineFields } from './news-lines.ts';
import { pictureOfItem } from './picture-of-item.ts';
import { storyText } from './story-text.ts';

/**
 * One `NewsItem` as a wire item.
 *
 * What the envelope says wins over what a document inside it says of itself; of two words about publishing the
 * stricter one counts.
 *
 * @param repairs - warnings of what had to be put right in the file
 */
export function newsItem(item: XmlElement, repairs: readonly Warning[]): WireItem {
  const { uri, sourceId, version } = identificationFields(child(item, 'Identification'));
  const management = managementFields(child(item, 'NewsManagement'));
  const { blocks, deskNotes, credits, nitf, title, deck, component, leftOut } = storyText(item);
  const path = pathTo(item, component);
  const { language, metadataKeywords, ...metadata } = metadataFields(item, path);
  const { advisory, ...newsLines } = newsLineFields(item, path);
  const embedded = embeddedFields(nitf);
  const { signals = [], ...restrictions } = stricter(management, embedded, uri);
  const headline = newsLines.headline ?? embedded.headline ?? title;
  const copy = bylineInCopy(withoutHeadline(blocks, headline));
  return {
    ...present<Omit<WireItem, 'body'>>({
      ...embedded,
      ...metadata,
      ...newsLines,
      ...management,
      ...restrictions,
      uri,
      sourceId,
      version,
      headline,
      byline: copy.byline ?? newsLines.byline ?? embedded.byline,
      decisions: [...copy.decisions],
      summary: newsLines.summary ?? deckOf(deck, { headline }) ?? embedded.summary,
      keywords: unique(newsLines.keywords, metadataKeywords, embedded.keywords),
      language,
      edNote: lines([embedded.edNote, ...advisory, ...deskNotes]),
      ...correctionFields({ signals, headline, blocks }),
      credits: [...credits],
      picture: pictureOfItem(item),
      warnings: [...repairs, ...wordlessHeadline(headline), ...textsLeftOut(leftOut)],
    }),
    body: copy.blocks,
  };
}

const unique = (...lists: readonly (readonly string[] | undefined)[]): string[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];

/** Picture feeds file a number where the headline stands. */
function wordlessHeadline(headline: string | undefined): Warning[] {
  if (headline === undefined || /\p{L}/u.test(headline)) return [];
  return [
    {
      code: 'headline_without_words',
      message: `The wire's headline, “${headline.slice(0, 60)}”, holds no words.`,
      fix: 'Set one in the object metadata "headline".',
    },
  ];
}

function textsLeftOut(count: number): Warning[] {
  if (count === 0) return [];
  return [
    {
      code: 'texts_left_out',
      message: `The item holds ${count} more ${count === 1 ? 'text' : 'texts'}, in other languages or formats; only the first was read.`,
      fix: 'Drop the other texts as files of their own where they are wanted.',
    },
  ];
}

/** The components from the item down to the one that holds the story, outermost first. */
function pathTo(item: XmlElement, component: XmlElement | undefined): XmlElement[] {
  for (const inner of item.children) {
    if (typeof inner === 'string' || inner.local !== 'NewsComponent') continue;
    if (inner === component) return [inner];
    const path = pathTo(inner, component);
    if (path.length > 0) return [inner, ...path];
  }
  return [];
}
