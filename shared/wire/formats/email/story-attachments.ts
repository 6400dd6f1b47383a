import type { Attachment } from 'postal-mime';
import { WireFormatError } from '../../../errors.ts';
import { decodeWire } from '../../decode/decode-wire.ts';
import { recogniseFormat } from '../../recognise/recognise-format.ts';
import type { ReaderInput, WireFormat, WireItem, WireReader } from '../../wire-file.ts';

/** What came of the attachments that may hold stories. */
export interface AttachedStories {
  readonly items: readonly WireItem[];
  /** Why some could not be read. */
  readonly errors: readonly WireFormatError[];
}

const mostAttachments = 50;

/** The name of an attachment as a person would call it. */
export function nameOf({ filename, mimeType }: Attachment): string {
  return (filename ?? mimeType).replace(/\s+/g, ' ').trim().slice(0, 120);
}

/** Whether an attachment may hold a story: a text, a document, an agency file or a forwarded message. */
export function mayHoldStory({ filename, mimeType, related }: Attachment): boolean {
  if (related) return false;
  if (/\.(?:txt|text|docx|rtf|xml|nitf|json|html?|md|markdown|eml)$/i.test(filename ?? '')) return true;
  const isDocument =
    /^(?:text\/(?:plain|html|rtf|xml|markdown)|application\/(?:rtf|xml|json|vnd\.openxmlformats-officedocument\.wordprocessingml\.document))$/;
  return isDocument.test(mimeType) || isMessage({ mimeType });
}

export const isMessage = ({ mimeType }: Pick<Attachment, 'mimeType'>): boolean =>
  mimeType === 'message/rfc822';

/**
 * Reads the stories in attachments, each as if it had been dropped by itself.
 *
 * @param readMessage - reads a forwarded message
 */
export async function readAttachedStories(
  attachments: readonly Attachment[],
  readMessage: (bytes: Uint8Array<ArrayBuffer>) => Promise<readonly WireItem[]>,
): Promise<AttachedStories> {
  const items: WireItem[] = [];
  const errors: WireFormatError[] = [];
  for (const attachment of attachments.slice(0, mostAttachments)) {
    try {
      const bytes = bytesOf(attachment);
      items.push(
        ...(isMessage(attachment)
          ? await readMessage(bytes)
          : await readFile(bytes, attachment, readMessage)),
      );
    } catch (error) {
      if (!(error instanceof WireFormatError)) throw error;
      errors.push(error);
    }
  }
  return { items, errors };
}

async function readFile(
  bytes: Uint8Array<ArrayBuffer>,
  attachment: Attachment,
  readMessage: (bytes: Uint8Array<ArrayBuffer>) => Promise<readonly WireItem[]>,
): Promise<readonly WireItem[]> {
  const file = { key: nameOf(attachment), bytes, contentType: attachment.mimeType };
  const decoded = await decodeWire(file);
  const format = recogniseFormat(file, decoded);
  if (format === 'email') return readMessage(bytes);
  const load = readers[format];
  if (!load) return [];
  const input: ReaderInput = { ...decoded, bytes, key: file.key, byteRange: () => undefined };
  const items = await (await load()).read(input);
  return items.map((item) => ({
    ...item,
    warnings: [...decoded.warnings, ...(item.warnings ?? [])],
    decisions: [...decoded.decisions, ...(item.decisions ?? [])],
    ...(decoded.holds.length > 0 && { holds: [...(item.holds ?? []), ...decoded.holds] }),
  }));
}

function bytesOf({ content }: Attachment): Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

const readers: Partial<Record<WireFormat, () => Promise<WireReader>>> = {
  text: async () => (await import('../text/text-reader.ts')).textReader,
  docx: async () => (await import('../docx/docx-reader.ts')).docxReader,
  rtf: async () => (await import('../rtf/rtf-reader.ts')).rtfReader,
  html: async () => (await import('../html/html-reader.ts')).htmlReader,
  markdown: async () => (await import('../markdown/markdown-reader.ts')).markdownReader,
  nitf: async () => (await import('../nitf/nitf-reader.ts')).nitfReader,
  newsml12: async () => (await import('../newsml12/newsml12-reader.ts')).newsml12Reader,
  'newsml-g2': async () => (await import('../newsml-g2/newsml-g2-reader.ts')).newsmlG2Reader,
  ninjs: async () => (await import('../ninjs/ninjs-reader.ts')).ninjsReader,
};
