import type { Labels } from './names/labels.ts';
import type { KeptPicture, LeadMark } from './pictures/picture.ts';

/**
 * What the accepted record adds to a story when its page is rendered.
 *
 * Every value comes from the wire files (object times, stamps, commands), so a replay gives the same bytes.
 */
export interface Publication {
  /** Absolute, `https://news.example/world/2024/08/21/…/`. */
  readonly url: string;
  /** Site path, begins and ends with a slash. */
  readonly path: string;
  readonly firstPublishedAt: string;
  /** Absent until a later version was accepted. */
  readonly modifiedAt?: string;
  /** When the story stopped being news; absent while it is. */
  readonly archivedAt?: string;
  /** Corrections told to readers, oldest first. */
  readonly corrections: readonly { readonly at: string; readonly text: string }[];
  /** The names of the lists that the story stands on beside its section. */
  readonly labels?: Labels;
  /**
   * Short digest of the version and of every desk decision that shaped the page. It stands in the page, so
   * that two states of one story never give the same bytes and an ETag names exactly one of them.
   */
  readonly mark: string;
  /** The picture that leads the page. */
  readonly picture?: KeptPicture;
  /** On a page that only the desk sees: what would become of the story; absent on every public page. */
  readonly preview?: string;
}

/** A live story as fronts and feeds show it: metadata, never the body. */
export interface ListedStory {
  readonly id: string;
  readonly uri: string;
  readonly path: string;
  readonly headline: string;
  readonly summary?: string;
  readonly section: string;
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly urgency?: number;
  readonly byline?: string;
  /** Name of the publisher or agency the story came from. */
  readonly source?: string;
  /** The names that further lists are kept under. */
  readonly labels?: Labels;
  readonly firstPublishedAt: string;
  readonly modifiedAt?: string;
  /** The earlier of the source's stamp and our first publication: what lists sort by. */
  readonly listedAt: string;
  readonly corrected: boolean;
  /** The picture that leads its page. */
  readonly picture?: LeadMark;
}
