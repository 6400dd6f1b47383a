import type { ListedStory } from '../../story/publication.ts';

/** A story older than this beside the newest one no longer leads, however urgent it was. */
const leadHours = 12;

/** IPTC's middle value: a story filed without urgency ranks between the urgent and the routine. */
const middleUrgency = 5;

/** The story that leads a front: the most urgent of the last hours of news, then the newest. */
export function leadStory(stories: readonly ListedStory[]): ListedStory | undefined {
  const newestMs = Math.max(...stories.map(listedMs));
  const candidates = stories.filter((story) => newestMs - listedMs(story) <= leadHours * 3_600_000);
  return candidates.reduce<ListedStory | undefined>(
    (lead, story) => (leads(story, lead) ? story : lead),
    undefined,
  );
}

function leads(story: ListedStory, lead: ListedStory | undefined): boolean {
  return lead === undefined || urgencyOf(story) < urgencyOf(lead);
}

function urgencyOf(story: ListedStory): number {
  return story.urgency ?? middleUrgency;
}

function listedMs(story: ListedStory): number {
  return Date.parse(story.listedAt);
}
