import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import type { DeskCommand } from '#shared/story/desk/desk-command.ts';
import { type Desk, openDesk } from './desk.ts';
import { faultyNewsroom } from './faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const copy = (headline: string, more = '') =>
  `${headline}\n\nThe slipway at Vell is closed for the winter, the harbour office said. ${more}\n`;

/** Drops a file and names what its publication asks of AWS. */
async function callsOf(key: string, body: string, rooms = desk.newsroom): Promise<string[]> {
  const watched = faultyNewsroom(rooms);
  await publishFile(watched.newsroom, await desk.drop(key, body));
  return watched.calls;
}

const nextSecond = () => desk.newsroom.pause(1_001 - (Date.now() % 1_000));

let commands = 0;
function command(verb: DeskCommand['verb'], reference: string): Promise<unknown> {
  commands += 1;
  const given = { verb, reference, at: new Date().toISOString() };
  return desk.dropAndPublish(`_desk/${commands}-${verb}.json`, JSON.stringify(given));
}

const duplicate = ['wire.open', 'table.readWithClaim', 'wire.putReceipt', 'table.commit'];

describe('a file that is dropped again', () => {
  it('unchanged costs four calls, however often, and each time its receipt is of that drop', async () => {
    const text = copy('Slipway closes for the winter');
    await desk.dropAndPublish('often.txt', text);
    for (let drop = 0; drop < 3; drop++) {
      await nextSecond();
      const { times } = await desk.receipt('often.txt');
      expect(await callsOf('often.txt', text)).toEqual(duplicate);
      const receipt = await desk.receipt('often.txt');
      expect(receipt.decisions).toContainEqual(expect.objectContaining({ rule: 'duplicate' }));
      expect(receipt.times['received']).not.toBe(times['received']);
    }
  });

  it('changed goes straight onto the page, its data and the receipt of the version before it', async () => {
    await desk.dropAndPublish('changed.txt', copy('Slipway opens in May'));
    expect(await callsOf('changed.txt', copy('Slipway opens in June', 'The ice was late.'))).toEqual([
      'wire.open',
      'table.readWithClaim',
      'table.claim',
      'wire.saveStory',
      'table.commit',
      // The page, and what machines read beside it.
      'pages.put',
      'pages.put',
      'queues.draw',
      // No list is new to it, and so nothing is asked of AWS.
      'table.join',
      'queues.refresh',
      'wire.putReceipt',
      'table.finish',
    ]);
    expect(await desk.receipt('changed.txt')).toMatchObject({ state: 'live', revision: 2 });
  });

  it('says that its story is killed, or public again, as the first drop would', async () => {
    const text = copy('Slipway sold');
    await desk.dropAndPublish('killed.txt', text);
    await nextSecond();
    const { uri = '', times } = await desk.dropAndPublish('killed.txt', text);

    await command('kill', uri);
    const killed = await desk.receipt('killed.txt');
    expect(killed).toMatchObject({ state: 'killed', times: { received: times['received'] } });
    expect(killed).not.toHaveProperty('url');

    await command('reinstate', uri);
    expect(await desk.receipt('killed.txt')).toMatchObject({ state: 'live', url: expect.any(String) });
  });
});

describe('a worker that is slow', () => {
  // Why a repetition's rank is remembered: the text between two drops of another may still be on its way.
  it('does not bring back what was dropped between two drops of the same text', async () => {
    const text = copy('Slipway stays closed');
    await desk.dropAndPublish('between.txt', text);
    await nextSecond();
    const between = await desk.drop('between.txt', copy('Slipway opens after all'));
    const read = await desk.newsroom.wire.open('between.txt', 10_000);
    const wire = overridden(desk.newsroom.wire, { open: async () => read });
    await nextSecond();
    const { url = '' } = await desk.dropAndPublish('between.txt', text);

    await publishFile({ ...desk.newsroom, wire }, between);
    expect(await desk.page(new URL(url).pathname)).toContain('Slipway stays closed</h1>');
    const { message, decisions } = await desk.receipt('between.txt');
    expect(decisions).toContainEqual(expect.objectContaining({ rule: 'duplicate' }));
    expect(message).toContain('revision 1');
  });

  it('decides anew when another version is committed while it writes that nothing is new', async () => {
    const text = copy('Slipway for sale');
    const { url = '' } = await desk.dropAndPublish('meanwhile.txt', text);
    await nextSecond();
    const between = await desk.drop('meanwhile.txt', copy('Slipway not for sale'));
    const older = await desk.newsroom.wire.open('meanwhile.txt', 10_000);
    await nextSecond();
    const hint = await desk.drop('meanwhile.txt', text);
    let others = 0;
    const wire = overridden(desk.newsroom.wire, {
      putReceipt: async (...given: Parameters<Newsroom['wire']['putReceipt']>) => {
        const slow = overridden(desk.newsroom.wire, { open: async () => older });
        if (others++ === 0) await publishFile({ ...desk.newsroom, wire: slow }, between);
        return desk.newsroom.wire.putReceipt(...given);
      },
    });
    await publishFile({ ...desk.newsroom, wire }, hint);

    expect(await desk.page(new URL(url).pathname)).toContain('Slipway for sale</h1>');
    expect(await desk.receipt('meanwhile.txt')).toMatchObject({ state: 'live', revision: 3 });
  });
});

function overridden<Room extends object>(room: Room, own: Partial<Room>): Room {
  return new Proxy(room, {
    get: (target, method) => {
      const real = Reflect.get(own, method) ?? Reflect.get(target, method, target);
      return typeof real === 'function' ? real.bind(target) : real;
    },
  });
}

describe('an event that comes twice', () => {
  it('finds its file answered, and writes nothing', async () => {
    const hint = await desk.drop('twice.txt', copy('Slipway painted'));
    await publishFile(desk.newsroom, hint);
    const receipt = await desk.receipt('twice.txt');

    const watched = faultyNewsroom(desk.newsroom);
    await publishFile(watched.newsroom, hint);
    expect(watched.calls).toEqual(['wire.open', 'table.readWithClaim']);
    expect(await desk.receipt('twice.txt')).toEqual(receipt);
    expect(receipt.decisions.map(({ rule }) => rule)).not.toContain('duplicate');
  });

  it('answers anew when the story has changed since', async () => {
    const hint = await desk.drop('since.txt', copy('Slipway repaired'));
    await publishFile(desk.newsroom, hint);
    await command('kill', (await desk.receipt('since.txt')).uri ?? '');
    await publishFile(desk.newsroom, hint);
    expect(await desk.receipt('since.txt')).toMatchObject({ state: 'killed' });
  });

  it('is answered when the sweep found the file without its receipt', async () => {
    const { key } = await desk.drop('lost.txt', copy('Slipway flooded'));
    await publishFile(desk.newsroom, { key, sequencer: '' });
    const receipt = await desk.receipt(key);
    await new S3Client({}).send(new DeleteObjectCommand({ Bucket: 'wire', Key: `receipts/${key}.json` }));
    await publishFile(desk.newsroom, { key, sequencer: '' });
    expect(await desk.receipt(key)).toMatchObject({ state: 'live', url: receipt.url });
  });
});
