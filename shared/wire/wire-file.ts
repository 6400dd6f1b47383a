import type { Block } from '../story/body.ts';
import type { Decision, Hold, Signal, Story, Warning } from '../story/story.ts';

/** One dropped object, as S3 gives it. */
export interface WireFile {
  /** Object key without the `incoming/` prefix, decoded. */
  readonly key: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType?: string;
  /** User metadata (`x-amz-meta-*`) with lower-case names: overrides of the editor. */
  readonly metadata: Readonly<Record<string, string>>;
  /** S3 LastModified, UTC with milliseconds. */
  readonly lastModified: string;
  readonly etag?: string;
}

/** The file as text. For binary formats (DOCX) `text` is empty and readers use `bytes`. */
export interface WireText {
  readonly text: string;
  /** WHATWG label of the encoding that was used, e.g. `utf-8`, `windows-1251`; `binary` where none was. */
  readonly encoding: string;
  /** Byte range in the file of a range of `text` (UTF-16 indexes), where it is known. */
  byteRange(start: number, end: number): [number, number] | undefined;
  readonly warnings: readonly Warning[];
  readonly decisions: readonly Decision[];
  /** A question to the desk where no encoding is sure. */
  readonly holds: readonly Hold[];
}

export type WireFormat =
  | 'text'
  | 'iptc7901'
  | 'anpa1312'
  | 'nitf'
  | 'newsml12'
  | 'newsml-g2'
  | 'ninjs'
  | 'rss'
  | 'atom'
  | 'html'
  | 'markdown'
  | 'docx'
  | 'rtf'
  | 'email'
  | 'reuters-sgml';

/** An instant as the wire gives it. */
export interface WireTime {
  /** As filed, trimmed. */
  readonly raw: string;
  /** UTC with milliseconds; absent when the wire gives no offset or the text cannot be read. */
  readonly instant?: string;
  /** `+04:00`; absent where no offset stands in the file. */
  readonly offset?: string;
}

/** What an editor sets beside the copy, by `Headline:`-style lines or object metadata. Wins over the wire. */
export interface Overrides {
  readonly headline?: string;
  readonly byline?: string;
  readonly section?: string;
  readonly slugline?: string;
  readonly language?: string;
  readonly summary?: string;
  readonly keywords?: readonly string[];
  readonly urgency?: number;
  readonly uri?: string;
  readonly version?: number;
  readonly embargo?: string;
  readonly expires?: string;
  readonly source?: string;
  readonly genre?: string;
  readonly correction?: string;
}

/**
 * One story as its reader found it, before any rule of ours.
 *
 * Absent is absent; a reader never guesses, fills in or tidies beyond its own format. `normalize` decides.
 */
export interface WireItem
  extends Partial<
    Pick<
      Story,
      | 'uri'
      | 'sourceId'
      | 'version'
      | 'headline'
      | 'slugline'
      | 'byline'
      | 'dateline'
      | 'located'
      | 'language'
      | 'dir'
      | 'urgency'
      | 'pubStatus'
      | 'edNote'
      | 'creditline'
      | 'copyrightNotice'
      | 'copyrightHolder'
      | 'usageTerms'
      | 'infoSources'
      | 'people'
      | 'keywords'
      | 'subjects'
      | 'section'
      | 'genre'
      | 'summary'
      | 'corrections'
      | 'references'
      | 'credits'
      | 'socialHandles'
      | 'footerRaw'
      | 'holds'
      | 'picture'
      | 'take'
    >
  > {
  readonly body: readonly Block[];
  /** When the source wrote this version (the newer of created and version-created where both stand). */
  readonly created?: WireTime;
  readonly embargo?: WireTime;
  readonly expiry?: WireTime;
  readonly signals?: readonly Signal[];
  readonly overrides?: Overrides;
  readonly warnings?: readonly Warning[];
  readonly decisions?: readonly Decision[];
}

export interface ReaderInput extends WireText {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly key: string;
}

/**
 * A reader of one format: pure, total, bounded.
 *
 * @returns one item a story, in file order; an empty list never (throw `no-story` instead)
 * @throws WireFormatError with a stable code, whatever the input
 */
export interface WireReader {
  read(input: ReaderInput): WireItem[] | Promise<WireItem[]>;
}
