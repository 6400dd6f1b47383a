import type { FeedEntry, FeedHead } from '../../feed/feed-item.ts';
import { readFeedTime } from '../../feed/feed-time.ts';
import { resolved } from '../../markup/absolute-links.ts';
import {
  type FiledText,
  lineOfHtml,
  lineOfTitle,
  readFiledText,
  readMarkupTree,
} from '../../markup/filed-text.ts';
import type { WireTime } from '../../wire-file.ts';
import { attribute, elementsOf, oneLine, rawText, textOf, type XmlElement } from '../../xml/xml-tree.ts';

/** A channel's head, with the base of relative links in its items. */
export interface ChannelHead extends FeedHead {
  readonly base: string | undefined;
}

export function channelHead(channel: XmlElement, root: XmlElement): ChannelHead {
  const link = textOf(own(channel, 'link')) ?? attribute(other(channel, 'link'), 'href');
  return {
    title: titleOf(channel),
    link,
    language: textOf(own(channel, 'language')) ?? textOf(other(channel, 'language')),
    copyright: textOf(own(channel, 'copyright')) ?? textOf(other(channel, 'rights')),
    base: resolved(attribute(channel, 'xml:base') ?? attribute(root, 'xml:base'), link) ?? link,
  };
}

/** What one `item` says. Elements of other vocabularies (`media:title`) never stand for RSS's own. */
export function rssEntry(item: XmlElement, channel: ChannelHead): FeedEntry {
  const permalink = own(item, 'guid');
  const guid = textOf(permalink);
  const link = linkOf(item, channel.base) ?? (isPermalink(permalink) ? resolved(guid, undefined) : undefined);
  const base = resolved(attribute(item, 'xml:base'), channel.base) ?? link ?? channel.base;
  const { text, summary } = textsOf(item, base);
  return {
    id:
      guid ?? textOf(other(item, 'identifier')) ?? textOf(other(item, 'id')) ?? attribute(item, 'rdf:about'),
    link,
    title: titleOf(item),
    authors: authorsOf(item),
    text,
    summary,
    time: timeOf(item),
    keywords: keywordsOf(item),
    language: textOf(other(item, 'language')) ?? attribute(item, 'xml:lang'),
    copyright:
      textOf(other(item, 'rights')) ?? textOf(other(item, 'copyright')) ?? textOf(own(item, 'copyright')),
    source: textOf(own(item, 'source')),
  };
}

const isPermalink = (guid: XmlElement | undefined): boolean =>
  attribute(guid, 'isPermaLink')?.toLowerCase() !== 'false';

/** RSS's own element: one with the prefix of the element that holds it, mostly none. */
function own(element: XmlElement, local: string): XmlElement | undefined {
  const prefix = element.name.slice(0, element.name.length - element.local.length);
  return elementsOf(element).find((inner) => inner.name === `${prefix}${local}`);
}

/** An element of another vocabulary, such as `dc:creator`. */
function other(element: XmlElement, local: string): XmlElement | undefined {
  return others(element, local)[0];
}

function others(element: XmlElement, local: string): XmlElement[] {
  return elementsOf(element).filter(
    (inner) => inner.local === local && inner.name !== local && !isMedia(inner),
  );
}

const isMedia = ({ name, local }: XmlElement): boolean =>
  name.startsWith('media:') && local !== 'copyright' && local !== 'keywords';

function titleOf(element: XmlElement): string | undefined {
  return lineOfTitle(rawText(own(element, 'title'))) ?? lineOfTitle(rawText(other(element, 'title')));
}

function linkOf(item: XmlElement, base: string | undefined): string | undefined {
  const filed =
    textOf(own(item, 'link')) ??
    attribute(own(item, 'link'), 'href') ??
    attribute(other(item, 'link'), 'href');
  return resolved(filed, base);
}

/** The whole text where the feed has it, and the description as its summary; else the description. */
function textsOf(
  item: XmlElement,
  base: string | undefined,
): { text: FiledText | undefined; summary: string | undefined } {
  const description = rawText(own(item, 'description')) || rawText(other(item, 'description'));
  for (const whole of [
    other(item, 'encoded'),
    other(item, 'body'),
    other(item, 'content'),
    own(item, 'content'),
  ]) {
    const text = whole && readElement(whole, base);
    if (text && text.blocks.length > 0) return { text, summary: summaryOf(description, text) };
  }
  const fallback = [description, rawText(own(item, 'summary')), rawText(other(item, 'summary'))].find(
    (filed) => filed.trim() !== '',
  );
  const text = fallback === undefined ? undefined : readFiledText(fallback, { declared: 'html', base });
  return { text, summary: undefined };
}

function readElement(element: XmlElement, base: string | undefined): FiledText {
  if (elementsOf(element).length > 0) return readMarkupTree(element, base);
  return readFiledText(rawText(element), { declared: 'html', base });
}

const longestSummary = 600;

/** A description that is shorter than the text it introduces. */
function summaryOf(description: string, { blocks }: FiledText): string | undefined {
  const summary = lineOfHtml(description);
  return summary !== undefined && summary.length <= longestSummary && blocks.length > 1 ? summary : undefined;
}

function authorsOf(item: XmlElement): string[] {
  const creators = others(item, 'creator').flatMap((creator) => textOf(creator) ?? []);
  if (creators.length > 0) return creators;
  const author = textOf(own(item, 'author')) ?? textOf(other(item, 'author'));
  return author === undefined ? [] : [author];
}

function timeOf(item: XmlElement): WireTime | undefined {
  const filed = [
    own(item, 'pubDate'),
    ...['date', 'published', 'issued', 'created', 'updated', 'modified'].map((name) => other(item, name)),
  ];
  const times = filed.flatMap((element) => readFeedTime(textOf(element)) ?? []);
  return times.find(({ instant }) => instant !== undefined) ?? times[0];
}

function keywordsOf(item: XmlElement): string[] {
  const categories = elementsOf(item).filter(
    ({ name, local }) => local === 'category' || (local === 'subject' && name !== local),
  );
  const listed = others(item, 'keywords').flatMap((keywords) => rawText(keywords).split(','));
  return [...categories.map(rawText), ...listed].flatMap(
    (filed) => oneLine(filed.replace(/\/\s*$/, '')) ?? [],
  );
}
