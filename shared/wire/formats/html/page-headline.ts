import { lineOfTitle } from '../../markup/filed-text.ts';
import { child, nearest, textOf, type XmlElement } from '../../xml/xml-tree.ts';
import { allElements, hasProperty } from './element-words.ts';
import type { PageMetadata } from './page-metadata.ts';

/**
 * The headline of a page: what its metadata calls it, else its title, without the name of the site.
 *
 * Where the page shows a headline that its title only adds to, the one shown counts.
 */
export function headlineOf(page: XmlElement, metadata: PageMetadata): string | undefined {
  const { jsonLd, metas } = metadata;
  const shown = shownHeadlines(page);
  const stated = [
    jsonLd?.text('headline'),
    metas.first(
      'og:title',
      'dc.title',
      'dcterms.title',
      'twitter:title',
      'parsely-title',
      'sailthru.title',
      'headline',
    ),
  ].find((title) => title !== undefined && !isSiteName(title, metadata.publisher));
  const title = lineOfTitle(stated ?? pageTitle(page) ?? '');
  if (title === undefined) return shown[0];
  const longest = shown
    .filter((line) => title.startsWith(line) && line.length * 4 >= title.length)
    .sort(longerFirst)[0];
  if (longest !== undefined && (longest === title || startsOver(title.slice(longest.length)))) return longest;
  return withoutSiteName(title, metadata.publisher);
}

const longerFirst = (one: string, other: string): number => other.length - one.length;

/** What the title of a window adds behind a headline begins with a mark. */
const startsOver = (rest: string): boolean => /^\s*[-–—|_:：·•»<＜(（/\\~]/.test(rest);

function shownHeadlines(page: XmlElement): string[] {
  const headings = allElements(page, (element) => element.local === 'h1' || hasProperty(element, 'headline'));
  return headings.flatMap((heading) => textOf(heading) ?? []);
}

function pageTitle(page: XmlElement): string | undefined {
  const head = nearest(page, 'head')[0];
  return textOf(child(head, 'title')) ?? textOf(nearest(page, 'title')[0]);
}

const isSiteName = (title: string, site: string | undefined): boolean =>
  site !== undefined && title.trim().toLowerCase() === site.trim().toLowerCase();

/** Whether a title's last part is the site's name, or begins as it does. */
function namesSite(part: string, site: string | undefined): boolean {
  if (site === undefined || part.length < 3) return false;
  const [one, other] = [part.trim().toLowerCase(), site.trim().toLowerCase()];
  return one.startsWith(other) || other.startsWith(one);
}

/** A title without the part behind its last mark, where that names the site or the headline is long enough without. */
function withoutSiteName(title: string, site: string | undefined): string {
  const [bare, name] = partedAtLast(title, /\s?[|｜_:：·•»–—-]\s?/g);
  if (name !== undefined && namesSite(name, site)) return bare;
  const [rest, last] = partedAtLast(title, / (?:[|»·•/–—-]|::) /g);
  if (last === undefined) return title;
  const isEnough = rest.split(/\s+/).length >= 4 || !/\s/.test(rest);
  return isEnough && last.length < 40 && last.length < rest.length ? rest : title;
}

function partedAtLast(title: string, mark: RegExp): [before: string, after: string | undefined] {
  let last: RegExpExecArray | undefined;
  for (const match of title.matchAll(mark)) last = match;
  if (last === undefined) return [title, undefined];
  return [title.slice(0, last.index).trim(), title.slice(last.index + last[0].length)];
}
