import type { SearchEntry } from '../search-shard.ts';
import type { NamedPage } from './named-pages.ts';

/** What the page shows of a search. Every text enters it as text: a headline is never read as markup. */
export interface SearchView {
  onSubmit(search: (query: string) => void): void;
  /** Empties the results and shows what is looked for. */
  begin(query: string): void;
  searching(): void;
  show(entries: readonly SearchEntry[]): void;
  name(pages: readonly NamedPage[]): void;
  /** Says what was found, how far back, and offers to go on. */
  rest(end: { backTo?: string | undefined }, goOn: (() => void) | undefined): void;
  failed(goOn: () => void): void;
}

export function searchView(page: Document): SearchView {
  const find = <T extends Element>(selector: string) => page.querySelector(selector) as T;
  const [box, form, input] = [
    find<HTMLElement>('.search'),
    find<HTMLFormElement>('.search form'),
    find<HTMLInputElement>('#q'),
  ];
  const [status, named, results, further] = [
    find('.found'),
    find('.named'),
    find('.headlines'),
    find<HTMLButtonElement>('.further'),
  ];
  const words = box.dataset;
  const language = page.documentElement.lang;
  const timeZone = words['zone'] ?? 'UTC';
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone });

  const offer = (goOn: (() => void) | undefined) => {
    further.hidden = !goOn;
    further.onclick = goOn ?? null;
  };
  const say = (...parts: readonly (string | undefined)[]) => {
    status.textContent = parts.filter(Boolean).join(' ');
  };
  return {
    onSubmit: (search) =>
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        search(input.value);
      }),
    begin: (query) => {
      input.value = query;
      results.replaceChildren();
      named.replaceChildren();
      offer(undefined);
      say();
    },
    searching: () => {
      offer(undefined);
      say(words['searching']);
    },
    show: (entries) => results.append(...entries.map((entry) => line(page, entry, day))),
    name: (pages) => named.replaceChildren(...pages.map((one) => nameLine(page, one, words[one.kind]))),
    rest: ({ backTo }, goOn) => {
      const count = results.childElementCount;
      const back = backTo && `${words['back']} ${day.format(new Date(backTo))}.`;
      say(count > 0 ? `${words['found']}: ${count}.` : words['nothing'], back);
      offer(goOn);
    },
    failed: (goOn) => {
      say(words['failed']);
      offer(goOn);
    },
  };
}

function line(page: Document, entry: SearchEntry, day: Intl.DateTimeFormat): HTMLElement {
  const item = page.createElement('li');
  const link = linkTo(page, entry.path, entry.headline);
  if (entry.language) link.lang = entry.language;
  const facts = page.createElement('span');
  facts.className = 'facts';
  const time = page.createElement('time');
  time.dateTime = entry.at;
  time.textContent = day.format(new Date(entry.at));
  facts.append(entry.section, ' · ', time);
  item.append(link, ' ', facts);
  return item;
}

function nameLine(page: Document, { path, name }: NamedPage, kind = ''): HTMLElement {
  const item = page.createElement('li');
  item.append(`${kind}: `, linkTo(page, path, name));
  return item;
}

function linkTo(page: Document, path: string, text: string): HTMLAnchorElement {
  const link = page.createElement('a');
  // The index is the site's own; still, nothing but a path of this site may become an address.
  link.href = new URL(path, location.origin).pathname;
  link.dir = 'auto';
  link.textContent = text;
  return link;
}
