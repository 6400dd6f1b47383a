import type { Site } from '../../settings/settings.ts';
import type { Publication } from '../../story/publication.ts';
import type { Story } from '../../story/story.ts';
import { authorshipOf, copyrightOf, creditOf } from '../article/story-credit.ts';
import { legalText } from '../frame/escape.ts';
import { sectionName } from '../lists/front.ts';
import type { GoneStory } from '../notices/gone-page.ts';
import { pictureNinjs } from './picture-ninjs.ts';

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
};

/** Where the machine-readable form of a story's page stands, beside it. */
export function ninjsPath(pagePath: string): string {
  return `${pagePath}story.json`;
}

/**
 * A live story for machines, as IPTC ninjs 3.1. What is meant for the desk alone is never read.
 *
 * @see https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json
 */
export function storyNinjs(story: Story, publication: Publication, site: Site): string {
  const { firstPublishedAt, modifiedAt, url, mark } = publication;
  return json({
    uri: asUri(story.uri, url),
    type: 'text',
    representationType: 'full',
    standard,
    version: story.version === undefined ? undefined : String(story.version),
    firstCreated: firstPublishedAt,
    versionCreated: modifiedAt ?? firstPublishedAt,
    contentCreated: story.contentCreated,
    pubStatus: 'usable',
    urgency: story.urgency,
    language: story.language,
    headlines: [{ role: 'main', value: story.headline, contentType: 'text/plain' }],
    descriptions: some(story.summary, (value) => [{ role: 'summary', value, contentType: 'text/plain' }]),
    bodies: [{ role: 'main', value: story.bodyText, contentType: 'text/plain' }],
    by: story.byline,
    slugline: story.slugline,
    located: story.located,
    copyrightHolder: story.copyrightHolder,
    copyrightNotice: copyrightOf(story),
    usageTerms: story.usageTerms,
    expires: publication.archivedAt,
    people: list(story.people.map(({ name, role }) => ({ name, rel: role }))),
    organisations: [{ name: authorshipOf(story, site).organisation, rel: 'source' }],
    subjects: list([
      ...story.subjects.map(({ code, name }) => ({ name: name ?? code, literal: code })),
      ...story.keywords.map((name) => ({ name, rel: 'keyword' })),
      { name: sectionName(story.section, site), rel: 'section', literal: story.section },
    ]),
    infoSources: list(story.infoSources.map(({ name, role }) => ({ name, role }))),
    associations: some(publication.picture, (picture) => [pictureNinjs(picture, publication)]),
    genres: some(story.genre, (name) => [{ name }]),
    altIds: [
      { role: 'page', value: url },
      { role: 'mark', value: mark },
      ...(creditOf(story) === undefined ? [] : [{ role: 'credit', value: creditOf(story) }]),
    ],
  });
}

/** What machines read in the place of a story that was withdrawn or is held: no word of it. */
export function goneNinjs({ url, mark, at }: GoneStory, pubStatus: 'canceled' | 'withheld'): string {
  return json({
    uri: url,
    type: 'text',
    standard,
    versionCreated: at,
    pubStatus,
    altIds: [{ role: 'mark', value: mark }],
  });
}

function json(item: object): string {
  return `${JSON.stringify(item, (_key, value) => (typeof value === 'string' ? legalText(value) : value), 1)}\n`;
}

/** ninjs asks for a URI; a wire's own id may be none, and then the page's address names the story. */
function asUri(uri: string, url: string): string {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(uri) ? uri : url;
}

function list<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

function some<Value, Result>(value: Value | undefined, use: (value: Value) => Result): Result | undefined {
  return value === undefined ? undefined : use(value);
}
