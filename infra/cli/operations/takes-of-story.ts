import type { TakeShelf } from '../../../shared/aws/take-shelf.ts';
import type { Story } from '../../../shared/story/story.ts';

/**
 * The parts that a story was joined from, as they are kept beside it: their objects' keys, and what they say.
 *
 * A part of another story under the same name is left alone.
 *
 * @param stories - every version that is kept of the story
 */
export async function takesOf(
  shelf: TakeShelf,
  stories: readonly Story[],
): Promise<{ readonly keys: readonly string[]; readonly stories: readonly Story[] }> {
  const joined = stories.flatMap(({ takes }) => takes ?? []);
  const files = new Set(joined.flatMap(({ parts }) => parts.map(({ number, key }) => `${number} ${key}`)));
  const keys: string[] = [];
  const parts: Story[] = [];
  for (const name of new Set(joined.map((takes) => takes.name))) {
    for (const [place, { story }] of await shelf.readEvery(name)) {
      if (!files.has(`${story.take?.number ?? 1} ${story.raw.key}`)) continue;
      keys.push(`takes/${name}/${place}.json`);
      parts.push(story);
    }
  }
  return { keys, stories: parts };
}
