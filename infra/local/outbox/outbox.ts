import { randomUUID } from 'node:crypto';
import type { NetworkName } from '../../../shared/settings/social-settings.ts';

/** One post as a network would hold it. */
export interface OutboxPost {
  readonly network: NetworkName;
  readonly id: string;
  readonly text: string;
  /** UTC instant of its arrival here. */
  readonly at: string;
  readonly replyTo?: string | undefined;
  /** Address that the post leads to beside its text. */
  readonly link?: string | undefined;
  /** What was sent, whole. */
  readonly sent: unknown;
  readonly deletedAt?: string;
}

const kept = 500;

/** Stands in for the social networks on a laptop: keeps what would have been posted, newest last. */
export class Outbox {
  readonly #posts = new Map<string, OutboxPost>();
  /** Ids by the key under which a network takes a repeated send for the same one. */
  readonly #sends = new Map<string, string>();
  readonly #onChange: () => void;

  constructor(onChange: () => void = () => {}, posts: readonly OutboxPost[] = []) {
    this.#onChange = onChange;
    for (const post of posts) this.#posts.set(keyOf(post.network, post.id), post);
  }

  /** Every post that ever stood, those that were deleted too. */
  all(): OutboxPost[] {
    return [...this.#posts.values()];
  }

  /** The posts that stand. */
  standing(network?: NetworkName): OutboxPost[] {
    return this.all().filter((one) => !one.deletedAt && (network === undefined || one.network === network));
  }

  find(network: NetworkName, id: string): OutboxPost | undefined {
    const post = this.#posts.get(keyOf(network, id));
    return post?.deletedAt === undefined ? post : undefined;
  }

  /** @param id - of an existing post to write it anew */
  put(post: Omit<OutboxPost, 'id' | 'at'> & { readonly id?: string }): OutboxPost {
    const id = post.id ?? randomUUID();
    const whole = { ...post, id, at: new Date().toISOString() };
    this.#posts.set(keyOf(post.network, id), whole);
    const [oldest] = this.#posts.keys();
    if (this.#posts.size > kept && oldest !== undefined) this.#posts.delete(oldest);
    this.#onChange();
    return whole;
  }

  /** Posts once for each idempotency key. */
  putOnce(key: string | undefined, post: Omit<OutboxPost, 'id' | 'at'>): OutboxPost {
    const before = key === undefined ? undefined : this.#sends.get(key);
    const known = before === undefined ? undefined : this.#posts.get(keyOf(post.network, before));
    if (known) return known;
    const made = this.put(post);
    if (key !== undefined) this.#sends.set(key, made.id);
    return made;
  }

  remove(network: NetworkName, id: string): boolean {
    const post = this.find(network, id);
    if (!post) return false;
    this.#posts.set(keyOf(network, id), { ...post, deletedAt: new Date().toISOString() });
    this.#onChange();
    return true;
  }
}

function keyOf(network: NetworkName, id: string): string {
  return `${network} ${id}`;
}
