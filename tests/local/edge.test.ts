import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningEdge, startEdge } from '#infra/local/edge/start-edge.ts';
import { choosePort } from '#infra/local/loopback.ts';
import type { BehaviorPlan } from '#infra/local/template/cloud-plan.ts';
import { type CloudServices, openCloudServices } from './cloud-services.ts';
import { makeFolder, removeFolder } from './temporary-folder.ts';

const folder = makeFolder();
const long = `<!doctype html><p>${'All the news of the harbour. '.repeat(100)}`;
let cloud: CloudServices;
let edge: RunningEdge;

const behavior: BehaviorPlan = {
  pathPattern: '*',
  bucket: 'site',
  originPath: '',
  methods: ['GET', 'HEAD'],
  compress: true,
  viewerRequest: `function handler(event) {
    var request = event.request;
    if (request.uri === '/old/') return { statusCode: 301, headers: { location: { value: '/new/?' + Object.keys(request.querystring) } } };
    if (request.uri.endsWith('/') && request.uri !== '/') request.uri += 'index.html';
    return request;
  }`,
  viewerResponse: `async function handler(event) {
    var response = event.response;
    if (response.headers['x-amz-meta-gone']) response.statusCode = 410;
    delete response.headers['x-amz-meta-gone'];
    response.headers['x-seen'] = { value: event.request.uri };
    return response;
  }`,
  setHeaders: [
    { name: 'x-content-type-options', value: 'nosniff', override: true },
    { name: 'referrer-policy', value: 'no-referrer', override: false },
  ],
  removeHeaders: ['x-amz-version-id'],
};

beforeAll(async () => {
  cloud = await openCloudServices(folder);
  for (const bucket of ['site', 'private', 'search']) cloud.aws.objects.createBucket(bucket);
  const html = { cacheControl: 'max-age=0, s-maxage=60' };
  const page = (key: string, body: string, metadata = {}): void => {
    cloud.aws.objects.putObject('site', key, Buffer.from(body), 'text/html; charset=utf-8', metadata, html);
  };
  page('index.html', '<h1>Front</h1>');
  page('404.html', '<h1>No such page</h1>');
  page('long/index.html', long);
  page('gone/index.html', '<h1>Withdrawn</h1>', { gone: '1' });
  page('é/index.html', '<h1>Accent</h1>');
  cloud.aws.objects.putObject('site', 'photo.jpg', Buffer.alloc(5000, 'j'), 'image/jpeg');
  cloud.aws.objects.putObject('private', 'secret.txt', Buffer.from('secret'), 'text/plain');
  cloud.aws.objects.putObject('search', 'search/app.js', Buffer.from('search()'), 'text/javascript');
  const plan = {
    distributionId: 'E1',
    domainName: 'harbour.example',
    defaultRootObject: 'index.html',
    behaviors: [
      { ...behavior, pathPattern: '/search/*', bucket: 'search', viewerRequest: undefined, setHeaders: [] },
      behavior,
    ],
    errorResponses: [{ errorCode: 404, responseCode: 404, pagePath: '/404.html' }],
  };
  edge = await startEdge({ plan, awsUrl: cloud.aws.url, port: await choosePort(undefined) });
});
afterAll(async () => {
  await edge.stop();
  await cloud.close();
  removeFolder(folder);
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A request whose path goes out as it stands. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(edge.url);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, path, method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    });
    call.on('error', reject);
    call.end();
  });
}

describe('a reader', () => {
  it.each([
    ['the front', '/', 200, '<h1>Front</h1>'],
    ['a page behind a query', '/?utm=1', 200, '<h1>Front</h1>'],
    ['a page with an escaped name', '/%C3%A9/', 200, '<h1>Accent</h1>'],
    ['a page that is not there', '/nothing/', 404, '<h1>No such page</h1>'],
    ['a page that was withdrawn', '/gone/', 410, '<h1>Withdrawn</h1>'],
    ['another behavior', '/search/app.js', 200, 'search()'],
  ])('asks for %s', async (_title, path, status, body) => {
    const answer = await ask(path);
    expect([answer.status, answer.body.toString()]).toEqual([status, body]);
  });

  it.each([
    '/../private/secret.txt',
    '/..%2fprivate/secret.txt',
    '/%2e%2e/private/secret.txt',
    '/./../private/secret.txt',
    '//private/secret.txt',
    '/\\..\\private\\secret.txt',
  ])('never leaves the public bucket by %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body.toString()).not.toContain('secret');
  });

  it('is sent on by the viewer function, with the query', async () => {
    const answer = await ask('/old/?a=1&b=2');
    expect([answer.status, answer.headers['location']]).toEqual([301, '/new/?a,b']);
  });

  it('sees the headers of the policy on pages, redirects and errors', async () => {
    for (const path of ['/', '/old/', '/nothing/']) {
      expect((await ask(path)).headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
  });

  it('sees what the object says about caching, and nothing of the bucket', async () => {
    const { headers } = await ask('/gone/');
    expect(headers['cache-control']).toBe('max-age=0, s-maxage=60');
    expect(Object.keys(headers).filter((name) => name.startsWith('x-amz'))).toEqual([]);
    expect(headers['x-seen']).toBe('/gone/');
  });

  it('is not answered by the viewer-response function when the bucket has an error', async () => {
    expect((await ask('/nothing/')).headers['x-seen']).toBeUndefined();
  });

  it.each([
    ['brotli where both are known', 'gzip, br', 'br', brotliDecompressSync],
    ['gzip where only that is known', 'gzip;q=0.8', 'gzip', gunzipSync],
  ])('gets %s', async (_title, accepted, encoding, unpack) => {
    const answer = await ask('/long/', { 'accept-encoding': accepted });
    expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
    expect(answer.headers['etag']).toMatch(/^W\//);
    expect(unpack(answer.body).toString()).toBe(long);
  });

  it.each([
    ['without a word about compression', '/long/', {}],
    ['who refuses it', '/long/', { 'accept-encoding': 'gzip;q=0, br;q=0' }],
    ['of a short page', '/', { 'accept-encoding': 'br' }],
    ['of a photo', '/photo.jpg', { 'accept-encoding': 'br' }],
  ])('gets it as it is: %s', async (_title, path, headers) => {
    expect((await ask(path, headers)).headers['content-encoding']).toBeUndefined();
  });

  it('who has the page already gets 304 and no body, also for the compressed one', async () => {
    const first = await ask('/long/', { 'accept-encoding': 'br' });
    const again = await ask('/long/', {
      'if-none-match': first.headers['etag'] ?? '',
      'accept-encoding': 'br',
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const changed = await ask('/long/', { 'if-none-match': '"another"' });
    expect(changed.status).toBe(200);
  });

  it('who asks since when gets 304 only where nothing changed', async () => {
    const since = (await ask('/')).headers['last-modified'] ?? '';
    expect((await ask('/', { 'if-modified-since': since })).status).toBe(304);
    expect((await ask('/', { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status).toBe(200);
  });

  it('gets the head alone for HEAD', async () => {
    const answer = await ask('/', {}, 'HEAD');
    expect([answer.status, answer.body.length]).toEqual([200, 0]);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('gets a part for a range', async () => {
    const answer = await ask('/', { range: 'bytes=0-3' });
    expect([answer.status, answer.body.toString()]).toEqual([206, '<h1>']);
  });

  it.each(['POST', 'PUT', 'DELETE'])('cannot %s', async (method) => {
    expect((await ask('/', {}, method)).status).toBe(403);
  });
});
