import { articlePage } from '../../shared/page/article-page.ts';
import type { NewsroomSettings, Site } from '../../shared/settings/settings.ts';
import { announcementOf } from '../../shared/social/announcement.ts';
import { maxSmsUnits, smsText, smsUnits } from '../../shared/social/sms-text.ts';
import { maxPostWeight, weightedLength } from '../../shared/social/weighted-length.ts';
import { sourceHandleOnX } from '../../shared/social/x-post.ts';
import type { Story } from '../../shared/story/story.ts';

/** A ready text with its length as the network counts it. */
export interface PostPreview {
  readonly network: 'x' | 'sms';
  readonly text: string;
  readonly length: number;
  readonly limit: number;
}

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
  };
  return articlePage(story, publication, site);
}

/** What would be posted at first publication. */
export async function socialPreview(story: Story, site: Site): Promise<PostPreview[]> {
  const url = site.origin + story.pagePath;
  const sourceHandle = sourceHandleOnX(story.socialHandles);
  const credit = sourceHandle === undefined ? {} : { sourceHandle };
  const first = { story: listed(story), kind: 'publication', url, rank: '', revision: 1, ...credit } as const;
  const { text } = await announcementOf(first, site);
  const sms = smsText(story.headline, url);
  return [
    { network: 'x', text, length: weightedLength(text), limit: maxPostWeight },
    { network: 'sms', text: sms, length: smsUnits(sms), limit: maxSmsUnits },
  ];
}

function listed({ uri, headline, section, language }: Story) {
  return { uri, headline, section, language };
}
