import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcementOf } from '#shared/social/announcement.ts';
import { smsUnits } from '#shared/social/sms-text.ts';
import { topicMessage } from '#shared/social/topic-message.ts';
import { announced, site } from './announced-story.ts';
import { anyText, pageUrl } from './post-texts.ts';

async function messageOf(...changes: Parameters<typeof announced>) {
  const announcement = await announcementOf(announced(...changes), site);
  const message = topicMessage(announcement, site);
  return { announcement, message, texts: JSON.parse(message.Message) as Record<string, string> };
}

describe('the message of the topic', () => {
  it.each(['sqs', 'lambda', 'http', 'https'])(
    'gives programs on %s the announcement as JSON',
    async (protocol) => {
      const { announcement, texts } = await messageOf({}, { summary: 'Repairs are done.', urgency: 3 });
      expect(JSON.parse(texts[protocol] ?? '')).toEqual(announcement);
    },
  );

  it.each(['default', 'email'])(
    'gives people on %s the headline, the summary and the link',
    async (protocol) => {
      const { texts } = await messageOf({}, { summary: 'Repairs are done.' });
      expect(texts[protocol]).toContain(`Ferry line reopens\n\nRepairs are done.\n\n${announced().url}\n`);
    },
  );

  it.each([
    ['publication', {}, 'New story, revision 1'],
    ['update', { revision: 2 }, 'Updated story, revision 2'],
    ['correction', {}, 'Corrected story, revision 1'],
    ['publication', { reinstated: true }, 'Reinstated story, revision 1'],
  ] as const)('tells people of a %s %j what it is, and the facts', async (kind, change, words) => {
    const { texts } = await messageOf({ kind, ...change }, { urgency: 3 });
    expect(texts['email']).toBe(
      `Ferry line reopens\n\n${announced().url}\n\n${words} · World · language en · urgency 3\nThe Aldmoor Desk`,
    );
  });

  it('tells people that a story was withdrawn, and no urgency that the wire did not give', async () => {
    const { texts } = await messageOf({ kind: 'withdrawal' });
    expect(texts['email']).toBe(
      `We have withdrawn this story.\n\n${announced().url}\n\n` +
        'Withdrawn story, revision 1 · World · language en\nThe Aldmoor Desk',
    );
  });

  it('names a section by its own word where the settings do not know it', async () => {
    const { texts } = await messageOf({}, { section: 'harbour' });
    expect(texts['email']).toContain(' · harbour · language en');
  });

  it('lets subscribers filter by kind, section, language and urgency', async () => {
    const { message } = await messageOf({}, { urgency: 3 });
    expect(message.MessageAttributes).toEqual({
      kind: { DataType: 'String', StringValue: 'publication' },
      section: { DataType: 'String', StringValue: 'world' },
      language: { DataType: 'String', StringValue: 'en' },
      urgency: { DataType: 'Number', StringValue: '3' },
    });
  });

  it('leaves out an urgency that the wire did not give', async () => {
    expect((await messageOf()).message.MessageAttributes).not.toHaveProperty('urgency');
  });

  it.each([
    ['a headline with typographic marks', '“Ferry” line — it’s back', '"Ferry" line - it\'s back'],
    ['an Azerbaijani headline', 'Şəkərli kəndində məktəb açılıb', 'Sekerli kendinde mekteb acilib'],
    ['a headline in another script', 'افتتاح مكتبة جديدة', 'ferry line reopens'],
    ['a headline of signs alone', '—', 'ferry line reopens'],
    ['a long headline', 'harbour '.repeat(30), `${'harbour '.repeat(11)}harbour...`],
  ])('has a subject in ASCII for %s', async (_what, headline, subject) => {
    expect((await messageOf({}, { headline })).message.Subject).toBe(subject);
  });

  it.each([
    ['a short headline', 'Ferry line reopens', `Ferry line reopens ${announced().url}`],
    ['typographic marks', '“Ferry” line — back', `"Ferry" line - back ${announced().url}`],
    [
      'a long headline',
      'Ferry line between Aldmoor and Sandhaven reopens after storm repairs and a long wait',
      `Ferry line between Aldmoor and Sandhaven reopens after storm... ${announced().url}`,
    ],
  ])('has a text message for %s', async (_what, headline, sms) => {
    expect((await messageOf({}, { headline })).texts['sms']).toBe(sms);
  });

  it('sends the headline alone by SMS where the link leaves no room for it', async () => {
    const url = `https://news.aldmoor.az/world/2026/11/24/${'a-very-long-slug-'.repeat(8)}abcdefghij/`;
    expect((await messageOf({ url })).texts['sms']).toBe('Ferry line reopens');
  });

  it('is what SNS accepts, whatever the story says', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        anyText,
        pageUrl,
        fc.constantFrom('publication', 'update', 'correction', 'withdrawal'),
        async (headline, summary, url, kind) => {
          const { message, texts } = await messageOf(
            { url, kind },
            { headline: `¶${headline}`, summary: summary.repeat(40) },
          );
          expect(message.Subject).toMatch(/^[!-~](?:[ -~]{0,98}[!-~])?$/);
          expect(smsUnits(texts['sms'] ?? '')).toBeLessThanOrEqual(140);
          expect((texts['sms'] ?? '').length).toBeLessThanOrEqual(140);
          expect(new TextEncoder().encode(message.Message).length).toBeLessThan(64 * 1024);
          for (const { StringValue } of Object.values(message.MessageAttributes))
            expect(StringValue).not.toBe('');
          for (const text of Object.values(texts)) expect(text).not.toBe('');
        },
      ),
      { numRuns: 200 },
    );
  });
});
