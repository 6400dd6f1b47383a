import type { Site } from '../../settings/settings.ts';
import { isCanary } from '../../story/canary.ts';
import type { Publication } from '../../story/publication.ts';
import type { Story } from '../../story/story.ts';
import { ninjsPath } from '../data/story-ninjs.ts';
import { dataBlock, html, type SafeHtml, safeUrl, sitePath } from '../frame/html.ts';
import { machineTime } from '../frame/site-time.ts';
import { sectionName } from '../lists/front.ts';
import { siteWords } from '../words/site-words.ts';
import { type ShareImage, shareImage } from './share-image.ts';
import { authorshipOf } from './story-credit.ts';
import { descriptionOf } from './story-summary.ts';
import { breadcrumbList, newsArticle } from './structured-data.ts';

/** What search engines, social networks and the pipeline itself read in an article's head. */
export function articleHead(story: Story, publication: Publication, site: Site): SafeHtml {
  const description = descriptionOf(story);
  const people = authorshipOf(story, site).people;
  const { home } = siteWords(site.language);
  return html`${description && html`<meta name="description" content="${description}">\n`}${
    people.length > 0 && html`<meta name="author" content="${people.join(', ')}">\n`
  }<meta name="robots" content="${robots(story, publication, site)}">
<meta name="newsroom:mark" content="${publication.mark}">
<link rel="canonical" href="${safeUrl(publication.url)}">
<link rel="alternate" type="application/json" title="ninjs" href="${sitePath(ninjsPath(publication.path))}">
${openGraph(story, publication, site)}${twitterCard(story, publication, site)}${dataBlock(newsArticle(story, publication, site))}
${dataBlock(breadcrumbList(story, publication, site, home))}
`;
}

/**
 * What is news no more leaves the search engines as it leaves the fronts. They are told beforehand, since none
 * comes by at the very minute.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 */
function robots({ id, expires }: Story, { archivedAt }: Publication, site: Site): string {
  if (archivedAt !== undefined || isCanary({ id })) return 'noindex';
  const end = expires === undefined ? '' : `, unavailable_after: ${machineTime(expires, site)}`;
  return `max-image-preview:large${end}`;
}

/** @see https://ogp.me/ */
function openGraph(story: Story, publication: Publication, site: Site): SafeHtml {
  const { firstPublishedAt, modifiedAt } = publication;
  return properties({
    'og:type': 'article',
    'og:site_name': site.name,
    'og:title': story.headline,
    'og:description': descriptionOf(story),
    'og:url': publication.url,
    'og:locale': openGraphLocale(story.language),
    ...imageProperties(shareImage(story, publication, site)),
    'article:published_time': machineTime(firstPublishedAt, site),
    'article:modified_time': modifiedAt && machineTime(modifiedAt, site),
    'article:section': sectionName(story.section, site),
  });
}

function imageProperties(image: ShareImage | undefined): Record<string, string | undefined> {
  return {
    'og:image': image?.url,
    'og:image:type': image?.type,
    'og:image:width': image?.width === undefined ? undefined : String(image.width),
    'og:image:height': image?.height === undefined ? undefined : String(image.height),
    'og:image:alt': image?.alt,
  };
}

function properties(values: Readonly<Record<string, string | undefined>>): SafeHtml {
  const filled = Object.entries(values).filter(([, content]) => content);
  return html`${filled.map(([property, content]) => html`<meta property="${property}" content="${content}">\n`)}`;
}

/** `twitter:site` is the site's own account; a handle in the wire belongs to somebody else. */
function twitterCard(story: Story, publication: Publication, site: Site): SafeHtml {
  const description = descriptionOf(story);
  const card = shareImage(story, publication, site)?.large ? 'summary_large_image' : 'summary';
  return html`<meta name="twitter:card" content="${card}">
<meta name="twitter:title" content="${story.headline}">
${description && html`<meta name="twitter:description" content="${description}">\n`}${
  site.social.x && html`<meta name="twitter:site" content="${site.social.x}">\n`
}`;
}

/** `az_AZ`; absent for a tag that is no language, which must not cost a story its page. */
function openGraphLocale(language: string): string | undefined {
  try {
    const locale = new Intl.Locale(language).maximize();
    return locale.region && `${locale.language}_${locale.region}`;
  } catch {
    return undefined;
  }
}
