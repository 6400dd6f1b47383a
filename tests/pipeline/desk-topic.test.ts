import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import { type Desk, openDesk } from './desk.ts';
import { faultyNewsroom } from './faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const canary = 'The canary that nobody may hear';
const copy = (headline: string) =>
  `${headline}\n\nThe harbour master spoke to reporters on Monday evening.\n`;
const held = (headline: string) =>
  `Embargo: 3 February 2027 00:01\nHeadline: ${headline}\n\n${copy('Held.')}`;

function minutesFromNow(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}

async function order(verb: string, reference: string): Promise<void> {
  const at = new Date().toISOString();
  await desk.dropAndPublish(`_desk/${at}-${verb}.json`, JSON.stringify({ verb, reference, at }));
}

describe('the desk', () => {
  it('hears of a rejected file: what is wrong, how to mend it, and where the answer stands', async () => {
    const { error } = await desk.dropAndPublish('empty.txt', '');

    const [message, ...others] = await desk.deskMessages();

    expect(others).toEqual([]);
    expect(message).toMatchObject({
      kind: 'rejected',
      state: 'rejected',
      key: 'empty.txt',
      problems: [{ code: error?.code, message: error?.message, fix: error?.fix }],
    });
    const receipt = await fetch(String(message?.['receipt']));
    expect(await receipt.text()).toBe(await desk.receiptText('empty.txt'));
    expect(String(message?.['receipt'])).toContain('X-Amz-Expires=43200');
  });

  it('hears of a held file with its question, and of nothing twice', async () => {
    const hint = await desk.drop('ask.txt', held('A question of zones'));
    await publishFile(desk.newsroom, hint);
    await publishFile(desk.newsroom, hint);
    await publishFile(desk.newsroom, { ...hint, sequencer: '' });

    const messages = await desk.deskMessages();
    expect(messages).toMatchObject([
      { kind: 'held', key: 'ask.txt', problems: [{ fix: expect.any(String) }] },
    ]);
  });

  it('hears of a killed story by the name of its file', async () => {
    await desk.dropAndPublish('kill-me.txt', copy('To be killed'));
    await order('kill', 'kill-me.txt');
    expect(await desk.deskMessages()).toMatchObject([{ kind: 'killed', key: 'kill-me.txt' }]);
  });

  it('hears nothing of live, embargoed and previewed files, and such a story costs no further call', async () => {
    const watched = faultyNewsroom(desk.newsroom);
    await publishFile(watched.newsroom, await desk.drop('live.txt', copy('Nothing to worry about')));
    await desk.dropAndPublish('waits.txt', `Embargo: ${minutesFromNow(600)}\n\n${copy('Waits')}`);
    await desk.dropAndPublish('_preview/ask.txt', held('Only a look'));

    expect(await desk.deskMessages()).toEqual([]);
    expect(watched.calls.filter((call) => call.startsWith('desk.'))).toEqual([]);
    expect(watched.calls.filter((call) => call.startsWith('wire.')).length).toBe(3);
  });

  it('hears of it all the same when the worker dies on the way', async () => {
    const hint = await desk.drop('dies.txt', '');
    const { calls } = faultyNewsroom(desk.newsroom);
    expect(calls).toEqual([]);
    for (let call = 1; ; call++) {
      const faulty = faultyNewsroom(desk.newsroom, { call, when: 'before' });
      const ended = await publishFile(faulty.newsroom, hint).then(
        () => true,
        () => false,
      );
      if (ended) break;
    }
    const ids = new Set((await desk.deskMessages()).map(({ id }) => id));
    expect(ids.size).toBe(1);
  });

  it('never hears a headline or a text, whatever state the story is in', async () => {
    const asking = `Embargo: until "${canary}" is over\nHeadline: ${canary}\n\n${copy('Held.')}`;
    await desk.dropAndPublish('canary-1.txt', asking);
    await desk.dropAndPublish('canary-2.txt', copy(`${canary}, live`));
    await order('kill', 'canary-2.txt');
    const item = { type: 'picture', headline: canary, version: '1', uri: 'urn:example:canary' };
    await desk.dropAndPublish('canary-3.json', JSON.stringify(item));

    const messages = await desk.deskMessages();

    expect(messages.map(({ kind }) => kind).sort()).toEqual(['held', 'killed', 'rejected']);
    expect(JSON.stringify(messages)).not.toContain('canary that');
    expect(JSON.stringify(messages)).not.toContain('harbour master');
    expect(desk.logged()).not.toContain('canary');
  });
});

describe('what is overdue', () => {
  it('is told once: an embargo that is over while the story waits for an answer', async () => {
    await desk.dropAndPublish('late.txt', `Embargo: ${minutesFromNow(30)}\n\n${copy('Waits and is held')}`);
    await order('hold', 'late.txt');
    await desk.deskMessages();

    for (const minutes of [31, 32, 33]) {
      desk.setClock(minutesFromNow(minutes));
      await sweep(desk.newsroom);
      await desk.runResumptions();
    }

    const messages = await desk.deskMessages();
    expect(messages).toMatchObject([
      { kind: 'overdue', key: 'late.txt', problems: [{ code: 'held-past-embargo' }] },
    ]);
    await order('release', 'late.txt');
    expect((await desk.receipt('late.txt')).state).toBe('live');
  });

  it('is told once: an embargo that nobody lifts', async () => {
    desk.setClock(minutesFromNow(60));
    await desk.dropAndPublish('stuck.txt', `Embargo: ${minutesFromNow(90)}\n\n${copy('Is never released')}`);
    for (const minutes of [95, 101, 102, 103]) {
      desk.setClock(minutesFromNow(minutes));
      await sweep(desk.newsroom);
    }
    const messages = await desk.deskMessages();
    expect(messages).toMatchObject([
      { kind: 'overdue', key: 'stuck.txt', problems: [{ code: 'release-overdue' }] },
    ]);
  });

  it('is told once: a file that nobody answers', async () => {
    await desk.drop('unheard.txt', copy('No event came'));
    for (const minutes of [110, 111]) {
      desk.setClock(minutesFromNow(minutes));
      await sweep(desk.newsroom);
    }
    const messages = await desk.deskMessages();
    expect(messages.filter(({ key }) => key === 'unheard.txt')).toMatchObject([
      { kind: 'overdue', state: 'received', problems: [{ code: 'file-unanswered' }] },
    ]);
  });
});
