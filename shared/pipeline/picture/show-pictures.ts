import { formerPaths } from '../../story/desk/page-move.ts';
import { type Rendition, renditionsOf } from '../../story/pictures/picture.ts';
import { shownPicture } from '../../story/pictures/shown-picture.ts';
import { isPublic, type StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';
import { pageDigest, stateMark } from '../publish/digest-of-page.ts';
import { type PageToPut, putCurrent } from '../publish/put-current.ts';

/** A rendition's address names its bytes. */
const pictureCacheControl = 'public, max-age=31536000, immutable';
const goneCacheControl = 'public, max-age=0, s-maxage=60';

/**
 * Writes what must stand at the address of every rendition of a story, as its record says: the picture that leads a
 * public story, and in the place of every other one an empty notice that it is gone.
 *
 * The addresses are looked at, then the record is read, then each is written onto what was seen; so a late worker
 * never shows a picture again that a kill took down. A story that never had a picture costs nothing.
 */
export async function showPictures(
  newsroom: Newsroom,
  {
    id,
    pagePath,
    addresses = [],
    pictures = [],
  }: Pick<StoryRecord, 'id' | 'pagePath' | 'addresses' | 'pictures'>,
): Promise<void> {
  if (pagePath === undefined || pictures.length === 0) return;
  const pages = [pagePath, ...formerPaths({ pagePath, addresses })];
  const all = pictures.flatMap((mark) =>
    renditionsOf(mark).flatMap((one) => pages.map((page) => ({ ...one, page, mark }))),
  );
  const paths = all.map(({ page, name }) => page + name);
  await putCurrent(newsroom, paths, async (standing) => {
    const record = await newsroom.table.read(id);
    return Promise.all(
      all.map((one, index) => {
        if (!record) return undefined;
        const leads = shownPicture(record)?.mark === one.mark && record.pagePath === one.page;
        if (!isPublic(record) || !leads) return notice(record);
        const seen = standing[index]?.metadata;
        return seen?.['digest'] === one.name && seen['gone'] !== '1' ? undefined : shown(newsroom, id, one);
      }),
    );
  });
}

async function shown(newsroom: Newsroom, id: string, { name }: Rendition): Promise<PageToPut> {
  const body = await newsroom.pictures.rendition(id, name);
  return body && { body, digest: name, cacheControl: pictureCacheControl };
}

// It names the state, so that no two states leave the same bytes: a late write onto an older one is refused.
async function notice(record: StoryRecord): Promise<PageToPut> {
  const body = `gone ${await stateMark(record)}\n`;
  const digest = await pageDigest(body);
  return {
    body,
    digest,
    cacheControl: goneCacheControl,
    contentType: 'text/plain; charset=utf-8',
    gone: true,
  };
}
