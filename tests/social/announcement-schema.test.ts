import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcementOf, announcementVersion } from '#shared/social/announcement.ts';
import { topicMessage } from '#shared/social/topic-message.ts';
import { announced, site } from './announced-story.ts';
import { anyText, pageUrl } from './post-texts.ts';

const file = new URL('../../docs/announcement.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8')) as {
  properties: Record<string, { const?: unknown }>;
};
const isAnnouncement = new Ajv({ allErrors: true }).compile(schema);

const anything = fc.record({
  headline: anyText.map((text) => `¶${text}`),
  summary: fc.oneof(anyText, fc.constantFrom('\u200f', ' \u2066\u2069 ')),
  kind: fc.constantFrom('publication', 'update', 'correction', 'withdrawal'),
  url: pageUrl,
  urgency: fc.integer({ min: 1, max: 9 }),
  tags: fc.array(fc.constantFrom('harbour', 'South Caucasus'), { maxLength: 5 }),
  correction: fc.constantFrom('The first crossing is on Tuesday.', 'c'.repeat(5000)),
});

describe('the documented schema of announcements', () => {
  it('names the version that is sent', () => {
    expect(schema.properties['schemaVersion']?.const).toBe(announcementVersion);
  });

  it('holds for every announcement, and documents every field', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async ({ headline, summary, urgency, ...change }) => {
        const handles = { x: 'AldmoorWire', mastodon: 'wire@aldmoor.example' };
        const announcement = await announcementOf(
          announced({ ...change, handles }, { headline, summary, urgency }),
          site,
        );
        const { sqs } = JSON.parse(topicMessage(announcement, site).Message) as { sqs: string };
        const received = JSON.parse(sqs) as object;
        expect(isAnnouncement(received), JSON.stringify(isAnnouncement.errors)).toBe(true);
        expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(received)));
      }),
      { numRuns: 200 },
    );
  });

  it('refuses a withdrawal that tells anything of the story', async () => {
    const withdrawal = await announcementOf(announced({ kind: 'withdrawal' }), site);
    expect(isAnnouncement(withdrawal)).toBe(true);
    expect(isAnnouncement({ ...withdrawal, summary: 'The mayor resigned.' })).toBe(false);
  });
});
