import { findStory } from '../../../shared/pipeline/desk/find-story.ts';
import { CommandError } from '../command-error.ts';
import type { StoryToDo } from './hand-over.ts';
import type { Operations } from './open-operations.ts';

/** Which stories to work on. */
export interface StoryRange {
  /** UTC instants, both inclusive, of the time by which fronts sort. */
  readonly since: string;
  readonly until: string;
  /** `home` for all, or `section/<slug>`. */
  readonly list: string;
  /** Position of the last story that was done. */
  readonly after: string | undefined;
}

const pageSize = 500;

/** Every story that ever stood on a list, oldest first: killed ones too, since they have a page as well. */
export async function* listedStories({ newsroom }: Operations, range: StoryRange): AsyncGenerator<StoryToDo> {
  let { after } = range;
  for (;;) {
    const page = await newsroom.table.membersOf(range.list, { ...range, after, limit: pageSize });
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1)?.position;
  }
}

/**
 * The one story that a reference names.
 *
 * @throws CommandError `reference-unknown`, `reference-ambiguous`
 */
export async function oneStory(
  { newsroom }: Operations,
  reference: string,
): Promise<{ id: string; uri: string }> {
  const found = await findStory(newsroom, reference);
  if (typeof found === 'object') return found;
  throw new CommandError({
    code: found === 'several' ? 'reference-ambiguous' : 'reference-unknown',
    message:
      found === 'several'
        ? `“${reference}” names a file with several stories.`
        : `No story is known as “${reference}”.`,
    fix: 'Give the address of the page, or the uri that stands in the story’s receipt.',
  });
}
