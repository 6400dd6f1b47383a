import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** What the sweep, the queue and the fronts do when the newsroom's clock shows this. */
async function clockShows(now: string): Promise<void> {
  desk.setClock(now);
  await sweep(desk.newsroom);
  await desk.runResumptions();
  await desk.refreshLists();
}

const copy = (headline: string, head: string) =>
  `Headline: ${headline}\n${head}\n\nThe council of Harrowmouth said so on the quay: ${headline}.\n`;

async function stateOf(key: string): Promise<string> {
  return (await desk.receipt(key)).state;
}

describe('a clock that runs backwards', () => {
  const embargo = '2031-05-20T12:00:00.000Z';

  it('takes nothing back that was released, and announces it once', async () => {
    desk.setClock('2031-05-20T11:59:00.000Z');
    await desk.dropAndPublish('back.txt', copy('Tolls end on the swing bridge', `Embargo: ${embargo}`));
    expect(await stateOf('back.txt')).toBe('embargoed');
    await clockShows('2031-05-20T12:00:00.000Z');
    const page = await pageOf('back.txt');
    await clockShows('2031-05-20T10:00:00.000Z');
    await clockShows('2031-05-20T12:00:01.000Z');

    expect(await stateOf('back.txt')).toBe('live');
    expect(await pageOf('back.txt')).toBe(page);
    expect(await desk.page('/')).toContain('Tolls end on the swing bridge');
    expect(await desk.announcements()).toHaveLength(1);
  });

  it('gives out nothing before its time by the clock that decides', async () => {
    desk.setClock('2031-05-20T13:30:00.000Z');
    await desk.dropAndPublish('wait.txt', copy('A new ferry is named', 'Embargo: 2031-05-20T14:00:00.000Z'));
    await clockShows('2031-05-20T09:00:00.000Z');
    await clockShows('2031-05-20T13:59:59.999Z');
    expect(await desk.publicText()).not.toContain('A new ferry is named');

    await clockShows('2031-05-20T14:00:00.000Z');
    expect(await stateOf('wait.txt')).toBe('live');
    expect(await desk.announcements()).toHaveLength(1);
  });

  it('does not bring back to the fronts what has expired', async () => {
    desk.setClock('2031-05-20T15:00:00.000Z');
    await desk.dropAndPublish('old.txt', copy('The quay is closed', 'Expires: 2031-05-20T16:00:00.000Z'));
    await clockShows('2031-05-20T16:00:00.000Z');
    await clockShows('2031-05-20T15:30:00.000Z');

    expect(await stateOf('old.txt')).toBe('expired');
    expect(await desk.page('/')).not.toContain('The quay is closed');
  });
});

describe('a clock that jumps a day ahead', () => {
  it('releases and expires all that fell into the day, and dates it by the wire and not by the jump', async () => {
    desk.setClock('2031-06-01T08:00:00.000Z');
    await desk.announcements();
    await desk.dropAndPublish('day.txt', copy('Swans return', 'Embargo: 2031-06-01T18:00:00.000Z'));
    await desk.dropAndPublish('gale.txt', copy('Gale tonight', 'Expires: 2031-06-01T20:00:00.000Z'));
    await desk.dropAndPublish(
      'both.txt',
      copy('Lights out at nine', 'Embargo: 2031-06-01T19:00:00.000Z\nExpires: 2031-06-01T21:00:00.000Z'),
    );
    await clockShows('2031-06-02T08:00:00.000Z');

    expect(await stateOf('day.txt')).toBe('live');
    expect(await pageOf('day.txt')).toContain('2031-06-01T19:00:00+01:00');
    expect(await stateOf('gale.txt')).toBe('expired');
    expect(await stateOf('both.txt')).toBe('expired');
    const front = await desk.page('/');
    expect(front).toContain('Swans return');
    for (const old of ['Gale tonight', 'Lights out at nine']) expect(front).not.toContain(old);
    const told = (await desk.announcements()).map((one) => JSON.stringify(one));
    expect(told.filter((one) => one.includes('Lights out at nine'))).toEqual([]);
  });
});

describe('nights and days that the calendar makes unlike others', () => {
  it.each([
    [
      'as the clocks go forward',
      '2031-03-30',
      'Embargo: 2031-03-30T02:30:00+01:00',
      '2031-03-30T01:30:00.000Z',
      '2031-03-30T02:30:00+01:00',
    ],
    [
      'in the first of two equal hours of autumn',
      '2031-10-26',
      'Embargo: 2031-10-26T01:30:00+01:00',
      '2031-10-26T00:30:00.000Z',
      '2031-10-26T01:30:00+01:00',
    ],
    [
      'in the second of them',
      '2031-10-26',
      'Embargo: 2031-10-26T01:30:00+00:00',
      '2031-10-26T01:30:00.000Z',
      '2031-10-26T01:30:00+00:00',
    ],
    [
      'on a leap day',
      '2032-02-29',
      'Embargo: 2032-02-29T23:59:59Z',
      '2032-02-29T23:59:59.000Z',
      '2032-02-29T23:59:59+00:00',
    ],
  ])('an embargo that ends %s ends at that very instant', async (when, day, head, until, dated) => {
    const [key, headline] = [`${until}.txt`, `Word from the estuary, ${when}`];
    const before = new Date(Date.parse(until) - 1).toISOString();
    desk.setClock(new Date(Date.parse(until) - 7_200_000).toISOString());
    await desk.dropAndPublish(key, copy(headline, head));
    await clockShows(before);
    expect(await stateOf(key)).toBe('embargoed');
    await clockShows(until);

    expect(await stateOf(key)).toBe('live');
    expect(await pageOf(key)).toContain(dated);
    expect((await desk.receipt(key)).times).toMatchObject({ embargoedUntil: until });
    expect(await desk.page(`/${day.replaceAll('-', '/')}/`)).toContain(headline);
  });
});

async function pageOf(key: string): Promise<string> {
  const { url } = await desk.receipt(key);
  return (await desk.page(new URL(url ?? '').pathname)) ?? '';
}
