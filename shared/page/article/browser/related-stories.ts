/** Enough for a reader to go on with. */
const mostStories = 3;

/**
 * Other stories of a topic's page, as a list under the name that the links to topics have.
 *
 * Every text enters it as text, and every address is a path of this site.
 *
 * @param more - the links to topics, whose language and name are the site's
 * @returns undefined where the topic has no other story
 */
export function relatedStories(topicPage: Document, more: HTMLElement): HTMLElement | undefined {
  const lines = [...topicPage.querySelectorAll<HTMLElement>('.teasers article')]
    .map((teaser) => lineOf(teaser, topicPage.documentElement))
    .filter((line) => line !== undefined)
    .slice(0, mostStories);
  if (lines.length === 0) return undefined;
  const heading = element('h2', more.getAttribute('aria-label'));
  heading.id = 'related';
  const list = element('ol');
  list.className = 'headlines';
  list.append(...lines);
  const section = element('section');
  section.className = 'section related';
  section.setAttribute('aria-labelledby', heading.id);
  speakAs(section, topicPage.documentElement);
  section.append(heading, list);
  return section;
}

function lineOf(teaser: HTMLElement, page: HTMLElement): HTMLElement | undefined {
  const headline = teaser.querySelector<HTMLAnchorElement>('h2 a');
  const time = teaser.querySelector('time');
  if (headline?.origin !== location.origin || headline.pathname === location.pathname) return undefined;
  const link = element('a', headline.textContent);
  link.href = headline.pathname;
  const shownTime = element('time', time?.textContent);
  if (time) shownTime.dateTime = time.dateTime;
  const facts = element('span');
  facts.className = 'facts';
  facts.append(shownTime);
  const line = element('li');
  speakAs(line, teaser.lang ? teaser : page);
  facts.lang = page.lang;
  // A direction of its own only beside a headline of the other one: the stylesheet then sets it to the same side.
  if (line.dir !== page.dir) facts.dir = page.dir;
  line.append(link, ' ', facts);
  return line;
}

function speakAs(own: HTMLElement, other: HTMLElement): void {
  own.lang = other.lang;
  own.dir = other.dir;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string | null = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
