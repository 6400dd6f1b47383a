import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WireBucket } from '#shared/aws/wire-bucket.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { resumeStory } from '#shared/pipeline/publish/resume-story.ts';
import type { DeskCommand } from '#shared/story/desk/desk-command.ts';
import { storyId } from '#shared/story/digest.ts';
import { checkLedger } from '#shared/story/ledger/ledger-check.ts';
import type { LedgerEntry } from '#shared/story/ledger/ledger-entry.ts';
import {
  broughtUpToDate,
  type LedgerPart,
  ledgerIndexSchema,
  ledgerPartSchema,
  partPath,
} from '#shared/story/ledger/ledger-part.ts';
import { toldAbout } from '../story/a-chain.ts';
import { type Desk, openDesk } from './desk.ts';
import { type Fault, faultyNewsroom } from './faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const body = 'The harbour office counted the boats twice and wrote both numbers down.';
let given = 0;

async function order(verb: DeskCommand['verb'], reference: string, text?: string) {
  given += 1;
  const at = new Date(Date.parse(desk.newsroom.now()) + given).toISOString();
  const command = JSON.stringify({ verb, reference, at, ...(text === undefined ? {} : { text }) });
  return desk.drop(`_desk/${at}-${verb}.json`, command);
}

async function obey(...given: Parameters<typeof order>): Promise<void> {
  await publishFile(desk.newsroom, await order(...given));
}

async function published(headline: string): Promise<{ url: string; uri: string; id: string }> {
  const key = `${headline.toLowerCase().replaceAll(' ', '-')}.txt`;
  const { url = '', uri = '' } = await desk.dropAndPublish(key, `${headline}\n\n${body} ${headline}.\n`);
  return { url, uri, id: await storyId(uri) };
}

async function ledger(): Promise<LedgerPart[]> {
  const index = await desk.page('/corrections/ledger.json');
  if (index === undefined) return [];
  const { parts } = ledgerIndexSchema.parse(JSON.parse(index));
  const bodies = await Promise.all(parts.map((name) => desk.page(partPath(name))));
  return bodies.flatMap((text) => (text === undefined ? [] : [ledgerPartSchema.parse(JSON.parse(text))]));
}

async function entriesOf(id: string): Promise<LedgerEntry[]> {
  return (await ledger()).flatMap(({ entries }) => entries).filter((entry) => entry.id.startsWith(id));
}

/** Everything that stands under `/corrections/`. */
async function publicLedger(): Promise<string> {
  const parts = await ledger();
  const paths = ['', 'feed.xml', 'ledger.json', ...parts.flatMap(({ name }) => [`${name}.json`, `${name}/`])];
  return (await Promise.all(paths.map((path) => desk.page(`/corrections/${path}`)))).join('\n');
}

