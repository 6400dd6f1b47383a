import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SiteReader } from '#shared/web/site-reader.ts';

let server: Server;
let reader: SiteReader;
const mega = 'x'.repeat(1024 * 1024);

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path === '/moved') return response.writeHead(301, { location: '/gone/' }).end();
    if (path === '/away') return response.writeHead(302, { location: 'http://elsewhere.invalid/' }).end();
    if (path === '/circle') return response.writeHead(301, { location: '/circle' }).end();
    if (path === '/hangs-up') return request.socket.destroy();
    if (path === '/endless') {
      for (let part = 0; part < 10; part++) response.write(mega);
      return response.end();
    }
    return response
      .writeHead(path === '/gone/' ? 410 : 200, { 'cache-control': 'public, max-age=0, s-maxage=60' })
      .end(`words of ${path} in Bakı`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  reader = new SiteReader(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a reader of the site', () => {
  it('sees status, words and how long the edge may keep them', async () => {
    expect(await reader.open('/a/')).toEqual({
      status: 200,
      body: 'words of /a/ in Bakı',
      whole: true,
      sharedSeconds: 60,
    });
  });

  it('follows a redirect to where the page is', async () => {
    expect(await reader.open('/moved')).toMatchObject({ status: 410, body: 'words of /gone/ in Bakı' });
  });

  it.each([
    ['to another site', '/away', 302],
    ['in a circle', '/circle', 301],
  ])('follows none %s', async (_where, path, status) => {
    expect(await reader.open(path)).toMatchObject({ status, body: '' });
  });

  it('says so when nothing answers', async () => {
    expect(await reader.open('/hangs-up')).toBe('unreachable');
    expect(await new SiteReader('http://127.0.0.1:9').open('/')).toBe('unreachable');
  });

  it('reads no more of an endless page than fits, and says that there is more', async () => {
    const answer = await reader.open('/endless');
    expect(answer).toMatchObject({ status: 200, whole: false });
  });
});
