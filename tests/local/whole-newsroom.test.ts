import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPhoto } from '../picture/a-photo.ts';
import { openingTimeoutMs, openNewsroom, type TestNewsroom } from '../pipeline/newsroom.ts';
import { waitUntil } from './wait-until.ts';

let newsroom: TestNewsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
}, openingTimeoutMs);
afterAll(() => newsroom?.close());

const logs = () => join(newsroom.dataDir, 'logs');
const copy = (headline: string): string =>
  `${headline}\n\nThe harbour wall at Harrowmouth will be raised by two metres before the winter, the town council decided on Tuesday.\n\nWork begins in May and ends in October, the council said.\n`;

describe('the stack on a laptop', () => {
  it('turns a drop into a page, a place on the front, one announcement and a receipt', async () => {
    const receipt = await newsroom.drop('wall é+1 (2).txt', copy('Harrowmouth raises its wall'));
    expect(receipt).toMatchObject({ key: 'wall é+1 (2).txt', state: 'live', revision: 1 });
    expect(receipt.url).toMatch(new RegExp(`^${newsroom.endpoints.site}/`));
    expect(await newsroom.page(receipt.url ?? '')).toContain('Harrowmouth raises its wall');
    expect(await newsroom.page('/', (body) => body.includes('Harrowmouth raises its wall'))).toBeTruthy();
    expect(await newsroom.announcements(1)).toMatchObject([{ kind: 'publication', url: receipt.url }]);
  });

  it('draws the card that the page names, and takes it away with a kill', async () => {
    const { url = '' } = await newsroom.drop('card.txt', copy('Harrowmouth lights its lamps'));
    const page = await newsroom.page(url);
    const [, image = ''] = /<meta property="og:image" content="([^"]+)">/.exec(page) ?? [];
    expect(image).toMatch(new RegExp(`^${url}card-[0-9a-f]{8}\\.png$`));
    const card = await waitUntil('the card', async () => {
      const response = await fetch(image);
      return response.ok ? response : undefined;
    });
    expect(card.headers.get('content-type')).toBe('image/png');
    expect(card.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const png = Buffer.from(await card.arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);

    const at = new Date().toISOString();
    await newsroom.drop(`_desk/${at}-kill.json`, JSON.stringify({ verb: 'kill', reference: url, at }));
    await waitUntil('the end of the card', async () =>
      (await fetch(image)).status === 404 ? true : undefined,
    );
  });

  it('is followed from a receipt through every log by one name that says nothing', async () => {
    const receipt = await newsroom.drop('lamps of harrowmouth.txt', copy('Harrowmouth counts its lamps'));
    const photo = await newsroom.drop('lamps of harrowmouth.jpg', await aPhoto());
    const [told] = (await newsroom.announcements(1)).filter(({ url }) => url === receipt.url);
    expect(receipt.inLogs).toMatch(/^[0-9a-f]{12}$/);
    expect(told?.file).toBe(receipt.inLogs);
    const linesOf = (step: string) =>
      readdirSync(logs())
        .filter((name) => name.toLowerCase().includes(step))
        .map((name) => readFileSync(join(logs(), name), 'utf8'))
        .join('');
    for (const [step, name = '?'] of [
      ['publish', receipt.inLogs],
      ['list', receipt.inLogs],
      ['card', receipt.inLogs],
      ['picture', photo.inLogs],
    ])
      await waitUntil(`a line of ${step}`, async () =>
        linesOf(step ?? '').includes(name) ? true : undefined,
      );
    expect(linesOf('')).not.toMatch(/lamps|Harrowmouth counts/i);
  });

  it('answers a file that is no story with a reason and a way out', async () => {
    const receipt = await newsroom.drop('empty.txt', '');
    expect(receipt).toMatchObject({
      state: 'rejected',
      error: { code: expect.any(String), fix: expect.any(String) },
    });
    const readable = () => newsroom.wireObject('receipts/empty.txt.txt');
    expect(await waitUntil('the readable receipt', readable)).toContain('REJECTED');
  });

  it('answers a reader as the distribution does', async () => {
    const missing = await fetch(new URL('/no/such/page/', newsroom.endpoints.site));
    expect(missing.status).toBe(404);
    expect(missing.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await missing.text()).toContain('<!doctype html>');
  });
});
