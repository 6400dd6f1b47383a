import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resumeStory } from '#shared/pipeline/publish/resume-story.ts';
import { recoverStory } from '#shared/pipeline/recovery/recover-story.ts';
import type { DeskCommand } from '#shared/story/desk/desk-command.ts';
import { storyId } from '#shared/story/digest.ts';
import { checkLedger, type LedgerFinding } from '#shared/story/ledger/ledger-check.ts';
import { ledgerIndexSchema, ledgerPartSchema, partPath } from '#shared/story/ledger/ledger-part.ts';
import { type Desk, openDesk } from '../desk.ts';
import { emptyBucket, objectsIn } from './lost-rooms.ts';

let desk: Desk;
let s3: S3Client;
let corrected: string;
let stories = 0;

beforeAll(async () => {
  desk = await openDesk();
  s3 = new S3Client({});
});
afterAll(() => desk.close());

// Each begins with one corrected story and one that was killed, and with a ledger that is whole.
beforeEach(async () => {
  const killed = await aStory();
  corrected = await aStory();
  await order('correct', corrected, 'The mole is four yards long.');
  await order('kill', killed);
  await refreshed();
  await desk.announcements();
});

async function aStory(): Promise<string> {
  stories += 1;
  const copy = `Mole number ${stories} opens\n\nMole ${stories} opened on Tuesday, the harbour office said.\n`;
  await desk.dropAndPublish(`mole-${stories}.txt`, copy);
  return `mole-${stories}.txt`;
}

async function order(verb: DeskCommand['verb'], reference: string, text?: string) {
  const at = new Date(Date.parse(desk.newsroom.now()) + stories).toISOString();
  const command = { verb, reference, at, ...(text === undefined ? {} : { text }) };
  return desk.dropAndPublish(`_desk/${at}-${verb}.json`, JSON.stringify(command));
}

const idOf = async (key: string) => storyId((await desk.receipt(key)).uri ?? '');
const everyStory = () =>
  Promise.all(Array.from({ length: stories }, (_, index) => idOf(`mole-${index + 1}.txt`)));

async function recoverAll(recover: 'page' | 'record'): Promise<void> {
  for (const id of await everyStory()) await recoverStory(desk.newsroom, { id, recover });
  await refreshed();
}

async function refreshed(): Promise<void> {
  await desk.newsroom.queues.refresh({ lists: ['home', 'section/news', 'section/world', 'corrections'] });
  await desk.refreshLists();
}

async function theLedger(...noted: string[]): Promise<LedgerFinding> {
  const { parts } = ledgerIndexSchema.parse(JSON.parse((await desk.page('/corrections/ledger.json')) ?? ''));
  const bodies = await Promise.all(parts.map((name) => desk.page(partPath(name))));
  return checkLedger(
    bodies.map((body) => ledgerPartSchema.parse(JSON.parse(body ?? ''))),
    noted,
  );
}

async function thePart(): Promise<string> {
  const { parts } = ledgerIndexSchema.parse(JSON.parse((await desk.page('/corrections/ledger.json')) ?? ''));
  return partPath(parts[0] ?? '').slice(1);
}

const scribble = (Key: string) =>
  s3.send(new PutObjectCommand({ Bucket: 'site', Key, Body: 'scribbled over' }));

