import type { Site } from '../../settings/settings.ts';
import { fitPost } from '../fit-post.ts';
import type { LinkCard, Post } from '../post.ts';
import { hashtagsOf, leadOf, summaryOf, type Told } from '../told.ts';

const limit = 3000;

/**
 * A post for LinkedIn: the words, the summary, the link and hashtags.
 *
 * `body` is the commentary as its API takes it, every sign of its little text format escaped; that is counted.
 *
 * @see https://learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format
 */
export function linkedInPost(told: Told, site: Pick<Site, 'social'>): Post {
  const parts = {
    words: leadOf(told, site),
    summary: summaryOf(told),
    link: told.url,
    tags: hashtagsOf(told, site),
  };
  const fits = (text: string): boolean => escaped(text).length <= limit;
  const { text, tags } = fitPost(parts, { fits, between: '\n\n' });
  const body = commentary(text, tags);
  const card = { card: cardOf(told) };
  return {
    network: 'linkedin',
    text,
    length: escaped(text).length,
    limit,
    hashtags: tags,
    body,
    ...(told.kind === 'withdrawal' ? {} : card),
  };
}

// Our own hashtags stand at the end and are the only ones.
function commentary(text: string, tags: readonly string[]): string {
  const end = tags.map((tag) => ` #${tag}`).join('');
  if (end === '') return escaped(text);
  return escaped(text.slice(0, -end.length)) + tags.map((tag) => ` {hashtag|\\#|${tag}}`).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\|{}@[\]()<>#*_~]/g, '\\$&');
}

function cardOf({ url, headline, summary = '' }: Told): LinkCard {
  return { url, title: headline, description: summary };
}
