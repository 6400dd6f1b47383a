import type { Site } from '../../settings/settings.ts';
import type { Post } from '../post.ts';
import { creditOn, hashtagsOf, leadOf, type Told } from '../told.ts';
import { maxPostWeight, weightedLength } from '../weighted-length.ts';
import { fittedXPost } from '../x-post.ts';

/** A post for X of one piece of news: the words, the link, credit to the source and hashtags. */
export function newsOnX(told: Told, site: Pick<Site, 'social'>): Post {
  const { text, tags } = fittedXPost({
    words: leadOf(told, site),
    url: told.url,
    sourceHandle: creditOn('x', told, site),
    tags: hashtagsOf(told, site),
  });
  return { network: 'x', text, length: weightedLength(text), limit: maxPostWeight, hashtags: tags };
}
