import type { NetworkName } from '../../settings/social-settings.ts';
import type { Announcement } from '../../social/announcement.ts';
import type { NetworkLimits } from '../../social/network-limits.ts';
import type { Post } from '../../social/post.ts';
import type { RemotePost } from '../../social/thread.ts';

/** One post on its way: the same at every repetition. */
export interface Sending {
  readonly news: Announcement;
  readonly post: Post;
  /** UTC instant at which it was first reserved. */
  readonly at: string;
}

/**
 * One social network, as the relay uses it.
 *
 * Every method throws `SendError`, which says whether the network may have done what it was asked.
 */
export interface Network {
  readonly name: NetworkName;
  /** How long a repeated send makes no second post, in milliseconds from the first; 0 where every send makes one. */
  readonly sameSendMs: number;
  /** Whether a post can be taken back; where not, a withdrawal is told as a post of its own. */
  readonly canRemove: boolean;
  post(sending: Sending): Promise<RemotePost>;
  /** Answers the story's first post, or stands alone where a network knows no replies. */
  reply(sending: Sending, to: RemotePost): Promise<RemotePost>;
  /** What the network would call a post of ours that may stand; only where that follows from the announcement. */
  trace?(sending: Sending): Promise<RemotePost>;
  /** Takes a post back; one that is gone already is no error. */
  remove(post: RemotePost): Promise<void>;
  /** Asks the network whether a post is gone. */
  confirmGone(post: RemotePost): Promise<boolean>;
  /** What the network says of its own limits; only where its servers differ. */
  limits?(): Promise<NetworkLimits>;
  /** Renews credentials that end, where it is time to; says whether it did. Only where they end by themselves. */
  renew?(): Promise<boolean>;
}
