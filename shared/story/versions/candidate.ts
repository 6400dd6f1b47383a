import type { Labels } from '../names/labels.ts';
import { sourceHandles } from '../names/source-handles.ts';
import type { Story } from '../story.ts';
import { isDeveloping, type TakesInRecord } from '../takes/take-mark.ts';
import type { Candidate } from './outcome.ts';
import { type Arrival, rankOf } from './rank.ts';

/** The metadata of a version as its record will hold it, taken from the story that the file gave. */
export function candidateOf(
  story: Story,
  arrival: Arrival,
  options: { quiet: boolean; labels: Labels },
): Candidate {
  const rank = rankOf(story, arrival);
  const publisher = story.infoSources.find(({ role }) => role === 'publisher') ?? story.infoSources[0];
  return {
    id: story.id,
    uri: story.uri,
    canceled: story.pubStatus === 'canceled',
    rank,
    contentHash: story.contentHash,
    storyKey: `stories/${story.id}/${rank}.json`,
    sourceKey: story.raw.key,
    arrivedAt: arrival.lastModified,
    headline: story.headline,
    section: story.section,
    language: story.language,
    dir: story.dir,
    holds: story.holds.map(({ code }) => code),
    pagePath: story.pagePath,
    corrections: story.corrections.map(({ text }) => text),
    labels: options.labels,
    ...present('version', story.version),
    ...present('slugline', story.slugline?.slice(0, 200)),
    ...present('contentCreated', story.contentCreated),
    ...present('summary', story.summary),
    ...present('urgency', story.urgency),
    ...present('byline', story.byline),
    ...present('source', publisher?.name),
    ...present('handles', sourceHandles(story.socialHandles)),
    ...present('tags', tagsOf(story.keywords)),
    ...present('embargoedUntil', story.embargoedUntil),
    ...present('expiresAt', story.expires),
    ...present('takes', takesInRecord(story)),
    ...(isDeveloping(story) ? { developing: true as const } : {}),
    ...(options.quiet ? { quiet: true as const } : {}),
  };
}

/** What hashtags are made of: a few short keywords, since every record carries them. */
export function tagsOf(keywords: Story['keywords']): string[] | undefined {
  const tags = keywords.filter((keyword) => keyword.length <= 40).slice(0, 5);
  return tags.length === 0 ? undefined : tags;
}

function takesInRecord({ takes }: Story): TakesInRecord | undefined {
  if (!takes) return undefined;
  const { name: _folder, order: _rank, ...rest } = takes;
  return rest;
}

function present<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });
}
