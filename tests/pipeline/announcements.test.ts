import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { obey } from '#shared/pipeline/obey-order.ts';
import type { Site } from '#shared/settings/settings.ts';
import { storyId } from '#shared/story/digest.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const copy = (headline: string, more = '') =>
  `${headline}\n\nThe old mill on the Harrow will grind flour again from March, its new owners said.${more}\n`;

function settings(social: Site['social']): void {
  Object.assign(desk.newsroom, { site: { ...desk.newsroom.site, social } });
}

const kinds = async () => (await desk.announcements()).map(({ kind }) => kind);

describe('an update', () => {
  it('is not announced unless the settings ask for it', async () => {
    settings({});
    await desk.dropAndPublish('mill.txt', copy('Mill grinds again'));
    await desk.dropAndPublish('mill.txt', copy('Mill grinds again', ' Flour costs more.'));
    expect(await kinds()).toEqual(['publication']);
  });

  it('is announced once where they do, and a correction stays a correction', async () => {
    settings({ updates: true });
    await desk.dropAndPublish('weir.txt', copy('Weir is mended'));
    await desk.dropAndPublish('weir.txt', copy('Weir is mended', ' It holds.'));
    await desk.dropAndPublish('weir.txt', copy('Weir is mended', ' It holds.'));
    await desk.dropAndPublish(
      'weir.txt',
      `Correction: The weir is older.\n${copy('Weir is mended', ' It is older.')}`,
    );
    expect(await kinds()).toEqual(['publication', 'update', 'correction']);
  });

  it('of a story that was published quietly stays quiet', async () => {
    settings({ updates: true });
    await desk.dropAndPublish('_archive/lock.txt', copy('Lock opened in 1987'));
    await desk.dropAndPublish('_archive/lock.txt', copy('Lock opened in 1987', ' By the mayor.'));
    expect(await kinds()).toEqual([]);
  });
});

describe('a correction by the desk', () => {
  it('is told with its words, and the next one is another announcement', async () => {
    settings({});
    const { uri = '' } = await desk.dropAndPublish('quay.txt', copy('Quay is widened'));
    const target = { id: await storyId(uri), uri };
    await desk.announcements();
    const now = Date.now();
    for (const [place, text] of ['The quay is longer.', 'The quay is longer still.'].entries()) {
      const at = new Date(now + place).toISOString();
      await obey(desk.newsroom, target, { verb: 'correct', reference: uri, at, text });
    }
    const told = await desk.announcements();
    expect(told.map(({ correction }) => correction)).toEqual([
      'The quay is longer.',
      'The quay is longer still.',
    ]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(2);
  });
});

describe('a story whose source time is old', () => {
  const old = (headline: string) => `21 August 2024 09:00 (UTC+04:00)\n\n${copy(headline)}`;

  it('is announced, with a warning', async () => {
    settings({});
    const { warnings } = await desk.dropAndPublish('old.txt', old('Mill closed'));
    expect(warnings.map(({ code }) => code)).toContain('old_source_time');
    expect(await kinds()).toEqual(['publication']);
  });

  it('is held back where the settings say so, and the receipt says how to announce it', async () => {
    settings({ oldStories: 'hold' });
    const receipt = await desk.dropAndPublish('older.txt', old('Mill burned'));
    expect(receipt.state).toBe('live');
    expect(receipt.decisions).toContainEqual({
      rule: 'announcement_held',
      saw: 'the source’s time 2024-08-21T05:00:00.000Z',
      override: expect.stringContaining('quiet=false'),
    });
    expect(await kinds()).toEqual([]);
    await desk.dropAndPublish('older 2.txt', old('Mill rebuilt'), { quiet: 'false' });
    expect(await kinds()).toEqual(['publication']);
  });
});
