import type { Hold, Story } from '../../story/story.ts';
import type { FiledText } from '../markup/filed-text.ts';
import { withoutHeadline } from '../markup/headline-repeat.ts';
import type { WireItem, WireTime } from '../wire-file.ts';
import { correctionFields } from '../xml/correction.ts';
import { lines, present } from '../xml/present.ts';
import { withoutOwnLinks } from './own-links.ts';

/** What an entry says, whichever feed format it stands in. Absent is absent. */
export interface FeedEntry {
  /** The entry's own id: `guid`, `id`, `rdf:about`. */
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly text: FiledText | undefined;
  readonly summary: string | undefined;
  readonly time: WireTime | undefined;
  readonly keywords: readonly string[];
  readonly language: string | undefined;
  readonly copyright: string | undefined;
  /** Who filed it first, where the feed passes it on. */
  readonly source: string | undefined;
  readonly isDraft?: boolean;
}

/** The feed around an entry. */
export interface FeedHead {
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly language: string | undefined;
  readonly copyright: string | undefined;
}

/**
 * One entry of a feed as a wire item; language and copyright of the feed count where the entry gives none.
 *
 * @returns absent for an entry that holds nothing to read at all
 */
export function feedItem(entry: FeedEntry, feed: FeedHead): WireItem | undefined {
  const { title, link } = entry;
  const uri = uriOf(entry, feed);
  const text = withoutOwnLinks(entry.text?.blocks ?? [], { link, title });
  const blocks = withoutHeadline(text, title);
  const pointer = title ?? uri;
  if (blocks.length === 0 && pointer === undefined) return undefined;
  const elsewhere = blocks.length === 0;
  return {
    ...present<Omit<WireItem, 'body'>>({
      uri,
      sourceId: entry.id !== uri ? entry.id : link !== uri ? link : undefined,
      headline: title,
      byline: bylineOf(entry.authors),
      summary: entry.summary,
      created: entry.time,
      keywords: [...new Set(entry.keywords)],
      language: entry.language ?? feed.language,
      copyrightNotice: entry.copyright ?? feed.copyright,
      infoSources: sourcesOf(entry, feed),
      edNote: lines(entry.text?.deskNotes ?? []),
      pubStatus: entry.isDraft ? 'withheld' : undefined,
      ...correctionFields({ signals: entry.isDraft ? ['hold'] : [], headline: title, blocks }),
      holds: elsewhere ? [textElsewhere] : [],
    }),
    body: elsewhere ? [{ type: 'paragraph', content: [{ type: 'text', text: pointer ?? '' }] }] : blocks,
  };
}

/** An id that is no address or name of its own (`123`) counts within its feed. */
function uriOf({ id, link }: FeedEntry, feed: FeedHead): string | undefined {
  if (id === undefined) return link;
  const standsAlone = /^[a-z][a-z\d+.-]{1,20}:/i.test(id) || id.length >= 32;
  return standsAlone || feed.link === undefined ? id : `${feed.link}#${id}`;
}

/** Names of authors; `name@example.org (A. Name)` is the name, an address alone is none. */
function bylineOf(authors: readonly string[]): string | undefined {
  const names = authors.flatMap((author) => {
    const name =
      /^\S{1,200}@\S{1,200} \((.{1,200})\)$/.exec(author)?.[1] ??
      author.replace(/ ?<[^<>@]{1,100}@[^<>]{1,100}>$/, '');
    return name.includes('@') ? [] : [name.trim()];
  });
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
}

function sourcesOf({ source }: FeedEntry, { title }: FeedHead): Story['infoSources'] {
  return [
    ...(source === undefined ? [] : [{ name: source, role: 'originator' as const }]),
    ...(title === undefined || title === source ? [] : [{ name: title, role: 'publisher' as const }]),
  ];
}

const textElsewhere: Hold = {
  code: 'text-elsewhere',
  message: 'The feed gives no text for this story, only where to find it; nothing is ever fetched.',
  fix: 'Ask the sender for the story with its text, or drop the text yourself.',
};
