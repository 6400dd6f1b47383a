import { WireFormatError } from '../../errors.ts';
import { type KeptPicture, leads } from '../../story/pictures/picture.ts';
import type { Newsroom } from '../newsroom.ts';
import type { Found } from './find-story.ts';

/** One picture of a story that an order of the desk means. */
export interface MeantPicture {
  readonly id: string;
  readonly uri: string;
  readonly kept: KeptPicture;
}

const address = /-([a-z2-7]{10})\/picture-([0-9a-f]{8})-\d{1,4}\.(?:avif|webp|jpg)$/;
const pictureEnding = /\.(?:jpe?g|png|webp|avif|tiff?|gif|heic)$/i;

/**
 * The one picture that a reference of the desk means: by the address of a picture on the site, or by the key of the
 * file that brought it. A picture that came after the order cannot be meant.
 *
 * @param found - the story that the reference leads to
 * @returns undefined where the reference means a story
 * @throws WireFormatError `picture-not-shown` when it names a picture that leads no story
 */
export async function pictureMeant(
  { table, pictures }: Pick<Newsroom, 'table' | 'pictures'>,
  reference: string,
  { found, receivedAt }: { readonly found: Found; readonly receivedAt: string },
): Promise<MeantPicture | undefined> {
  const plain = reference.trim();
  const [, id, digest] = address.exec(plain.replace(/[?#].*$/, '')) ?? [];
  if (id !== undefined && digest !== undefined) {
    const record = await table.read(id);
    const kept = (await pictures.readAll(id)).find(({ mark }) => mark.startsWith(`${digest}-`));
    if (record && kept) return { id, uri: record.uri, kept };
    throw notShown(plain);
  }
  if (typeof found !== 'object') {
    if (found === 'unknown' && pictureEnding.test(plain)) throw notShown(plain);
    return undefined;
  }
  if (!found.byPicture) return undefined;
  const key = plain.replace(/^(?:s3:\/\/[^/]+\/)?incoming\//, '');
  const [kept] = (await pictures.readAll(found.id))
    .filter(({ source, at }) => source.key === key && source.inside === undefined && at <= receivedAt)
    .toSorted((a, b) => (leads(a, b) ? -1 : 1));
  if (!kept) throw notShown(plain);
  return { id: found.id, uri: found.uri, kept };
}

function notShown(reference: string): WireFormatError {
  return new WireFormatError({
    code: 'picture-not-shown',
    message: `“${reference}” is a picture that never led a story, so nothing of it is public.`,
    fix: 'If it was dropped just now, wait for its receipt. To take down a story, give the address of its page.',
  });
}
