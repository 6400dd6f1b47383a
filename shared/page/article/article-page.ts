import type { Site } from '../../settings/settings.ts';
import type { Publication } from '../../story/publication.ts';
import type { Story } from '../../story/story.ts';
import { isDeveloping } from '../../story/takes/take-mark.ts';
import { attributes, html, type SafeHtml, sitePath } from '../frame/html.ts';
import { pageFrame, siteLanguage } from '../frame/page-frame.ts';
import { machineTime, readableTime } from '../frame/site-time.ts';
import { sectionName } from '../lists/front.ts';
import { siteWords } from '../words/site-words.ts';
import { aboutStory, moreLikeThis, shareStory } from './article-end.ts';
import { articleHead } from './article-head.ts';
import type { ArticleParts } from './article-parts.ts';
import { leadPicture } from './lead-picture.ts';
import { readingTime } from './reading-time.ts';
import { storyBody } from './story-body.ts';
import { creditOf } from './story-credit.ts';
import { standfirstOf } from './story-summary.ts';

/**
 * Renders a live story as a whole HTML page.
 *
 * Pure: the same story, publication and site give the same bytes. Every field of the wire is escaped; what is
 * meant for the desk alone (`edNote`, `footerRaw`, `holds`, `warnings`, `decisions`) is never read.
 *
 * @param story - the accepted version that readers may see
 * @param publication - address, instants and corrections from the story's record
 * @returns a document beginning `<!doctype html>`, under 200 KB for a 5,000-word story
 */
export function articlePage(story: Story, publication: Publication, site: Site): string {
  const words = siteWords(site.language);
  const parts: ArticleParts = { story, publication, site, words, own: ownLanguage(story, site) };
  return pageFrame(
    {
      language: story.language,
      dir: story.dir,
      title: story.headline,
      section: story.section,
      feed: '/feed.xml',
      head: html`${publication.preview && unlisted}${articleHead(story, publication, site)}${leadsToTopic(publication) && relatedScript}`,
      banner: publication.preview === undefined ? undefined : previewBanner(publication.preview),
      main: html`${breadcrumb(parts)}<article class="article">
${articleHeader(parts)}${signature(parts)}<div class="column">
${archiveNotice(parts)}${developingNotice(parts)}${correctionNotice(parts)}${leadPicture(publication)}<div class="story">
${storyBody(story, words)}</div>
${aboutStory(parts)}${moreLikeThis(parts)}${shareStory(parts)}</div>
</article>
`,
    },
    site,
  );
}

const unlisted = html`<meta name="robots" content="noindex">\n`;

// At the address of `related-path.ts`: the template takes no hole inside a script.
const relatedScript = html`<script src="/related-beb90e82.js" defer></script>\n`;

/** Only then is there anything that the script could fetch; a preview stands on no site. */
function leadsToTopic({ labels, preview }: Publication): boolean {
  return preview === undefined && labels !== undefined && labels.topics.length > 0;
}

function previewBanner(fate: string): SafeHtml {
  return html`<aside class="notice" lang="en" dir="ltr" aria-label="Preview">
<p><strong>This is a preview for the desk: nothing of it is public.</strong> ${fate}</p>
</aside>
`;
}

function ownLanguage(story: Story, site: Site): SafeHtml {
  return story.language === site.language ? html`` : siteLanguage(site);
}

function breadcrumb({ story, site, words, own }: ArticleParts): SafeHtml {
  return html`<nav class="breadcrumb" aria-label="${words.breadcrumb}"${own}><ol><li><a href="${sitePath('/')}">${
    words.home
  }</a></li><li><a href="${sitePath(`/${story.section}/`)}">${sectionName(story.section, site)}</a></li></ol></nav>
`;
}

function articleHeader({ story }: ArticleParts): SafeHtml {
  const standfirst = standfirstOf(story);
  return html`<header>
${story.genre && html`<p class="genre">${story.genre}</p>\n`}<h1>${story.headline}</h1>
${standfirst && html`<p class="standfirst">${standfirst}</p>\n`}</header>
`;
}

/** Who wrote the story, or else where it came from, and when. */
function signature({ story, publication, site, words, own }: ArticleParts): SafeHtml {
  const signed = story.byline ?? creditOf(story);
  const written = writtenBefore(story, publication);
  const published = timeElement(publication.firstPublishedAt, site);
  const updated = publication.modifiedAt && timeElement(publication.modifiedAt, site);
  return html`<div class="signature">
${signed && html`<p class="${story.byline ? 'byline' : 'credit'}">${signed}</p>\n`}<p class="times"${own}>${
    written && html`<span>${words.written} ${timeElement(written, site)}</span> `
  }<span>${
    words.published
  } ${published}</span>${updated && html` <span>${words.updated} ${updated}</span>`} <span>${words.readingTime}: ${readingTime(
    story,
    site,
  )}</span></p>
</div>
`;
}

/** Copy that is older than this is not today's news, and readers are told. */
const oldCopyMs = 48 * 3_600_000;

function writtenBefore({ contentCreated }: Story, { firstPublishedAt }: Publication): string | undefined {
  if (contentCreated === undefined) return undefined;
  return Date.parse(firstPublishedAt) - Date.parse(contentCreated) > oldCopyMs ? contentCreated : undefined;
}

function archiveNotice({ publication, site, words, own }: ArticleParts): SafeHtml | undefined {
  const { archivedAt } = publication;
  if (archivedAt === undefined) return undefined;
  return html`<section class="notice" aria-labelledby="archived"${own}>
<h2 id="archived">${words.archived}</h2>
<p>${words.archivedText} ${timeElement(archivedAt, site)}</p>
</section>
`;
}

function developingNotice({ story, words, own }: ArticleParts): SafeHtml | undefined {
  if (!isDeveloping(story)) return undefined;
  return html`<section class="notice" aria-labelledby="developing"${own}>
<h2 id="developing">${words.developing}</h2>
<p>${words.developingText}</p>
</section>
`;
}

function correctionNotice({ publication, site, words, own }: ArticleParts): SafeHtml | undefined {
  const { corrections } = publication;
  if (corrections.length === 0) return undefined;
  const notes = corrections.map(
    ({ at, text }) =>
      html`<p dir="auto">${text} <bdi class="when"${own}>${timeElement(at, site)}</bdi></p>\n`,
  );
  return html`<section class="notice" aria-labelledby="corrections">
<h2 id="corrections"${own}>${corrections.length > 1 ? words.corrections : words.correction}</h2>
${notes}</section>
`;
}

function timeElement(instant: string, site: Site): SafeHtml {
  return html`<time${attributes({ datetime: machineTime(instant, site) })}>${readableTime(instant, site)}</time>`;
}