describe('the ledger of corrections', () => {
  it('is a page, a feed and a chained record before anybody was corrected', async () => {
    await desk.newsroom.queues.refresh({ lists: ['corrections'] });
    await desk.refreshLists();
    expect(await desk.page('/corrections/')).toContain('Nothing has been corrected so far.');
    expect(await desk.page('/corrections/feed.xml')).toContain('<rss');
  });

  it('is not touched by a story that was never corrected', async () => {
    const watched = faultyNewsroom(desk.newsroom);
    await publishFile(watched.newsroom, await desk.drop('plain.txt', `A plain story\n\n${body}\n`));
    expect(watched.calls.filter((call) => /ledger|pages\.read/i.test(call))).toEqual([]);
    expect(await desk.refreshLists()).not.toContain('corrections');
    expect(await ledger()).toEqual([]);
  });

  it('tells date, story and words of a correction on page and feed, and in the chain', async () => {
    const { url, uri, id } = await published('Boats at the mole');
    await obey('correct', url, 'There were <11> boats, not 12.');
    await desk.refreshLists();

    expect(await entriesOf(id)).toMatchObject([
      { kind: 'correction', uri, url, headline: 'Boats at the mole', text: 'There were <11> boats, not 12.' },
    ]);
    const page = await desk.page('/corrections/');
    expect(page).toContain(`<a href="${new URL(url).pathname}">Boats at the mole</a>`);
    expect(page).toContain('There were &lt;11&gt; boats, not 12.');
    const [part] = await ledger();
    expect(await desk.page(`/corrections/${part?.name}/`)).toContain('Boats at the mole');
    expect(await desk.page('/corrections/feed.xml')).toContain('Correction: Boats at the mole');
    expect(await checkLedger(await ledger())).toMatchObject({ entries: 1 });
  });

  it('holds a correction that a new version brings, and follows the headline', async () => {
    const { uri, id } = await published('Ferry to the cape');
    const key = 'ferry-to-the-cape.txt';
    await desk.dropAndPublish(
      key,
      `Correction: The ferry sails on Monday.\nFerry to the cape\n\n${body} Monday.\n`,
    );
    await desk.dropAndPublish(key, `Headline: Ferry sails to the cape\n\n${body} Monday, at noon.\n`);

    expect(await entriesOf(id)).toMatchObject([
      { uri, kind: 'correction', headline: 'Ferry sails to the cape', text: 'The ferry sails on Monday.' },
    ]);
  });
});

describe('a month of the ledger', () => {
  const inMonth = (month: string) => `${month}-05T09:00:00.000Z`;

  /** The bucket says when an order arrived, and its clock cannot be turned: here it goes with the newsroom's. */
  function arrivingNow(): Newsroom {
    const open: WireBucket['open'] = async (...asked) => {
      const dropped = await desk.newsroom.wire.open(...asked);
      return dropped && { ...dropped, lastModified: desk.newsroom.now() };
    };
    const wire = new Proxy(desk.newsroom.wire, {
      get: (real, name) => (name === 'open' ? open : Reflect.get(real, name)),
    });
    return { ...desk.newsroom, wire };
  }

  async function correctAt(at: string, url: string, text: string) {
    desk.setClock(at);
    const command = JSON.stringify({ verb: 'correct', reference: url, at, text });
    return desk.drop(`_desk/${at}-${text.length}-correct.json`, command);
  }

  it('is closed by the first entry of the next, which links to its last hash; a late entry joins the open one', async () => {
    const stories = [await published('Geese over the mole'), await published('Swans over the mole')];
    const [geese = '', swans = ''] = stories.map(({ url }) => url);
    const hints = [
      await correctAt(inMonth('2027-01'), geese, 'There were nine geese.'),
      await correctAt(inMonth('2027-01'), swans, 'There were two swans at noon.'),
    ];
    await Promise.all(hints.map((hint) => publishFile(arrivingNow(), hint)));
    await publishFile(arrivingNow(), await correctAt(inMonth('2026-12'), geese, 'They flew by night.'));

    const [before, open] = (await ledger()).slice(-2);
    expect(before?.next).toBe('2027-01');
    expect(open?.name).toBe('2027-01');
    expect(open?.previous).toBe(before?.entries.at(-1)?.hash);
    expect(open?.entries.map(({ text }) => text).toSorted()).toEqual([
      'There were nine geese.',
      'There were two swans at noon.',
      'They flew by night.',
    ]);
    expect((await checkLedger(await ledger())).broken).toBeUndefined();
    await desk.refreshLists();
    expect(await desk.page('/corrections/')).toContain('href="/corrections/2027-01/"');
  });

  it('is not opened before its time by a command whose clock is ahead', async () => {
    const { url, id } = await published('Terns ahead of their time');
    const hint = await correctAt('2099-01-01T00:00:00.000Z', url, 'They were gulls.');
    desk.setClock(inMonth('2027-01'));
    await publishFile(arrivingNow(), hint);
    expect((await ledger()).at(-1)?.name).toBe('2027-01');
    expect(await entriesOf(id)).toHaveLength(1);
  });

  it('with 500 entries goes on in a second part, and its words still go with their story', async () => {
    const { url, id } = await published('Sparrows beyond counting');
    await publishFile(arrivingNow(), await correctAt(inMonth('2027-02'), url, 'There were many sparrows.'));
    await fill('2027-02');
    await publishFile(
      desk.newsroom,
      await correctAt(inMonth('2027-02').replace('05T', '06T'), url, 'More sparrows.'),
    );
    expect((await ledger()).slice(-2).map(({ name, entries }) => [name, entries.length])).toEqual([
      ['2027-02', 500],
      ['2027-02-2', 1],
    ]);
    expect((await checkLedger(await ledger())).broken).toBeUndefined();
    expect((await desk.newsroom.table.read(id))?.ledgerParts).toEqual(['2027-02', '2027-02-2']);

    await obey('kill', url);
    await desk.refreshLists();
    expect(await publicLedger()).not.toMatch(/sparrows/i);
  });

  it('that was lost is put up again by the next correction, and the hashes that were noted are in it', async () => {
    const { url, id } = await published('Wagtails at the weir');
    await publishFile(arrivingNow(), await correctAt(inMonth('2027-03'), url, 'There were three wagtails.'));
    const noted = (await entriesOf(id))[0]?.hash ?? '';
    for (const path of ['ledger.json', '2027-03.json'])
      await new S3Client({}).send(new DeleteObjectCommand({ Bucket: 'site', Key: `corrections/${path}` }));

    await publishFile(arrivingNow(), await correctAt(inMonth('2027-04'), url, 'There were four.'));
    expect((await entriesOf(id)).map(({ text }) => text)).toEqual([
      'There were three wagtails.',
      'There were four.',
    ]);
    expect((await checkLedger(await ledger())).broken).toBeUndefined();
    expect((await checkLedger(await ledger(), [noted])).broken).toBeUndefined();
  });

  async function fill(name: string): Promise<void> {
    const stored = await desk.newsroom.pages.read(partPath(name));
    if (!stored) throw new Error(`${name} is not written yet`);
    const part = ledgerPartSchema.parse(JSON.parse(stored.text));
    const told = await toldAbout(
      'urn:x:filler',
      Array.from({ length: 499 }, (_, index) => `Number ${index}.`),
    );
    const full = await broughtUpToDate(part, { id: told[0]?.id.slice(0, 10) ?? '', told, shown: true });
    const body = JSON.stringify(full);
    await desk.newsroom.pages.put({ path: partPath(name), body, digest: '', cacheControl: '' }, stored);
  }
});

