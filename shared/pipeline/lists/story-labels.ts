import type { Site } from '../../settings/settings.ts';
import { sha256Hex } from '../../story/digest.ts';
import { bylineNames } from '../../story/names/byline-names.ts';
import { type Label, type Labels, mostAuthors, mostTopics } from '../../story/names/labels.ts';
import type { Story } from '../../story/story.ts';
import { transliterate } from '../../wire/normalize/transliterate.ts';

/** Longest readable part of a label's address. */
const longestSlug = 60;

/**
 * The names that a story's lists are kept under.
 *
 * Topics are the subjects that the wire names, then its keywords. Authors are the people of the byline; where it
 * names the source again, that is no person.
 */
export async function labelsOf(story: Story, site: Site): Promise<Labels> {
  const publisher = story.infoSources.find(({ role }) => role === 'publisher') ?? story.infoSources[0];
  const subjects = story.subjects.flatMap(({ name }) => (name === undefined ? [] : [name]));
  const topics = await labelled([...subjects, ...story.keywords], site.language, mostTopics);
  const authors = await labelled(authorsOf(story), site.language, mostAuthors);
  const source = await labelled(publisher ? [publisher.name] : [], site.language, 1);
  return { topics, authors, ...(source[0] ? { source: source[0] } : {}) };
}

function authorsOf(story: Story): string[] {
  const known = story.people.filter(({ role }) => role === 'author').map(({ name }) => name);
  if (known.length > 0) return known;
  const organisations = new Set(story.infoSources.map(({ name }) => folded(name)));
  return bylineNames(story.byline ?? '').filter((name) => !organisations.has(folded(name)));
}

async function labelled(names: readonly string[], language: string, most: number): Promise<Label[]> {
  const found = new Map<string, Label>();
  for (const name of names) {
    if (found.size === most) break;
    const slug = await labelSlug(name, language);
    if (slug !== '' && !found.has(slug)) found.set(slug, { slug, name });
  }
  return [...found.values()];
}

/**
 * A name as part of an address. Latin letters lose their accents, so that `Əliyev` and `Eliyev` share a page; a
 * name of another script, or one too long, gets ten letters of its own behind the transliteration, since many
 * names sound alike.
 *
 * @returns empty where nothing is left of the name
 */
async function labelSlug(name: string, language: string): Promise<string> {
  const spelled = (await transliterate(name, language))
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const readable = spelled.slice(0, longestSlug).replace(/-$/, '');
  if (!/[\p{L}\p{N}]/u.test(name)) return '';
  if (readable === spelled && readable !== '' && isLatin(name)) return readable;
  const own = (await sha256Hex(folded(name))).slice(0, 10);
  return readable === '' ? own : `${readable}-${own}`;
}

function isLatin(name: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(name);
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
