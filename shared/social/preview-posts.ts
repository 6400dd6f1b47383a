import { sourceHandles } from '../story/names/source-handles.ts';
import type { Story } from '../story/story.ts';
import { tagsOf } from '../story/versions/candidate.ts';
import { announcementOf } from './announcement.ts';
import { newsOnX } from './networks/x-news.ts';
import type { Post, PostNetwork } from './post.ts';
import type { LimitedSite } from './posts.ts';
import type { AnnouncementKind } from './told.ts';

/**
 * What would be posted of a story, on each of these networks, exactly as it would go out.
 *
 * @param news - `url` absolute; a publication unless said otherwise
 */
export async function previewPosts(
  story: Story,
  news: { readonly url: string; readonly kind?: AnnouncementKind },
  { site, networks }: { readonly site: LimitedSite; readonly networks: readonly PostNetwork[] },
): Promise<Post[]> {
  const { uri, headline, summary, section, language, urgency } = story;
  const tags = tagsOf(story.keywords);
  const handles = sourceHandles(story.socialHandles);
  const correction = story.corrections.at(-1)?.text;
  const told = {
    story: {
      ...{ uri, headline, section, language },
      ...(summary === undefined ? {} : { summary }),
      ...(urgency === undefined ? {} : { urgency }),
    },
    kind: news.kind ?? 'publication',
    url: news.url,
    rank: '',
    revision: 1,
    at: story.raw.lastModified,
    ...(tags === undefined ? {} : { tags }),
    ...(handles === undefined ? {} : { handles }),
    ...(correction === undefined ? {} : { correction }),
  };
  const announcement = await announcementOf(told, site);
  if (networks.every((network) => network === 'x')) return networks.map(() => newsOnX(announcement, site));
  // Loaded where there are more networks: every publication would pay for it.
  const { postOn } = await import('./posts.ts');
  return networks.map((network) => postOn(network, announcement, site));
}