describe('a killed story', () => {
  const canary = 'the canary who never sang';

  it('has no word in the ledger, whose chain still holds; a reinstatement brings the words back', async () => {
    const { url, id } = await published('Nightingale of the quay');
    await obey('correct', url, `It was ${canary}.`);
    await desk.refreshLists();
    expect(await publicLedger()).toContain(canary);

    await obey('kill', url);
    await desk.refreshLists();
    expect(await publicLedger()).not.toMatch(/canary|nightingale/i);
    const blank = await entriesOf(id);
    expect(blank.map(({ kind, text, headline }) => [kind, text, headline])).toEqual([
      ['correction', undefined, undefined],
      ['withdrawal', undefined, undefined],
    ]);
    expect((await checkLedger(await ledger())).broken).toBeUndefined();
    expect(await desk.page('/corrections/')).toContain('A story was withdrawn.');

    await obey('reinstate', url);
    await desk.refreshLists();
    const back = await entriesOf(id);
    expect(back.map(({ kind }) => kind)).toEqual(['correction', 'withdrawal', 'reinstatement']);
    expect(back.map(({ hash }) => hash).slice(0, 2)).toEqual(blank.map(({ hash }) => hash));
    expect(await publicLedger()).toContain(canary);
    await obey('kill', url);
    await desk.refreshLists();
    expect(await publicLedger()).not.toMatch(/canary|nightingale/i);
  });

  it('that was never public is not spoken of', async () => {
    const receipt = await desk.dropAndPublish(
      'waits.txt',
      `Embargo: 3 February 2027 00:01\n\n${body} Waiting.\n`,
    );
    await obey('kill', receipt.uri ?? '');
    expect(await entriesOf(await storyId(receipt.uri ?? ''))).toEqual([]);
  });
});

