import { articlePage } from '../../shared/page/article-page.ts';
import type { NewsroomSettings, Site } from '../../shared/settings/settings.ts';
import { announcementOf } from '../../shared/social/announcement.ts';
import type { Post } from '../../shared/social/post.ts';
import { postNetworks, postOn } from '../../shared/social/posts.ts';
import { tagsOf } from '../../shared/story/candidate.ts';
import { previewFate } from '../../shared/story/preview-fate.ts';
import { sourceHandles } from '../../shared/story/source-handles.ts';
import type { Story } from '../../shared/story/story.ts';

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
export async function socialPreview(story: Story, site: Site): Promise<Post[]> {
  const { headline, summary, section, language, urgency } = story;
  const handles = sourceHandles(story.socialHandles);
  const tags = tagsOf(story.keywords);
  const listed = { uri: story.uri, headline, section, language };
  const first = {
    story: {
      ...listed,
      ...(summary === undefined ? {} : { summary }),
      ...(urgency === undefined ? {} : { urgency }),
    },
    kind: 'publication',
    url: site.origin + story.pagePath,
    rank: '',
    revision: 1,
    at: story.raw.lastModified,
    ...(tags === undefined ? {} : { tags }),
    ...(handles === undefined ? {} : { handles }),
  } as const;
  const announcement = await announcementOf(first, site);
  return postNetworks.map((network) => postOn(network, announcement, site));
}
