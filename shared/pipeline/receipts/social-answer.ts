import { networksOn } from '../../settings/social-settings.ts';
import type { PostNetwork } from '../../social/post.ts';
import type { LimitedSite } from '../../social/posts.ts';
import { previewPosts } from '../../social/preview-posts.ts';
import type { Thread } from '../../social/thread.ts';
import type { AnnouncementKind } from '../../social/told.ts';
import type { SentPost, StoryReceipt } from '../../story/receipts/receipt.ts';
import type { Story } from '../../story/story.ts';
import { isDead, type Slot, type StoryRecord } from '../../story/versions/record.ts';
import type { Newsroom } from '../newsroom.ts';

export type SocialAnswer = Pick<StoryReceipt, 'social' | 'posts'>;

/**
 * What a receipt says of social networks: each post as it is counted, and what became of those that went out.
 *
 * @param read - whether the ledger is to be read; a first answer comes before anything was posted
 */
export async function socialAnswer(
  newsroom: Newsroom,
  { story, record, rank }: { story: Story; record: StoryRecord; rank: string },
  read: boolean,
): Promise<SocialAnswer> {
  const slot = [record.live, record.next].find((one) => one?.rank === rank);
  const kind = slot && newsOf(slot, record, newsroom);
  const url = newsroom.site.origin + (record.pagePath ?? story.pagePath);
  const on = networksOn(newsroom.site.social);
  // A first answer says what the settings say; the one after the post, what the instance said.
  const limits = read && on.includes('mastodon') ? await newsroom.ledger.limits('mastodon') : {};
  const site = { ...newsroom.site, limits };
  const social = kind === undefined ? [] : await previewed({ site }, story, { url, kind });
  const threads = read ? await newsroom.ledger.threads<Thread>(record.id, on) : [];
  const posts = on.flatMap((network) => threads.filter((one) => one.network === network)).flatMap(postsOf);
  return { ...(social.length === 0 ? {} : { social }), ...(posts.length === 0 ? {} : { posts }) };
}

/** Posts as receipts show them: on the networks that are on, else on X, whose text the topic carries. */
export async function previewed(
  { site }: { readonly site: LimitedSite },
  story: Story,
  news: { readonly url: string; readonly kind?: AnnouncementKind },
): Promise<NonNullable<StoryReceipt['social']>> {
  const on: readonly PostNetwork[] = networksOn(site.social);
  const networks = on.length === 0 ? (['x'] as const) : on;
  const posts = await previewPosts(story, news, { site, networks });
  return posts.map(({ body: _body, facets: _facets, ...post }) => post);
}

/** What kind of news a version is; undefined when it is not announced. */
function newsOf(slot: Slot, record: StoryRecord, { site }: Newsroom): AnnouncementKind | undefined {
  const { announcedRank } = record;
  if (isDead(record) || slot.quiet || announcedRank === 'quiet') return undefined;
  if (announcedRank === undefined || announcedRank === slot.rank) return 'publication';
  if (slot.corrections.length > 0) return 'correction';
  return site.social.updates ? 'update' : undefined;
}

function postsOf({ network, posts }: Thread): SentPost[] {
  return posts.map(({ kind, state, at, remote, reason }) => ({
    network,
    kind,
    state,
    at,
    ...(remote === undefined ? {} : { id: remote.id }),
    ...(remote?.url === undefined ? {} : { url: remote.url }),
    ...(reason === undefined ? {} : { reason }),
  }));
}
