import type { Site } from '../../settings/settings.ts';
import type { Label } from '../../story/names/labels.ts';
import type { ListedStory } from '../../story/publication.ts';
import { attributes, html, type SafeHtml, sitePath, styleBlock } from '../frame/html.ts';
import { pageFrame } from '../frame/page-frame.ts';
import { directionOf } from '../frame/text-direction.ts';
import { labelPath } from '../lists/front.ts';
import { siteWords } from '../words/site-words.ts';
import type { Words } from '../words/words.ts';
import { searchStylesheet } from './search-stylesheet.ts';

export const searchPath = '/search/';
/** Where the script stands; the template takes no hole inside a script, so the page repeats it. */
export const searchScriptPath = '/search/script.js';

/** Topics that the page offers. */
const mostTopics = 24;

/**
 * The page of the search: a box that works by script, and ways to stories that work without.
 *
 * @param stories - the newest ones; their topics are offered
 */
export function searchPage({ stories }: { readonly stories: readonly ListedStory[] }, site: Site): string {
  const words = siteWords(site.language);
  return pageFrame(
    {
      language: site.language,
      dir: directionOf(site.language),
      title: words.search,
      feed: '/feed.xml',
      head: html`<meta name="robots" content="noindex">
<script src="/search/script.js" defer></script>
${styleBlock(searchStylesheet)}`,
      main: html`<div class="front search"${told(words, site)}>
<h1>${words.search}</h1>
<form action="${sitePath(searchPath)}" method="get" role="search">
<p><label for="q">${words.searchFor}</label>
<input id="q" name="q" type="search" dir="auto" maxlength="200" autocapitalize="off" autocomplete="off" spellcheck="false">
<button type="submit">${words.search}</button></p>
</form>
<noscript><p class="notice">${words.searchNeedsScript}</p></noscript>
<p class="found" role="status"></p>
<ul class="named"></ul>
<ol class="headlines"></ol>
<p><button class="further" type="button" hidden>${words.searchFurther}</button></p>
${otherWays(topicsOf(stories), { words, site })}</div>
`,
    },
    site,
  );
}

/** What the script tells readers: it has no words of its own. */
function told(words: Words, { timeZone }: Site): SafeHtml {
  return attributes({
    'data-zone': timeZone,
    'data-searching': words.searching,
    'data-found': words.storiesFound,
    'data-nothing': words.nothingFound,
    'data-back': words.searchedBackTo,
    'data-failed': words.searchFailed,
    'data-topic': words.topic,
    'data-author': words.author,
  });
}

function otherWays(topics: readonly Label[], { words, site }: { words: Words; site: Site }): SafeHtml {
  const named = topics.map(
    (topic) => html`<li><a href="${sitePath(labelPath('topic', topic))}" dir="auto">${topic.name}</a></li>\n`,
  );
  const sections = site.sections.map(
    ({ slug, name }) => html`<li><a href="${sitePath(`/${slug}/`)}">${name}</a></li>\n`,
  );
  return html`<section class="ways" aria-labelledby="ways">
<h2 id="ways">${words.otherWays}</h2>
${topics.length > 0 && html`<h3>${words.topics}</h3>\n<ul>\n${named}</ul>\n`}<h3>${words.sections}</h3>
<ul>
${sections}</ul>
<h3>${words.byDay}</h3>
<ul>
<li><a href="${sitePath('/archive/')}">${words.archive}</a></li>
</ul>
</section>
`;
}

/** The topics that most of the stories share, and of those that few share the newest. */
function topicsOf(stories: readonly ListedStory[]): Label[] {
  const found = new Map<string, { topic: Label; times: number }>();
  for (const topic of stories.flatMap(({ labels }) => labels?.topics ?? [])) {
    found.set(topic.slug, { topic, times: (found.get(topic.slug)?.times ?? 0) + 1 });
  }
  const inOrder = [...found.values()].sort((one, other) => other.times - one.times);
  return inOrder.slice(0, mostTopics).map(({ topic }) => topic);
}