describe('a held story', () => {
  it('has no word in the ledger until its release', async () => {
    const { url, id } = await published('Owl of the lighthouse');
    await obey('correct', url, 'It was a barn owl.');
    await obey('hold', url);
    await desk.refreshLists();
    expect(await publicLedger()).not.toMatch(/owl/i);
    expect(await desk.page('/corrections/')).toContain('not available at present');

    await obey('release', url);
    await desk.refreshLists();
    expect(await entriesOf(id)).toMatchObject([{ kind: 'correction', text: 'It was a barn owl.' }]);
    expect(await publicLedger()).toContain('Owl of the lighthouse');
  });
});

describe('two workers', () => {
  it('that write at once lose no entry, add none twice and keep one chain', async () => {
    const stories = await Promise.all(
      Array.from({ length: 6 }, (_, index) => published(`Race number ${index} at the pier`)),
    );
    const hints = await Promise.all(
      stories.map(({ url }, index) => order('correct', url, `It was lane ${index}.`)),
    );
    await Promise.all([...hints, ...hints].map((hint) => publishFile(desk.newsroom, hint)));

    for (const { id } of stories) expect(await entriesOf(id)).toHaveLength(1);
    expect((await checkLedger(await ledger())).broken).toBeUndefined();
  });

  it('of which one hides a story never bring its words back', async () => {
    const { url } = await published('Heron under the bridge');
    await obey('correct', url, 'It was a grey heron.');
    const corrected = await order('correct', url, 'It was a young grey heron.');
    const killed = await order('kill', url);
    await Promise.all([publishFile(desk.newsroom, corrected), publishFile(desk.newsroom, killed)]);
    await desk.refreshLists();
    expect(await publicLedger()).not.toMatch(/heron/i);
    expect((await checkLedger(await ledger())).broken).toBeUndefined();
  });
});

/** Dead after one call is dead before the next; `KILLED=all` takes both. */
const moments = process.env['KILLED'] === 'all' ? (['before', 'after'] as const) : (['after'] as const);

describe('a worker that dies', () => {
  it.each(['correct', 'kill'] as const)(
    'at any call of a %s leaves one entry and a whole chain once its work is resumed',
    async (verb) => {
      const calls = (await afterFault(verb, 'counted', undefined)).calls;
      expect(calls).toContain('pages.read');
      for (const when of moments) {
        for (let call = 1; call <= calls.length; call++) {
          const where = `${verb} ${calls[call - 1]} ${when} ${call}`;
          const { id } = await afterFault(verb, `${when} ${call}`, { call, when });
          const kinds = (await entriesOf(id)).map(({ kind }) => kind);
          expect(kinds, where).toEqual(verb === 'kill' ? ['correction', 'withdrawal'] : ['correction']);
          expect(await desk.newsroom.table.read(id), where).not.toHaveProperty('ledgerDue');
        }
      }
      expect((await checkLedger(await ledger())).broken).toBeUndefined();
    },
    150_000,
  );

  async function afterFault(verb: 'correct' | 'kill', name: string, fault: Fault | undefined) {
    const { url, id } = await published(`Buoy adrift ${verb} ${name}`);
    if (verb === 'kill') await obey('correct', url, `It was buoy ${name}.`);
    const hint = await order(verb, url, verb === 'correct' ? `It was buoy ${name}.` : undefined);
    const faulty = faultyNewsroom(desk.newsroom, fault);
    const died = await publishFile(faulty.newsroom, hint).then(
      () => false,
      () => true,
    );
    expect(died).toBe(fault !== undefined);
    await publishFile(desk.newsroom, hint);
    await resumeStory(desk.newsroom, id);
    return { id, calls: faulty.calls };
  }
});
