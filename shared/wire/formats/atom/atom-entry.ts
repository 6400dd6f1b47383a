import type { FeedEntry, FeedHead } from '../../feed/feed-item.ts';
import { readFeedTime } from '../../feed/feed-time.ts';
import { resolved } from '../../markup/absolute-links.ts';
import { at, attribute, child, children, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { lineOfConstruct, textOfContent } from './text-construct.ts';

/** A feed's head, with what its entries inherit. */
export interface AtomHead extends FeedHead {
  readonly base: string | undefined;
  readonly authors: readonly string[];
}

export function feedHead(root: XmlElement): AtomHead {
  const isFeed = root.local !== 'entry';
  const base = resolved(attribute(root, 'xml:base'), undefined);
  const link = linkOf(root, base);
  return {
    title: isFeed ? lineOfConstruct(atom(root, 'title')) : undefined,
    link: isFeed ? (link ?? textOf(atom(root, 'id'))) : undefined,
    language: attribute(root, 'xml:lang'),
    copyright: isFeed ? lineOfConstruct(atom(root, 'rights') ?? atom(root, 'copyright')) : undefined,
    base: base ?? link,
    authors: isFeed ? namesOf(root) : [],
  };
}

/** What one `entry` says. */
export function atomEntry(entry: XmlElement, feed: AtomHead): FeedEntry {
  const inherited = resolved(attribute(entry, 'xml:base'), feed.base) ?? feed.base;
  const link = linkOf(entry, inherited);
  const base = inherited ?? link;
  const content = textOfContent(atom(entry, 'content'), base);
  const hasContent = content !== undefined && content.blocks.length > 0;
  const authors = [...namesOf(entry), ...namesOf(child(entry, 'source'))];
  return {
    id: textOf(atom(entry, 'id')),
    link,
    title: lineOfConstruct(atom(entry, 'title')),
    authors: authors.length > 0 ? authors : feed.authors,
    text: hasContent ? content : textOfContent(atom(entry, 'summary'), base),
    summary: hasContent ? lineOfConstruct(atom(entry, 'summary')) : undefined,
    time: timeOf(entry),
    keywords: children(entry, 'category').flatMap(
      (category) => attribute(category, 'label') ?? attribute(category, 'term') ?? textOf(category) ?? [],
    ),
    language: attribute(atom(entry, 'content'), 'xml:lang') ?? attribute(entry, 'xml:lang'),
    copyright: lineOfConstruct(atom(entry, 'rights')),
    source: lineOfConstruct(at(entry, 'source', 'title')),
    isDraft: textOf(at(entry, 'control', 'draft'))?.toLowerCase() === 'yes',
  };
}

/** Atom's own element, not one of the same name in another vocabulary (`media:title`). */
function atom(element: XmlElement, local: string): XmlElement | undefined {
  const prefix = element.name.slice(0, element.name.length - element.local.length);
  return element.children.find(
    (inner): inner is XmlElement => typeof inner !== 'string' && inner.name === `${prefix}${local}`,
  );
}

function namesOf(element: XmlElement | undefined): string[] {
  return children(element, 'author').flatMap((author) => textOf(child(author, 'name')) ?? []);
}

function linkOf(element: XmlElement, base: string | undefined): string | undefined {
  const links = children(element, 'link').filter(
    (link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate',
  );
  const page = links.find((link) => /html/i.test(attribute(link, 'type') ?? 'text/html')) ?? links[0];
  return resolved(attribute(page, 'href'), base);
}

/** When it was first published; where the entry does not say, when it was last changed. */
function timeOf(entry: XmlElement) {
  const names = ['published', 'issued', 'created', 'updated', 'modified'];
  const times = names.flatMap((name) => readFeedTime(textOf(child(entry, name))) ?? []);
  return times.find(({ instant }) => instant !== undefined) ?? times[0];
}
