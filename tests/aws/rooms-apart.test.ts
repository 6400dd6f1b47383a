import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRooms } from '#shared/aws/open-rooms.ts';

const asked: { url: string; body: string }[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    asked.push({ url: request.url ?? '', body });
    response.setHeader('ETag', '"1"').end();
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
  });
});

afterAll(() => server.close());

describe('what is written at the same time', () => {
  it('stays in its own bucket: nothing private reaches the public one', async () => {
    const { wire, pages } = openRooms({ wireBucket: 'wire', siteBucket: 'site', table: 't', topicArn: 'a' });
    const page = { path: '/', cacheControl: 'no-store', digest: 'd' };
    const receipt = { key: 'receipts/a.json', body: 'private', metadata: {} };
    const both = Array.from({ length: 100 }, () => [
      wire.putReceipt(receipt, 'nothing'),
      pages.put({ ...page, body: 'public' }, 'nothing'),
    ]);

    await Promise.all(both.flat());

    const went = asked.map(({ url, body }) => `${url.split('/')[1]} ${body}`);
    expect(new Set(went)).toEqual(new Set(['wire private', 'site public']));
    expect(went).toHaveLength(200);
  });
});
