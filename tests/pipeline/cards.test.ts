import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CardFace } from '#shared/page/card/card-face.ts';
import { drawCard } from '#shared/pipeline/cards/draw-card.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { resumeStory } from '#shared/pipeline/publish/resume-story.ts';
import { replayStory } from '#shared/pipeline/recovery/replay-story.ts';
import { rerenderStory } from '#shared/pipeline/recovery/rerender-story.ts';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import type { KillCertificate } from '#shared/story/kill/kill-certificate.ts';
import { type Desk, openDesk } from './desk.ts';
import { faultyNewsroom } from './faulty-newsroom.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await sweep(desk.newsroom);
  await desk.refreshLists();
});
beforeEach(() => desk.drawCards());
afterAll(() => desk.close());

/** Its name in the logs. */
const aFile = expect.stringMatching(/^[0-9a-f]{12}$/);
const copy = (headline: string) =>
  `${headline}\n\n${headline}, the keeper of the mole at Harrowmouth wrote into his log on Tuesday night.\n`;

let orders = 0;
type Verb = 'kill' | 'hold' | 'release' | 'reinstate' | 'move';
function order(verb: Verb, reference: string, more: object = {}) {
  orders += 1;
  const at = new Date(Date.now() + orders).toISOString();
  return desk.dropAndPublish(`_desk/${at}-${verb}.json`, JSON.stringify({ verb, reference, at, ...more }));
}

const idOf = (url = '') => /-([a-z2-7]{10})\/$/.exec(url)?.[1] ?? '';

/** Paths of the cards of a story that stand in public. */
async function cardsOf(url = ''): Promise<string[]> {
  const folder = new URL(url).pathname.slice(1);
  return (await desk.publicKeys()).filter((key) => key.startsWith(`${folder}card-`)).map((key) => `/${key}`);
}

/** Path of the card that the story's page names. */
async function named(url = ''): Promise<string | undefined> {
  const page = await desk.page(new URL(url).pathname);
  return /<meta property="og:image" content="https:\/\/news\.example([^"]+)">/.exec(page ?? '')?.[1];
}

describe('the card of a story', () => {
  it('is asked for once at its publication, and stands where the page says', async () => {
    const { url } = await desk.dropAndPublish('lamps.txt', copy('Nine lamps on the mole'));
    expect(await named(url)).toMatch(/\/card-[0-9a-f]{8}\.png$/);
    expect(await cardsOf(url), 'the page does not wait for it').toEqual([]);
    expect(await desk.drawCards()).toEqual([{ draw: idOf(url), file: aFile }]);
    expect(await cardsOf(url)).toEqual([await named(url)]);
    expect(await desk.page((await named(url)) ?? '')).toContain('Nine lamps on the mole');

    await desk.dropAndPublish('lamps.txt', copy('Nine lamps on the mole'));
    await desk.dropAndPublish('lamps.txt', `${copy('Nine lamps on the mole')}\nMore is expected.\n`);
    expect(await desk.drawCards(), 'nothing that is drawn has changed').toEqual([]);
  });

  it('of a changed headline takes the place of the former one', async () => {
    const { url } = await desk.dropAndPublish('changed.txt', copy('Eight lamps on the mole'));
    await desk.drawCards();
    const former = await cardsOf(url);
    await desk.dropAndPublish('changed.txt', copy('Seven lamps on the mole'));
    expect(await named(url)).not.toBe(former[0]);
    expect(await desk.drawCards()).toEqual([{ draw: idOf(url), others: true, file: aFile }]);
    expect(await cardsOf(url)).toEqual([await named(url)]);
  });

  it('goes with its page to another address', async () => {
    const { url = '' } = await desk.dropAndPublish('moves.txt', copy('A lamp on another mole'));
    await desk.drawCards();
    await order('move', url, { to: 'lamp-moved' });
    const moved = url.replace(/[^/]+(-[a-z2-7]{10}\/)$/, 'lamp-moved$1');
    expect(await named(moved)).toContain('lamp-moved');
    expect(await desk.drawCards()).toEqual([{ draw: idOf(url), others: true, file: aFile }]);
    expect(await cardsOf(moved)).toEqual([await named(moved)]);
    expect(await cardsOf(url)).toEqual([]);
  });

  it('of a story that is told quietly is drawn as well, since it has a page', async () => {
    const { url } = await desk.dropAndPublish('quiet.txt', copy('Six lamps, quietly'), { quiet: 'true' });
    await desk.drawCards();
    expect(await cardsOf(url)).toEqual([await named(url)]);
  });

  it('is never asked for before an embargo ends, and is then', async () => {
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const { uri = '' } = await desk.dropAndPublish(
      'later.txt',
      `Embargo: ${at}\n\n${copy('Five lamps tomorrow')}`,
    );
    expect(await desk.drawCards()).toEqual([]);
    desk.setClock(new Date(Date.now() + 3_700_000).toISOString());
    await sweep(desk.newsroom);
    await desk.runResumptions();
    const { url } = await desk.receipt('later.txt');
    expect(await desk.drawCards(), uri).toEqual([{ draw: idOf(url), file: aFile }]);
    expect(await cardsOf(url)).toEqual([await named(url)]);
    desk.setClock(new Date().toISOString());
  });

  it('is no work where the settings switch cards off', async () => {
    const off: Newsroom = { ...desk.newsroom, site: { ...desk.newsroom.site, socialCards: false } };
    await publishFile(off, await desk.drop('off.txt', copy('Four lamps, no card')));
    const { url } = await desk.receipt('off.txt');
    expect(await desk.drawCards()).toEqual([]);
    expect(await named(url)).toBeUndefined();
    const record = await desk.newsroom.table.read(idOf(url));
    expect(record?.cardDue).toBeUndefined();
  });
});

