import { WireFormatError } from '#shared/errors.ts';
import { articlePage } from '#shared/page/article/article-page.ts';
import type { ListedStory, Publication } from '#shared/story/publication.ts';
import type { Story } from '#shared/story/story.ts';
import { readWire } from '#shared/wire/read-wire.ts';
import { aListedStory, aPublication, aSite } from '../page/a-story.ts';
import type { AttackedFormat } from './attacked-files.ts';

export const site = aSite();

/** What became of one attacked file. */
export interface Attacked {
  readonly attack: string;
  /** Absent where the file was refused with a typed error. */
  readonly story?: Story;
  readonly page?: string;
}

/** Reads each string in a file of the format, as the newsroom would, and renders the page. */
export async function attackedStories(
  format: AttackedFormat,
  attacks: readonly string[],
): Promise<Attacked[]> {
  const results: Attacked[] = [];
  for (const attack of attacks) {
    const story = await read(format, attack);
    results.push(
      story ? { attack, story, page: articlePage(story, publicationOf(story), site) } : { attack },
    );
  }
  return results;
}

/** A story as fronts and feeds show it. */
export function listed({ uri, headline, summary, byline, section, creditline }: Story): ListedStory {
  return aListedStory({
    uri,
    headline,
    section,
    ...(summary !== undefined && { summary }),
    ...(byline !== undefined && { byline }),
    ...(creditline !== undefined && { source: creditline }),
  });
}

async function read({ key, file }: AttackedFormat, attack: string): Promise<Story | undefined> {
  const bytes = new TextEncoder().encode(file(attack));
  const dropped = { key, bytes, metadata: {}, lastModified: '2026-11-24T12:00:00.000Z' };
  try {
    const { readings } = await readWire(dropped, site);
    const [first] = readings;
    return first && 'story' in first ? first.story : undefined;
  } catch (error) {
    if (error instanceof WireFormatError) return undefined;
    throw error;
  }
}

function publicationOf({ corrections }: Story): Publication {
  return aPublication({
    corrections: corrections.map(({ text }) => ({ at: '2026-11-24T12:30:00.000Z', text })),
  });
}
