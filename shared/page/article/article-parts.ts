import type { Site } from '../../settings/settings.ts';
import type { Publication } from '../../story/publication.ts';
import type { Story } from '../../story/story.ts';
import type { SafeHtml } from '../frame/html.ts';
import type { Words } from '../words/words.ts';

/** What the parts of an article need; `own` marks the site's words inside a story of another language. */
export interface ArticleParts {
  readonly story: Story;
  readonly publication: Publication;
  readonly site: Site;
  readonly words: Words;
  readonly own: SafeHtml;
}
