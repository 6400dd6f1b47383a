import type { Site } from '../../settings/settings.ts';
import type { Post } from '../post.ts';
import { shorten } from '../shorten.ts';
import { creditOn, leadOf, summaryOf, type Told } from '../told.ts';

/** Of the text of one block. */
const limit = 3000;

/**
 * A message for a channel of Slack, in Block Kit: the words in bold, the summary, the link, and where it is from.
 *
 * `&`, `<` and `>` of the wire are escaped and the text is verbatim, so nothing in it calls a person or a channel.
 *
 * @see https://docs.slack.dev/messaging/formatting-message-text
 */
export function slackCard(told: Told, site: Pick<Site, 'social' | 'name'>): Post {
  const link = `<${escaped(told.url)}>`;
  const room = limit - link.length - 4;
  const lead = cut(leadOf(told, site), room / 2);
  const summary = cut(summaryOf(told) ?? '', room / 2);
  const text = [`*${escaped(plainMarks(lead))}*`, escaped(plainMarks(summary)), link]
    .filter(Boolean)
    .join('\n');
  const source = creditOn('x', told, site);
  const context = [site.name, ...(source === undefined ? [] : [`via ${source}`])].join(' · ');
  return {
    network: 'slack',
    text: `${lead} ${told.url}`,
    length: text.length,
    limit,
    hashtags: [],
    body: {
      text: escaped(`${lead} ${told.url}`),
      unfurl_links: false,
      blocks: [
        { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } },
        { type: 'context', elements: [{ type: 'mrkdwn', text: escaped(context), verbatim: true }] },
      ],
    },
  };
}

function cut(line: string, longest: number): string {
  return shorten(line, { fits: (text) => escaped(text).length <= longest, ellipsis: '…' });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// The signs of Slack's formatting, as signs that look alike and format nothing.
function plainMarks(text: string): string {
  return text.replaceAll('*', '∗').replaceAll('~', '∼').replaceAll('`', 'ˋ');
}
