import { articlePage } from '../../page/article/article-page.ts';
import type { StoryReceipt } from '../../story/receipts/receipt.ts';
import { receiptStem } from '../../story/receipts/receipt-key.ts';
import type { Story } from '../../story/story.ts';
import { previewFate } from '../../story/versions/preview-fate.ts';
import type { Newsroom } from '../newsroom.ts';
import { previewed } from '../receipts/social-answer.ts';

/** Files under this prefix of `incoming/` are shown to the desk and never published. */
export const previewPrefix = '_preview/';

/**
 * Renders the page that a file would become into the private bucket, beside its receipt.
 *
 * @param place - number of the story in its file, from 0; a file of several gets a page each
 * @returns the answer: nothing is public, and here is where to look
 */
export async function previewStory(newsroom: Newsroom, story: Story, place: number): Promise<StoryReceipt> {
  const { key: file, lastModified } = story.raw;
  const key = `${await receiptStem(file)}${place === 0 ? '' : `.${place + 1}`}.html`;
  const publication = {
    url: newsroom.site.origin + story.pagePath,
    path: story.pagePath,
    firstPublishedAt: lastModified,
    corrections: story.corrections.map(({ text }) => ({ at: lastModified, text })),
    mark: 'preview',
    preview: previewFate(story, newsroom.now()),
  };
  const page = { key, body: articlePage(story, publication, newsroom.site), metadata: {} };
  const standing = await newsroom.wire.headReceipt(key);
  await newsroom.wire.putReceipt(page, standing ?? 'nothing');
  return {
    state: 'held',
    message: `This is a preview: nothing was published. The page stands beside this receipt as ${key}.`,
    why: 'The file was dropped under _preview/.',
    next: `To publish it, drop it again without _preview/ before its name. To look at it, run: newsroom status ${file}.`,
    uri: story.uri,
    headline: story.headline,
    ...(story.holds.length > 0 ? { questions: story.holds } : {}),
    social: await previewed(newsroom, story, { url: publication.url }),
    decisions: story.decisions,
    warnings: story.warnings,
    times: { received: lastModified },
  };
}
