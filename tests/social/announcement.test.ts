import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcementOf } from '#shared/social/announcement.ts';
import { announced, site } from './announced-story.ts';
import { weightByX } from './oracle.ts';
import { anyText, pageUrl } from './post-texts.ts';

describe('an announcement', () => {
  it('tells what a subscriber needs, and leaves out what the wire did not give', async () => {
    const announcement = await announcementOf(announced(), site);
    expect(announcement).toEqual({
      schemaVersion: 1,
      id: announcement.id,
      kind: 'publication',
      uri: 'urn:aldmoor:1',
      rank: '0001_a',
      revision: 1,
      at: '2026-11-24T09:00:00.000Z',
      url: announced().url,
      headline: 'Ferry line reopens',
      section: 'world',
      language: 'en',
      text: `Ferry line reopens ${announced().url}`,
    });
  });

  it('has the same id however often it is repeated', async () => {
    const [one, two] = [await announcementOf(announced(), site), await announcementOf(announced(), site)];
    expect(one).toEqual(two);
  });

  it('carries what the wire and the change give', async () => {
    const change = {
      ...{ file: 'drop-7f3a', reinstated: true as const, tags: ['harbour'] },
      handles: { mastodon: 'wire@aldmoor.example' },
    };
    const given = await announcementOf(
      announced(change, { summary: 'Repairs\n are done.', urgency: 3 }),
      site,
    );
    expect(given).toMatchObject({ ...change, summary: 'Repairs are done.', urgency: 3 });
  });

  it('names nothing that it was not given, not even as unknown', async () => {
    const bare = await announcementOf(announced({ tags: [] }), site);
    for (const name of ['summary', 'urgency', 'tags', 'handles', 'file', 'reinstated', 'correction'])
      expect(bare).not.toHaveProperty(name);
  });

  it.each([
    ['publication', undefined],
    ['update', undefined],
    ['correction', 'The first crossing is on Tuesday.'],
  ] as const)('of a %s says what was put right only as a correction', async (kind, said) => {
    const correction = 'The first crossing is on Tuesday.';
    expect((await announcementOf(announced({ kind, correction }), site)).correction).toBe(said);
  });

  it('bounds what it tells at a thousand letters, an ellipsis included', async () => {
    const told = async (headline: string) =>
      (await announcementOf(announced({}, { headline }), site)).headline;
    expect(await told('a'.repeat(1000))).toBe('a'.repeat(1000));
    expect(await told('a'.repeat(1001))).toBe(`${'a'.repeat(999)}…`);
  });

  it('of a story that is public again has an id of its own, for each time', async () => {
    const idOf = async (change: Parameters<typeof announced>[0]) =>
      (await announcementOf(announced(change), site)).id;
    const ids = [
      await idOf({}),
      await idOf({ reinstated: true }),
      await idOf({ reinstated: true, rank: '0002_b' }),
      await idOf({ reinstated: true, change: 'desk-2' }),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(ids.every((id) => /^[0-9a-f]{32}$/.test(id))).toBe(true);
  });

  it.each([
    ['another story', announced({}, { uri: 'urn:aldmoor:2' })],
    ['another kind of news', announced({ kind: 'correction' })],
  ])('has another id for %s', async (_what, other) => {
    expect((await announcementOf(other, site)).id).not.toBe((await announcementOf(announced(), site)).id);
  });

  it.each([
    ['publication', 'one id, whatever version it carries by then', true],
    ['correction', 'an id for each version', false],
    ['withdrawal', 'an id for each version', false],
  ] as const)('of a %s has %s', async (kind, _ids, same) => {
    const [one, two] = ['0001_a', '0002_b'].map((rank) => announcementOf(announced({ kind, rank }), site));
    expect((await one)?.id === (await two)?.id).toBe(same);
  });

  it.each([
    ['az', 'Düzəliş: '],
    ['ar', 'تصحيح: '],
    ['de-AT', 'Korrektur: '],
    ['ja', 'Correction: '],
  ])('says in the language of the story (%s) that it was corrected', async (language, tag) => {
    const { text } = await announcementOf(announced({ kind: 'correction' }, { language }), site);
    expect(text.startsWith(tag)).toBe(true);
  });

  it('repeats nothing of a story that is withdrawn', async () => {
    const story = { headline: 'Mayor resigns', summary: 'The mayor resigned.' };
    const withdrawal = await announcementOf(
      announced({ kind: 'withdrawal', handles: { x: 'Wire' } }, story),
      site,
    );
    expect(JSON.stringify(withdrawal)).not.toMatch(/mayor|Wire/i);
    expect(withdrawal.headline).toBe('We have withdrawn this story.');
  });

  it('credits the source by its handle', async () => {
    expect((await announcementOf(announced({ handles: { x: 'AldmoorWire' } }), site)).text).toContain(
      'via @AldmoorWire',
    );
  });

  it('does not credit the newsroom to itself', async () => {
    expect((await announcementOf(announced({ handles: { x: 'aldmoordesk' } }), site)).text).not.toContain(
      'via',
    );
  });

  it('fits a post whatever the story says', async () => {
    const kind = fc.constantFrom('publication', 'update', 'correction', 'withdrawal');
    await fc.assert(
      fc.asyncProperty(
        anyText,
        pageUrl,
        kind,
        fc.constantFrom('en', 'fr', 'ar'),
        async (headline, url, which, language) => {
          const { text } = await announcementOf(
            announced({ url, kind: which }, { headline, language }),
            site,
          );
          expect(weightByX(text)).toBeLessThanOrEqual(280);
        },
      ),
      { numRuns: 200 },
    );
  });
});
