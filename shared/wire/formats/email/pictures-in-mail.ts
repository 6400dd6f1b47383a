import type { Attachment } from 'postal-mime';
import type { InnerPicture } from '../docx/pictures-in-word.ts';
import { type Mail, readMail } from './mail-parts.ts';
import { nameOf } from './story-attachments.ts';

/** More than a story shows. */
const mostPictures = 12;

/** Attachments that are pictures; what is attached comes before what stands in the text, often a logo. */
export function attachedPictures({ attachments }: Pick<Mail, 'attachments'>): Attachment[] {
  const pictures = attachments.filter(
    ({ mimeType, filename }) =>
      /^image\/(?:jpe?g|png|webp|avif|tiff|gif)$/i.test(mimeType) ||
      /\.(?:jpe?g|png|webp|avif|tiff?|gif)$/i.test(filename ?? ''),
  );
  return pictures
    .toSorted((a, b) => Number(a.related ?? false) - Number(b.related ?? false))
    .slice(0, mostPictures);
}

/**
 * The pictures of an e-mail.
 *
 * @throws WireFormatError what `emailReader` throws
 */
export async function* picturesInMail(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<InnerPicture> {
  for (const attachment of attachedPictures(await readMail(bytes))) {
    const { content } = attachment;
    const raw = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    yield { name: nameOf(attachment), bytes: new Uint8Array(raw) };
  }
}