describe('a site that was lost with its ledger', () => {
  it.each(['page', 'record'] as const)(
    'has it back, byte for byte, from a recovery of each %s',
    async (what) => {
      const ledger = async () =>
        new Map([...(await objectsIn(s3, 'site'))].filter(([key]) => key.startsWith('corrections/')));
      const before = await ledger();
      const { lastHash, entries } = await theLedger();
      await emptyBucket(s3, 'site');

      await recoverAll(what);

      expect(await theLedger(lastHash)).toEqual({ lastHash, entries });
      expect(await ledger()).toEqual(before);
      expect(await desk.announcements()).toEqual([]);
    },
  );

  it('goes on with the old chain when a correction comes before the recovery', async () => {
    const { lastHash, entries } = await theLedger();
    await emptyBucket(s3, 'site');
    await order('correct', corrected, 'The mole is open on Sundays too.');
    expect(await theLedger(lastHash)).toEqual({ lastHash: expect.any(String), entries: entries + 1 });
  });

  it('shows no word of a killed story, in the ledger or in its copy', async () => {
    await order('correct', corrected, 'The lamp is lit at night.');
    await order('kill', corrected);
    await emptyBucket(s3, 'site');
    await recoverAll('record');
    expect(await desk.publicText()).not.toContain('The lamp is lit');
    expect(
      await desk.wireObject(`ledger/_chain/${(await thePart()).slice('corrections/'.length)}`),
    ).not.toContain('lamp');
  });
});

describe('an object of the ledger that somebody changed by hand', () => {
  it.each(['part', 'index'])(
    'is put right from its copy when it is the %s, kept aside, and rings',
    async (which) => {
      const { lastHash, entries } = await theLedger();
      const key = which === 'part' ? await thePart() : 'corrections/ledger.json';
      const rung = desk.counted('LedgerDamaged');
      await scribble(key);

      await order('correct', corrected, `The mole has ${which} railings.`);

      expect(await theLedger(lastHash)).toEqual({ lastHash: expect.any(String), entries: entries + 1 });
      expect(desk.counted('LedgerDamaged')).toBeGreaterThan(rung);
      const aside = [...(await objectsIn(s3, 'wire')).keys()].filter((one) =>
        one.startsWith('ledger/_damaged/'),
      );
      expect(aside).not.toEqual([]);
      await recoverAll('page');
      expect(await desk.page('/corrections/')).toContain('The mole is four yards long.');
    },
  );

  it('holds up no kill though it has no copy, and gets its entry when it is put back', async () => {
    const key = await thePart();
    const good = (await desk.page(`/${key}`)) ?? '';
    const copy = `ledger/_chain/${key.slice('corrections/'.length)}`;
    await s3.send(new DeleteObjectCommand({ Bucket: 'wire', Key: copy }));
    await scribble(key);

    const receipt = await order('kill', corrected);

    expect(receipt.state).toBe('killed');
    expect(await desk.announcements()).toMatchObject([{ kind: 'withdrawal' }]);
    const id = await idOf(corrected);
    const { pagePath = '' } = (await desk.newsroom.table.read(id)) ?? {};
    expect(await desk.page(pagePath)).not.toContain(`Mole number ${stories} opens`);
    expect(await desk.newsroom.table.read(id)).toMatchObject({ ledgerDue: expect.any(String) });
    await s3.send(new PutObjectCommand({ Bucket: 'site', Key: key, Body: good }));
    const { entries } = await theLedger();
    await resumeStory(desk.newsroom, id);
    expect((await theLedger()).entries).toBe(entries + 1);
    expect(await desk.newsroom.table.read(id)).not.toHaveProperty('ledgerDue');
    expect(await desk.announcements()).toEqual([]);
  });
});

describe('a withdrawal that was not told yet', () => {
  it('is told after a replay, under the id that it always has', async () => {
    await order('kill', corrected);
    const [told] = await desk.announcements();
    const id = await idOf(corrected);
    const record = await desk.newsroom.table.read(id);
    if (!record) return expect.unreachable('the record is there');
    // As it was between the commit and the announcement.
    const owing = { ...record, withdrawDue: record.killedBy ?? '', commit: record.commit + 1 };
    await desk.newsroom.table.commit(record, owing);
    expect(told).toMatchObject({ kind: 'withdrawal' });
    await recoverStory(desk.newsroom, { id, recover: 'record' });
    expect(await desk.newsroom.table.read(id)).toHaveProperty('withdrawDue');
    await resumeStory(desk.newsroom, id);
    expect(await desk.announcements()).toMatchObject([{ kind: 'withdrawal' }]);
  });
});
