import { sha256Hex, storyId } from '../../story/digest.ts';
import type { Story } from '../../story/story.ts';
import type { WireFile, WireFormat, WireText } from '../wire-file.ts';
import { cleanLine } from './clean-text.ts';
import type { DeskNotes } from './desk-notes.ts';
import { present } from './present.ts';

/** Where a story stands in its file. */
export interface FilePosition {
  readonly file: WireFile;
  readonly format: WireFormat;
  readonly decoded: WireText;
  /** 0-based. */
  readonly index: number;
  /** Stories in the file. */
  readonly count: number;
}

const longestUri = 1024;

/** Who the story is: its wire's own id, else one made from the object key (and its place in the file). */
export async function identityOf(
  filed: string | undefined,
  { file, index, count }: FilePosition,
  notes: DeskNotes,
): Promise<Pick<Story, 'id' | 'uri' | 'uriFromWire'>> {
  const uri = cleanLine(filed ?? '');
  if (uri && uri.length <= longestUri) return { id: await storyId(uri), uri, uriFromWire: true };
  if (uri) notes.warn('uri_ignored', `The wire's id has ${uri.length} characters; no id is that long.`);
  const digest = (await sha256Hex(file.key)).slice(0, 32);
  const made = `urn:newsroom:key:${digest}${count > 1 ? `#${index + 1}` : ''}`;
  return { id: await storyId(made), uri: made, uriFromWire: false };
}

/** The dropped file as the story remembers it. */
export async function rawOf({ file, format, decoded }: FilePosition): Promise<Story['raw']> {
  return {
    key: file.key,
    ...present({ etag: file.etag }),
    sha256: await fileDigest(file.bytes),
    encoding: decoded.encoding,
    format,
    bytes: file.bytes.length,
    lastModified: file.lastModified,
  };
}

const digests = new WeakMap<Uint8Array, Promise<string>>();

// A feed of a thousand stories is one file: its bytes are digested once.
function fileDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = digests.get(bytes) ?? sha256Hex(bytes);
  digests.set(bytes, digest);
  return digest;
}
