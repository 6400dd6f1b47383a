import type { Site } from '../../settings/settings.ts';
import { bylineNames } from '../../story/names/byline-names.ts';
import type { Story } from '../../story/story.ts';

/** The byline's names and the organisation behind the story, as far as the wire says. */
export interface Authorship {
  /** People who wrote it; never someone who only speaks in it. */
  readonly people: readonly string[];
  /** Where the story came from; the site's publisher where the wire names nobody. */
  readonly organisation: string;
}

/** Who wrote the story: its byline, else the organisation it came from. */
export function authorshipOf(story: Story, site: Site): Authorship {
  const organisation = sourceName(story) ?? site.publisher.name;
  const authors = story.people.filter((person) => person.role === 'author').map((person) => person.name);
  if (authors.length > 0) return { people: authors, organisation };
  const names = bylineNames(story.byline ?? '');
  const isOrganisation = (name: string) => story.infoSources.some((source) => sameName(source.name, name));
  const writers = names.filter((name) => !isOrganisation(name));
  const named = names.find(isOrganisation);
  return { people: writers, organisation: writers.length === 0 && named ? named : organisation };
}

/** `Azernews, citing AZERTAC` as filed, else the names of the sources. */
export function creditOf(story: Story): string | undefined {
  const names = [...new Set(story.infoSources.map((source) => source.name))];
  return story.creditline ?? (names.join(', ') || undefined);
}

/** The copyright notice as filed, else one made of its holder. */
export function copyrightOf(story: Story): string | undefined {
  return story.copyrightNotice ?? (story.copyrightHolder && `© ${story.copyrightHolder}`);
}

function sourceName(story: Story): string | undefined {
  const byRole = (role: string) => story.infoSources.find((source) => source.role === role)?.name;
  return byRole('publisher') ?? byRole('originator') ?? byRole('agency');
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
