import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../local/wait-until.ts';
import { openingTimeoutMs, openNewsroom, type TestNewsroom } from '../pipeline/newsroom.ts';
import { newsroom } from './run-newsroom.ts';

let desk: TestNewsroom;
beforeAll(async () => {
  desk = await openNewsroom();
}, openingTimeoutMs);
afterAll(() => desk.close());

const copy = (headline: string) =>
  `${headline}\n\nThe harbour office will be painted green, the council decided on Monday.\n`;
const order = (...words: string[]) => newsroom(...words, '--data', desk.dataDir);

describe('mail to the desk', () => {
  it('stands in a folder of the local newsroom, with a link that opens the receipt', async () => {
    await desk.drop('blank.txt', '');
    const folder = join(desk.dataDir, 'desk');
    const mail = await waitUntil('mail to the desk', () => {
      const [file] = existsSync(folder) ? readdirSync(folder) : [];
      return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8');
    });
    expect(mail).toMatch(/^Rejected \([a-z-]+\)\n\nRejected: blank\.txt\n/);
    const link = /http:\S+/.exec(mail)?.[0] ?? '';
    await waitUntil('the receipt', async () => {
      const text = await (await fetch(link)).text();
      return text.startsWith('blank.txt\n') ? text : undefined;
    });
  });
});

describe('the desk at a glance', () => {
  it('shows what waits, with its countdown, and the link to a preview', async () => {
    const until = new Date(Date.now() + 2 * 3_600_000).toISOString();
    await desk.drop('soon.txt', `Embargo: ${until}\n\n${copy('Harbour office moves')}`);
    const glance = await order('status');
    expect(glance).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/soon\.txt {2}in 1 h 59 min, at /),
    });
    const view = JSON.parse((await order('status', '--json')).stdout);
    expect(view).toMatchObject({ embargoed: [{ key: 'soon.txt', until }], deadLetters: expect.any(Array) });

    await desk.drop('_preview/soon.txt', copy('Harbour office moves'));
    const { stdout } = await order('status', '_preview/soon.txt');
    const page = await (await fetch(/http:\S+/.exec(stdout)?.[0] ?? '')).text();
    expect(page).toContain('Harbour office moves</h1>');
    expect(page).toContain('This is a preview');
  });
});

describe('an order of the desk', { timeout: 60_000 }, () => {
  it('kills a story: the page answers 410, the front forgets it, subscribers are told', async () => {
    const { url = '' } = await desk.drop('green.txt', copy('Harbour office turns green'));
    await desk.page('/', (body) => body.includes('Harbour office turns green'));

    const { code, stdout } = await order('kill', url);

    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('killed') });
    expect((await fetch(url)).status).toBe(410);
    await desk.page('/', (body) => !body.includes('Harbour office turns green'));
    expect((await desk.announcements(2)).map(({ kind }) => kind)).toEqual(['publication', 'withdrawal']);

    expect(stdout).toContain('The certificate is on its way');
    const key = /newsroom status (\S+)/.exec(stdout)?.[1] ?? '';
    const certified = async () => (await order('status', key)).stdout;
    await expect.poll(certified, { timeout: 30_000, interval: 500 }).toContain('none holds the text');
    const place = /receipts\/\S+\.certificate\.json/.exec(await certified())?.[0] ?? '';
    const certificate = JSON.parse((await desk.wireObject(place)) ?? 'null');
    expect(certificate).toMatchObject({ proven: true, url, file: key });
    expect(certificate.surfaces.length).toBeGreaterThan(10);
    expect((await order('status', 'green.txt')).stdout).toContain(place);
  });

  it('holds a story and releases it again, by the name of its file', async () => {
    const { url = '' } = await desk.drop('blue.txt', copy('Harbour office turns blue'));
    expect((await order('hold', 'blue.txt')).code).toBe(0);
    expect(await (await fetch(url)).text()).not.toContain('turns blue');
    expect((await order('release', 'blue.txt')).code).toBe(0);
    expect(await (await fetch(url)).text()).toContain('turns blue');
  });

  it('corrects a story in words that readers see', async () => {
    const { url = '' } = await desk.drop('red.txt', copy('Harbour office turns red'));
    expect((await order('correct', url, '--text', 'It was a Tuesday.')).code).toBe(0);
    expect(await (await fetch(url)).text()).toContain('It was a Tuesday.');
    expect(await desk.page('/corrections/', (body) => body.includes('It was a Tuesday.'))).toContain(
      'turns red',
    );
    expect((await order('verify-ledger')).stdout).toMatch(/^whole /);
  });

  it('reinstates what was killed by mistake', async () => {
    const { url = '' } = await desk.drop('white.txt', copy('Harbour office turns white'));
    await order('kill', url);
    expect((await order('reinstate', url)).code).toBe(0);
    expect((await fetch(url)).status).toBe(200);
  });

  it('gives a page another address, to which the former one leads', async () => {
    const { url = '' } = await desk.drop('brown.txt', copy('Harbour office turns brown'));
    const { code } = await order('move', url, '--to', 'harbour-office-painted');
    expect(code).toBe(0);
    const answer = await fetch(url, { redirect: 'manual' });
    const { pathname } = new URL(answer.headers.get('location') ?? '', url);
    expect([answer.status, pathname]).toEqual([
      301,
      expect.stringMatching(/\/harbour-office-painted-[a-z2-7]{10}\/$/),
    ]);
    expect(await (await fetch(url)).text()).toContain('turns brown');
    expect((await order('status', 'brown.txt')).stdout).toContain(pathname);
    expect((await order('move', url)).stderr).toContain('--to is missing');
    expect((await order('move', url, '--to', 'Harbour Office')).stderr).toContain('lower-case');
  });

  it('is told in the history of its story, as text, as JSON and as a page', async () => {
    await desk.drop('grey.txt', copy('Harbour office turns grey'));
    await order('hold', 'grey.txt');
    const { code, stdout } = await order('history', 'grey.txt');
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/published[\s\S]*held/),
    });
    const { entries } = JSON.parse((await order('history', 'grey.txt', '--json')).stdout);
    expect(entries).toMatchObject([
      { outcome: 'published', revision: 1 },
      { outcome: 'held', by: 'hold' },
    ]);
    expect((await order('history', 'grey.txt', '--html')).stdout).toContain('<!doctype html>');
    expect((await order('history', 'nobody-knows.txt')).stderr).toContain('reference-unknown');
  });

  it('in a dry run name the story and what it would cost, and do nothing', async () => {
    const { url = '' } = await desk.drop('blue.txt', copy('Harbour office turns blue'));
    const { code, stdout } = await order('kill', 'blue.txt', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^kill would act on “Harbour office turns blue” \(live\), .*, for .*Nothing was done\./,
    );
    expect(stdout).toContain(url);
    expect((await fetch(url)).status).toBe(200);
    expect((await order('kill', 'nobody-knows.txt', '--dry-run')).stderr).toContain('reference-unknown');
  });

  it('on an unknown story changes nothing and says so', async () => {
    const { code, stdout } = await order('kill', 'nobody-knows.txt');
    expect(code).toBe(1);
    expect(stdout).toContain('kill-waits');
  });
});
