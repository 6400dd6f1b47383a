import { readPage } from './read-page.ts';
import { relatedStories } from './related-stories.ts';

/** The stories are fetched when their place is this near: one screen further down. */
const near = { rootMargin: '0px 0px 100%' };

const more = document.querySelector<HTMLElement>('.more');
const topic = more?.querySelector<HTMLAnchorElement>('a[href^="/topic/"]');
if (more && topic && !savesData()) {
  // A page that was merely opened asks for nothing.
  addEventListener('scroll', () => watch(more, topic), { once: true, passive: true });
}

function watch(more: HTMLElement, topic: HTMLAnchorElement): void {
  const observer = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    readPage(topic.pathname, (page) => show(relatedStories(page, more), more));
  }, near);
  observer.observe(more);
}

/** Before the links to topics or, where readers have them before their eyes already, behind everything. */
function show(stories: HTMLElement | undefined, more: HTMLElement): void {
  if (!stories) return;
  if (more.getBoundingClientRect().top >= innerHeight) more.before(stories);
  else more.parentElement?.append(stories);
}

function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}
