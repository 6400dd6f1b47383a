import type { Site } from '../../settings/settings.ts';
import { announcementWords } from '../announcement-words.ts';
import type { Post } from '../post.ts';
import { leadOf, summaryOf, type Told } from '../told.ts';

/** Teams takes messages of about 28 KB; the words of an announcement are bounded far below. */
const limit = 28_000;

/**
 * A message for a channel of Teams: an adaptive card with the words, the summary and a button to the page.
 *
 * Text runs know no formatting and no mentions, so the words of the wire need no escaping beyond JSON's own.
 *
 * @see https://adaptivecards.io/explorer/TextRun.html
 */
export function teamsCard(told: Told, site: Pick<Site, 'social' | 'name'>): Post {
  const lead = leadOf(told, site);
  const summary = summaryOf(told);
  const runs = [
    paragraph(lead, { weight: 'Bolder', size: 'Medium' }),
    ...(summary === undefined ? [] : [paragraph(summary)]),
    paragraph(site.name, { size: 'Small', isSubtle: true }),
  ];
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    lang: told.language,
    body: runs,
    actions: [{ type: 'Action.OpenUrl', title: announcementWords(told.language).read, url: told.url }],
  };
  const body = {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
  const length = JSON.stringify(body).length;
  return { network: 'teams', text: `${lead} ${told.url}`, length, limit, hashtags: [], body };
}

function paragraph(text: string, look: object = {}) {
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text, ...look }] };
}
