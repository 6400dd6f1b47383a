import { StoreUnavailableError } from '../../errors.ts';
import { isPublic, type StoryRecord } from '../../story/versions/record.ts';
import { askForCard } from '../cards/ask-for-card.ts';
import { withdrawCards } from '../cards/clear-cards.ts';
import type { Newsroom } from '../newsroom.ts';
import { showPictures } from '../picture/show-pictures.ts';
import { stateMark } from '../publish/digest-of-page.ts';
import { keepFormerAddresses } from '../publish/former-addresses.ts';
import { shownOf, writeData } from '../publish/render-story.ts';

const maxTries = 6;

/**
 * Renders a story's page anew with the template and settings of today. The story stays what it is: no revision,
 * no announcement, no receipt; a page that already has these bytes is not written.
 *
 * @returns the record whose page stands now; undefined when the story is unknown
 */
export async function rerenderStory(newsroom: Newsroom, id: string): Promise<StoryRecord | undefined> {
  for (let tries = 0; tries < maxTries; tries++) {
    const known = await newsroom.table.read(id);
    if (known?.pagePath === undefined) return known;
    const standing = await newsroom.pages.head(known.pagePath);
    // Whoever wrote a page that this record does not know of may have known more: read again after the look.
    const record = standing?.etag === known.pageEtag ? known : await newsroom.table.read(id);
    const page = record && (await shownOf(newsroom, record))?.page;
    if (!record || !page) return record;
    await showPictures(newsroom, record);
    await writeData(newsroom, record);
    await keepFormerAddresses(newsroom, record);
    if (standing?.metadata['digest'] === page.digest) return remember(newsroom, record, standing.etag);
    if (isPublic(record)) await askForCard(newsroom, record, true);
    const written = await newsroom.pages.put(page, standing ?? 'nothing');
    if (written === 'conflict') continue;
    newsroom.count('PagesRerendered');
    if (standing && !isPublic(record)) {
      await withdrawCards(newsroom, record);
      await newsroom.edge.purge(`${page.path}*`, `${record.id}-${await stateMark(record)}-rerendered`);
    }
    return remember(newsroom, record, written.etag);
  }
  throw new StoreUnavailableError({
    code: 'page-contended',
    message: 'The story’s page was being written by others at the same time.',
    fix: 'Nothing to do: it is tried again by itself.',
  });
}

async function remember(newsroom: Newsroom, record: StoryRecord, etag: string): Promise<StoryRecord> {
  if (record.pageEtag === etag) return record;
  const fresh = await newsroom.table.finish(record.id, { done: {}, learned: { pageEtag: etag } });
  return fresh === 'changed' ? record : fresh;
}