describe('a card that must not be seen', () => {
  it.each(['kill', 'hold'] as const)('goes with a %s, and comes back with the story', async (verb) => {
    const { url = '' } = await desk.dropAndPublish(`${verb}.txt`, copy(`Three lamps and a ${verb}`));
    await desk.drawCards();
    const card = await cardsOf(url);
    expect(card).toHaveLength(1);
    await order(verb, url);
    expect(await cardsOf(url)).toEqual([]);
    expect(await desk.drawCards()).toEqual([]);

    await order(verb === 'kill' ? 'reinstate' : 'release', url);
    await desk.drawCards();
    expect(await cardsOf(url)).toEqual(card);
  });

  it('is drawn by nobody who was asked before the kill', async () => {
    const { url = '' } = await desk.dropAndPublish('late.txt', copy('Two lamps and a late worker'));
    await order('kill', url);
    await desk.drawCards();
    expect(await cardsOf(url)).toEqual([]);
  });

  it('does not stay when the story dies between the look and the writing', async () => {
    const { url = '' } = await desk.dropAndPublish('meanwhile.txt', copy('One lamp dies meanwhile'));
    await drawCard(desk.newsroom, { draw: idOf(url) }, async (face) => {
      await order('kill', url);
      return desk.drawn(face);
    });
    expect(await cardsOf(url)).toEqual([]);
  });

  it('stands on its own address in the certificate of the kill, which expects nothing there', async () => {
    const { url = '' } = await desk.dropAndPublish('proof.txt', copy('No lamp for a former headline'));
    await desk.drawCards();
    const former = await named(url);
    await desk.dropAndPublish('proof.txt', copy('No lamp at all'));
    const { key } = await order('kill', url);
    await desk.refreshLists();
    // Somebody's late card stands again.
    await desk.newsroom.cards.put(former ?? '', await desk.drawn({ headline: 'No lamp' } as CardFace));
    const certificate = async (): Promise<KillCertificate> =>
      JSON.parse((await desk.wireObject(`receipts/${key}.${idOf(url)}.certificate.json`)) ?? 'null');
    await resumeStory(desk.newsroom, idOf(url));
    const unclean = (await certificate()).surfaces.filter(({ clean }) => !clean);
    expect(unclean).toMatchObject([
      { url: `https://news.example${former}`, status: 200, faults: ['not gone'] },
    ]);

    await desk.newsroom.cards.remove(former ?? '');
    desk.setClock(new Date(Date.now() + 60_000).toISOString());
    await resumeStory(desk.newsroom, idOf(url));
    expect(await certificate()).toMatchObject({ proven: true });
    desk.setClock(new Date().toISOString());
  });
});

describe('a drawer that is late or dies', () => {
  it('leaves the card of the headline that is public now, whoever comes last', async () => {
    const { url = '' } = await desk.dropAndPublish('race.txt', copy('A lamp in a race'));
    const id = idOf(url);
    await drawCard(desk.newsroom, { draw: id }, async (face) => {
      // A whole change of the headline, drawn by another worker, while this one draws the former.
      if (face.headline === 'A lamp in a race') {
        await desk.dropAndPublish('race.txt', copy('A lamp after the race'));
        await desk.drawCards();
      }
      return desk.drawn(face);
    });
    expect(await cardsOf(url)).toEqual([await named(url)]);
  });

  it('after any call leaves what the next delivery puts right', { timeout: 60_000 }, async () => {
    const { url = '' } = await desk.dropAndPublish('dying.txt', copy('A lamp that dies'));
    const request = { draw: idOf(url), others: true };
    const watched = faultyNewsroom(desk.newsroom);
    await drawCard(watched.newsroom, request, desk.drawn);
    expect(watched.calls).toEqual(['table.read', 'cards.standing', 'cards.put', 'table.read']);
    for (const [index, name] of watched.calls.entries()) {
      await desk.dropAndPublish('dying.txt', copy(`A lamp that dies for the ${index + 2}. time`));
      const dying = faultyNewsroom(desk.newsroom, { call: index + 1, when: 'after' });
      await drawCard(dying.newsroom, request, desk.drawn).catch(() => 'died');
      await drawCard(desk.newsroom, request, desk.drawn);
      expect(await cardsOf(url), `after ${name}`).toEqual([await named(url)]);
    }
    await order('kill', url);
  });
});

describe('recovery', () => {
  it('asks for the card with the page, and takes that of former settings away', async () => {
    const { url = '' } = await desk.dropAndPublish('again.txt', copy('A lamp under another name'));
    await desk.drawCards();
    const before = await cardsOf(url);
    const renamed = { ...desk.newsroom, site: { ...desk.newsroom.site, name: 'The Other Ledger' } };
    await rerenderStory(renamed, idOf(url));
    await desk.drawCards(renamed);
    expect(await cardsOf(url)).toEqual([await named(url)]);
    expect(await cardsOf(url)).not.toEqual(before);

    await replayStory(desk.newsroom, idOf(url));
    await desk.drawCards();
    expect(await cardsOf(url), 'a replay gives the same address').toEqual(before);
    await rerenderStory(desk.newsroom, idOf(url));
    expect(await desk.drawCards(), 'nothing changed').toEqual([]);
  });
});
