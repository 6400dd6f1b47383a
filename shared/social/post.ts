import type { LimitSource } from './network-limits.ts';

/** Every network that a post can be made for; not all of them are posted to by the newsroom itself. */
export type PostNetwork = 'x' | 'bluesky' | 'mastodon' | 'threads' | 'linkedin' | 'slack' | 'teams' | 'sms';

/** A post as it goes out, with its length as the network counts it. */
export interface Post {
  readonly network: PostNetwork;
  /** What readers see; of a card, what stands where cards are not shown. */
  readonly text: string;
  /** In the network's own units. */
  readonly length: number;
  readonly limit: number;
  /** Where the limit comes from; only on networks whose servers differ. */
  readonly limitFrom?: LimitSource;
  /** Without `#`. */
  readonly hashtags: readonly string[];
  /** Where the network counts bytes too. */
  readonly bytes?: { readonly length: number; readonly limit: number };
  /** Parts of an SMS, as they are billed. */
  readonly segments?: number;
  readonly facets?: readonly Facet[];
  /** The preview of the page that the post brings along. */
  readonly card?: LinkCard;
  /** What is sent where it is not the text itself: a card as JSON, or the text escaped. */
  readonly body?: unknown;
}

/** A part of the text that leads somewhere, by UTF-8 bytes: start included, end excluded. */
export interface Facet {
  readonly bytes: readonly [start: number, end: number];
  readonly link?: string;
  readonly tag?: string;
}

export interface LinkCard {
  readonly url: string;
  readonly title: string;
  readonly description: string;
}
