import { articlePage } from '../../shared/page/article/article-page.ts';
import type { NewsroomSettings, Site } from '../../shared/settings/settings.ts';
import type { Post } from '../../shared/social/post.ts';
import { postNetworks } from '../../shared/social/posts.ts';
import { previewPosts } from '../../shared/social/preview-posts.ts';
import type { Story } from '../../shared/story/story.ts';
import { previewFate } from '../../shared/story/versions/preview-fate.ts';

/** The settings with the site's origin: its own, else one like that of a distribution, which posts count alike. */
export function previewSite(settings: NewsroomSettings): Site {
  return { ...settings, origin: settings.baseUrl ?? 'https://d111111abcdef8.cloudfront.net' };
}

/** The page as it would be published now, as if for the first time. */
export function pagePreview(story: Story, site: Site): string {
  const at = story.raw.lastModified;
  const publication = {
    url: site.origin + story.pagePath,
    path: story.pagePath,
    firstPublishedAt: at,
    corrections: story.corrections.map(({ text }) => ({ at, text })),
    mark: story.contentHash.slice(0, 16),
    preview: previewFate(story, new Date().toISOString()),
  };
  return articlePage(story, publication, site);
}

/** What would be posted at first publication, on every network that a post can be made for. */
export function socialPreview(story: Story, site: Site): Promise<Post[]> {
  return previewPosts(story, { url: site.origin + story.pagePath }, { site, networks: postNetworks });
}
