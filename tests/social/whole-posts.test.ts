import { describe, expect, it } from 'vitest';
import type { Site } from '#shared/settings/settings.ts';
import { postOn } from '#shared/social/posts.ts';
import type { Told } from '#shared/social/told.ts';
import { site as desk } from './announced-story.ts';

const url = 'https://news.aldmoor.az/world/2026/11/24/ferry-line-reopens-abcdefghij/';
const headline = 'Ferry & <b>line</b> *reopens*, 2 ~ 3 `weeks` early';
const summary = 'Repairs are done, @harbour [office] said #today.';
const lead = `Breaking: ${headline}`;
const site: Site = { ...desk, social: { ...desk.social, hashtags: 2, breaking: 1 } };
const told: Told = {
  ...{ kind: 'publication', headline, summary, url, language: 'en', urgency: 1 },
  tags: ['Ferry', 'River Traffic', 'ferry', 'Harbour'],
  handles: {
    ...{ x: 'estuary', bluesky: 'estuary.example.com' },
    ...{ mastodon: 'estuary@social.example', threads: 'estuary.press' },
  },
};
const hashtags = ['Ferry', 'RiverTraffic'];
const defused = summary.replace('@', '@\u200b').replace('#', '#\u200b');
const card = { url, title: headline, description: summary };

describe('urgent news with everything that a post can have', () => {
  it('on X has credit and hashtags', () => {
    const text = `${lead} ${url} via @estuary #Ferry #RiverTraffic`;
    expect(postOn('x', told, site)).toEqual({ network: 'x', text, length: 118, limit: 280, hashtags });
  });

  it('as a text message is the headline and the link', () => {
    const text = `${headline} ${url}`;
    const counted = { length: 122, limit: 140, segments: 2 };
    expect(postOn('sms', told, site)).toEqual({ network: 'sms', text, ...counted, hashtags: [] });
  });

  it('on Bluesky has a short link, facets at its bytes, and a card', () => {
    expect(postOn('bluesky', told, site)).toEqual({
      network: 'bluesky',
      text: `${lead} news.aldmoor.az/world/2026/11/… via @estuary.example.com #Ferry #RiverTraffic`,
      ...{ length: 138, limit: 300, bytes: { length: 140, limit: 3000 }, hashtags, card },
      facets: [
        { bytes: [61, 94], link: url },
        { bytes: [120, 126], tag: 'Ferry' },
        { bytes: [127, 140], tag: 'RiverTraffic' },
      ],
    });
  });

  it('on Mastodon calls nobody by accident and says whose limit it keeps', () => {
    expect(postOn('mastodon', told, site)).toEqual({
      network: 'mastodon',
      text: `${lead}\n\n${defused}\n\n${url} via @estuary@social.example #Ferry #RiverTraffic`,
      ...{ length: 186, limit: 500, limitFrom: 'usual', hashtags },
    });
  });

  it('on Threads has one hashtag', () => {
    const text = `${lead}\n\n${defused}\n\n${url} via @estuary.press #Ferry`;
    const counted = { length: 211, limit: 500, hashtags: ['Ferry'] };
    expect(postOn('threads', told, site)).toEqual({ network: 'threads', text, ...counted });
  });

  it('on LinkedIn has a commentary in which only our own signs mean something', () => {
    expect(postOn('linkedin', told, site)).toEqual({
      network: 'linkedin',
      text: `${lead}\n\n${summary}\n\n${url} #Ferry #RiverTraffic`,
      ...{ length: 217, limit: 3000, hashtags, card },
      body:
        'Breaking: Ferry & \\<b\\>line\\</b\\> \\*reopens\\*, 2 \\~ 3 `weeks` early\n\n' +
        `Repairs are done, \\@harbour \\[office\\] said \\#today.\n\n${url}` +
        ' {hashtag|\\#|Ferry} {hashtag|\\#|RiverTraffic}',
    });
  });

  it('in Slack is verbatim text whose marks format nothing', () => {
    const escaped = 'Ferry &amp; &lt;b&gt;line&lt;/b&gt;';
    const text = `*Breaking: ${escaped} ∗reopens∗, 2 ∼ 3 ˋweeksˋ early*\n${summary}\n<${url}>`;
    const source = 'The Aldmoor Desk · via estuary';
    expect(postOn('slack', told, site)).toEqual({
      network: 'slack',
      ...{ text: `${lead} ${url}`, length: 201, limit: 3000, hashtags: [] },
      body: {
        text: `Breaking: ${escaped} *reopens*, 2 ~ 3 \`weeks\` early ${url}`,
        unfurl_links: false,
        blocks: [
          { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } },
          { type: 'context', elements: [{ type: 'mrkdwn', text: source, verbatim: true }] },
        ],
      },
    });
  });

  it('in Teams is a card with a button', () => {
    const run = (text: string, look = {}) => ({
      type: 'RichTextBlock',
      inlines: [{ type: 'TextRun', text, ...look }],
    });
    const content = {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      ...{ type: 'AdaptiveCard', version: '1.4', lang: 'en' },
      body: [
        run(lead, { weight: 'Bolder', size: 'Medium' }),
        run(summary),
        run('The Aldmoor Desk', { size: 'Small', isSubtle: true }),
      ],
      actions: [{ type: 'Action.OpenUrl', title: 'Read the story', url }],
    };
    const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
    expect(postOn('teams', told, site)).toEqual({
      ...{ network: 'teams', text: `${lead} ${url}`, length: 774, limit: 28_000, hashtags: [] },
      body: { type: 'message', attachments: [attachment] },
    });
  });
});

describe('a withdrawal', () => {
  const words = 'We have withdrawn this story.';
  const gone: Told = { ...told, kind: 'withdrawal', headline: words };

  it.each([
    ['x', `${words} ${url}`],
    ['sms', `${words} ${url}`],
    ['bluesky', `${words} news.aldmoor.az/world/2026/11/…`],
    ['mastodon', `${words}\n\n${url}`],
    ['threads', `${words}\n\n${url}`],
    ['linkedin', `${words}\n\n${url}`],
    ['slack', `${words} ${url}`],
    ['teams', `${words} ${url}`],
  ] as const)('on %s says that alone: no summary, card, credit or hashtag', (network, text) => {
    const post = postOn(network, gone, site);
    expect(post).toMatchObject({ text, hashtags: [] });
    expect(post).not.toHaveProperty('card');
    expect(JSON.stringify(post)).not.toMatch(/Repairs|estuary|Breaking|Ferry\b/);
  });

  it('in Slack has no empty line', () => {
    expect(JSON.stringify(postOn('slack', gone, site).body)).toContain(`"*${words}*\\n<${url}>"`);
  });
});

describe('an update and a correction', () => {
  it('begin with their word, an update with its summary and a correction without', () => {
    const update = postOn('linkedin', { ...told, kind: 'update' }, site).text;
    expect(update).toBe(`Update: ${headline}\n\n${summary}\n\n${url} #Ferry #RiverTraffic`);
    const correction = postOn('linkedin', { ...told, kind: 'correction', correction: 'Not 3.' }, site).text;
    expect(correction).toBe(`Correction: Not 3.\n\n${url} #Ferry #RiverTraffic`);
    const untold = postOn('linkedin', { ...told, kind: 'correction' }, site).text;
    expect(untold).toBe(`Correction: ${headline}\n\n${url} #Ferry #RiverTraffic`);
  });
});
