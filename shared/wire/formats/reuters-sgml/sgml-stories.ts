import { maxStories } from '../text/several-stories.ts';
import { decodedText } from './references.ts';

/** One story of a collection, as its elements say. */
export interface SgmlStory {
  /** Of the `REUTERS` element and, as `texttype`, the type of its `TEXT`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Characters by element, references resolved; `text` is what stands beside the elements in it. */
  readonly texts: ReadonlyMap<string, string>;
  /** The `D` elements by their list, e.g. `topics`. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Place in the file, end excluded. */
  readonly start: number;
  readonly end: number;
}

const elements =
  'reuters date topics places people orgs exchanges companies d unknown mknote text title byline author dateline body';
const known = new Set(elements.split(' '));
const lists = new Set(['topics', 'places', 'people', 'orgs', 'exchanges', 'companies']);
const tag = /<(?<slash>\/?)(?<name>[A-Za-z]{1,20})(?<rest>(?:\s[^<>]{0,1000})?)>/g;
const attribute = /(?<name>[A-Za-z]{1,20})\s{0,4}=\s{0,4}"(?<value>[^"]{0,200})"/g;

/**
 * Finds the stories of an SGML file in one pass.
 *
 * No tree is built, so depth costs nothing; tags that the format does not have are words, as `<BDEP>` is a
 * share's code. Declarations are skipped and nothing is fetched or expanded. Stories beyond the most that a
 * file may hold are not looked for.
 */
export function sgmlStories(text: string): SgmlStory[] {
  const stories: SgmlStory[] = [];
  let story: Draft | undefined;
  let from = 0;
  for (const found of tagsOf(text)) {
    if (stories.length > maxStories) return stories;
    story?.add(text.slice(from, found.start));
    from = found.end;
    if (found.name === 'reuters') {
      if (story) stories.push(story.finish(found.isEnd ? found.end : found.start));
      story = found.isEnd ? undefined : new Draft(found.start);
    }
    if (found.isEnd) story?.close(found.name);
    else story?.open(found.name, found.rest);
  }
  story?.add(text.slice(from));
  return story ? [...stories, story.finish(text.length)] : stories;
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  /** Attributes as written. */
  readonly rest: string;
  readonly start: number;
  readonly end: number;
}

function* tagsOf(text: string): Generator<Tag> {
  for (const { 0: whole, index: start, groups = {} } of text.matchAll(tag)) {
    const name = groups['name']?.toLowerCase() ?? '';
    if (!known.has(name)) continue;
    yield {
      name,
      isEnd: groups['slash'] === '/',
      rest: groups['rest'] ?? '',
      start,
      end: start + whole.length,
    };
  }
}

class Draft {
  readonly #start: number;
  readonly #attributes = new Map<string, string>();
  readonly #texts = new Map<string, string>();
  readonly #lists = new Map<string, string[]>();
  #field = '';
  #list = '';

  constructor(start: number) {
    this.#start = start;
  }

  open(name: string, rest: string): void {
    if (name === 'reuters' || name === 'text') this.#keepAttributes(name, rest);
    if (lists.has(name)) this.#list = name;
    this.#field = name;
  }

  close(name: string): void {
    if (lists.has(name)) this.#list = '';
    const isPartOfText = ['title', 'byline', 'author', 'dateline', 'body'].includes(name);
    this.#field = isPartOfText ? 'text' : '';
  }

  add(characters: string): void {
    if (characters === '' || this.#field === '') return;
    const words = decodedText(characters);
    if (this.#field !== 'd') this.#texts.set(this.#field, (this.#texts.get(this.#field) ?? '') + words);
    else if (words.trim() !== '' && this.#list !== '') this.#listed(this.#list).push(words.trim());
  }

  finish(end: number): SgmlStory {
    return {
      attributes: this.#attributes,
      texts: this.#texts,
      lists: this.#lists,
      start: this.#start,
      end,
    };
  }

  #listed(name: string): string[] {
    const entries = this.#lists.get(name) ?? [];
    this.#lists.set(name, entries);
    return entries;
  }

  #keepAttributes(element: string, rest: string): void {
    for (const { groups } of rest.matchAll(attribute)) {
      const name = groups?.['name']?.toLowerCase() ?? '';
      const value = groups?.['value'] ?? '';
      this.#attributes.set(element === 'text' ? `text${name}` : name, value);
    }
  }
}
