import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { obey } from '#shared/pipeline/desk/obey-order.ts';
import type { Site } from '#shared/settings/settings.ts';
import type { DeskCommand } from '#shared/story/desk/desk-command.ts';
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

/** The desk orders something; each order is a millisecond later than the one before. */
let orders = 0;
async function ordered(verb: DeskCommand['verb'], uri: string, rooms = desk.newsroom): Promise<void> {
  orders += 1;
  const at = new Date(Date.now() + orders).toISOString();
  const text = verb === 'correct' ? { text: 'The lock is older.' } : {};
  await obey(rooms, { id: await storyId(uri), uri }, { verb, reference: uri, at, ...text });
}

const died = new Error('the worker died');

describe('a correction that was not told yet when the desk held the story', () => {
  async function heldBeforeTold(key: string): Promise<string> {
    settings({});
    const { uri = '' } = await desk.dropAndPublish(key, copy(`Lock of ${key} is mended`));
    await desk.announcements();
    const topic = Object.assign(Object.create(desk.newsroom.topic), { publish: () => Promise.reject(died) });
    await expect(ordered('correct', uri, { ...desk.newsroom, topic })).rejects.toBe(died);
    await ordered('hold', uri);
    expect(await kinds()).toEqual([]);
    return uri;
  }

  it('is told after the release', async () => {
    const uri = await heldBeforeTold('lock.txt');
    await ordered('release', uri);
    expect(await desk.announcements()).toMatchObject([
      { kind: 'correction', correction: 'The lock is older.' },
    ]);
    await ordered('hold', uri);
    await ordered('release', uri);
    expect(await kinds()).toEqual([]);
  });

  it('is told with the version that was accepted meanwhile', async () => {
    const uri = await heldBeforeTold('sluice.txt');
    await desk.dropAndPublish('sluice.txt', copy('Lock of sluice.txt is mended', ' It leaks.'));
    await ordered('release', uri);
    expect(await desk.announcements()).toMatchObject([{ kind: 'correction', revision: 2 }]);
  });

  it('is not told when the story was killed: its withdrawal is', async () => {
    const uri = await heldBeforeTold('gate.txt');
    await ordered('kill', uri);
    await ordered('release', uri);
    expect(await kinds()).toEqual(['withdrawal']);
  });
});

describe('a reinstated story', () => {
  it('is published to the topic anew, above the withdrawal that it undoes and below the next one', async () => {
    settings({});
    const { uri = '' } = await desk.dropAndPublish('ferry.txt', copy('Ferry runs again'));
    for (const verb of ['kill', 'reinstate', 'kill', 'reinstate'] as const) await ordered(verb, uri);
    const told = await desk.announcements();
    expect(told.map(({ kind, reinstated }) => [kind, reinstated])).toEqual([
      ['publication', undefined],
      ['withdrawal', undefined],
      ['publication', true],
      ['withdrawal', undefined],
      ['publication', true],
    ]);
    expect(new Set(told.map(({ id }) => id)).size).toBe(5);
    const [first, withdrawn, again, withdrawnAgain, last] = told.map(({ rank }) => String(rank));
    expect([withdrawn, withdrawnAgain]).toEqual([first, again]);
    expect([String(first) < String(again), String(withdrawnAgain) < String(last)]).toEqual([true, true]);
  });

  it('brings a correction that came while it was dead with it, and is told once', async () => {
    const { uri = '' } = await desk.dropAndPublish('barge.txt', copy('Barge is raised'));
    await ordered('kill', uri);
    await desk.dropAndPublish('barge.txt', `Correction: It was a punt.\n${copy('Punt is raised')}`);
    await desk.announcements();
    await ordered('reinstate', uri);
    expect(await desk.announcements()).toMatchObject([
      { kind: 'publication', reinstated: true, headline: 'Punt is raised', revision: 2 },
    ]);
  });

  it('that is still held is told when it is released', async () => {
    const { uri = '' } = await desk.dropAndPublish('raft.txt', copy('Raft is found'));
    for (const verb of ['hold', 'kill', 'reinstate'] as const) await ordered(verb, uri);
    expect(await kinds()).toEqual(['publication', 'withdrawal']);
    await ordered('release', uri);
    expect(await desk.announcements()).toMatchObject([{ kind: 'publication', reinstated: true }]);
  });

  it('that was published quietly stays quiet, and one that is old news is not told again', async () => {
    const quiet = await desk.dropAndPublish('_archive/dock.txt', copy('Dock opened in 1911'));
    for (const verb of ['kill', 'reinstate'] as const) await ordered(verb, quiet.uri ?? '');
    expect(await kinds()).toEqual([]);
    const expires = new Date(Date.now() + 60_000).toISOString();
    const old = await desk.dropAndPublish('tide.txt', `Expires: ${expires}\n${copy('Tide comes at noon')}`);
    await ordered('kill', old.uri ?? '');
    desk.setClock(new Date(Date.now() + 120_000).toISOString());
    await ordered('reinstate', old.uri ?? '');
    expect(await kinds()).toEqual(['publication', 'withdrawal']);
    desk.setClock(new Date().toISOString());
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
