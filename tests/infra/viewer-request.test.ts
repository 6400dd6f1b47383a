import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuzzRuns } from '../fuzz-runs.ts';
import { type EdgeRequest, type EdgeResponse, edgeFunction, edgeSource } from './edge-function.ts';

const handler = edgeFunction<{ request: EdgeRequest }, EdgeRequest | EdgeResponse>('viewer-request');

/** `GET key` for what is fetched, `301 location` for what is redirected. */
function asked(uri: string, querystring: EdgeRequest['querystring'] = {}): string {
  const answer = handler({ request: { uri, querystring } });
  return 'uri' in answer ? `GET ${answer.uri}` : `${answer.statusCode} ${answer.headers['location']?.value}`;
}

const missing = 'GET /-/missing';

describe('a reader’s address', () => {
  it.each([
    ['the front', '/', 'GET /index.html'],
    ['a section', '/world/', 'GET /world/index.html'],
    ['a story', '/world/2024/08/21/a-ship-abcdefghij/', 'GET /world/2024/08/21/a-ship-abcdefghij/index.html'],
    ['a feed', '/world/feed.xml', 'GET /world/feed.xml'],
    ['a page by its file', '/404.html', 'GET /404.html'],
    ['a well-known file', '/.well-known/security.txt', 'GET /.well-known/security.txt'],
    ['a name in another script', '/topics/%C9%99liyev/', 'GET /topics/%C9%99liyev/index.html'],
  ])('of %s is fetched', (_what, uri, answer) => {
    expect(asked(uri)).toBe(answer);
  });

  it.each([
    ['without its last slash', '/world', '301 /world/'],
    ['of a dotted folder without its last slash', '/.well-known', '301 /.well-known/'],
    ['with doubled slashes', '//world///2024/', '301 /world/2024/'],
    ['that looks like another host', '//evil.example', '301 /evil.example'],
    ['that looks like another host’s folder', '//evil.example/news', '301 /evil.example/news/'],
    ['that is empty', '', '301 /'],
    ['of slashes alone', '///', '301 /'],
  ])('%s is redirected within the site', (_what, uri, answer) => {
    expect(asked(uri)).toBe(answer);
  });

  it.each([
    ['that climbs', '/world/../secret'],
    ['that climbs in code', '/world/%2e%2e/secret/'],
    ['that climbs in twice-written code', '/%252e%252e/secret/'],
    ['that climbs at its end', '/world/..'],
    ['with a dot folder', '/./world/'],
    ['with a coded slash', '/world%2f..%2fsecret/'],
    ['with a backslash', '/\\evil.example/'],
    ['with a coded backslash', '/%5c%5cevil.example'],
    ['with a line break', '/world%0d%0aSet-Cookie:x'],
    ['with a NUL', '/world%00/'],
    ['with broken coding', '/world%zz/'],
    ['with broken UTF-8', '/world%ff/'],
  ])('%s gets the site’s own 404 page', (_what, uri) => {
    expect(asked(uri)).toBe(missing);
  });

  it('keeps its query when it is redirected', () => {
    const query = {
      q: { value: 'a%20b' },
      empty: { value: '' },
      tag: { value: 'x', multiValue: [{ value: 'x' }, { value: 'y' }] },
    };
    expect(asked('/search', query)).toBe('301 /search/?q=a%20b&empty&tag=x&tag=y');
  });

  const addresses = fc.oneof(
    fc.webPath(),
    fc
      .string({ unit: fc.constantFrom('/', '.', '%', '2', 'e', 'f', '5', 'c', '\\', 'a', '\n', 'ə') })
      .map((s) => `/${s}`),
    fc.string({ unit: 'binary' }),
  );

  it('never fetches outside the site’s folder, whatever it is', () => {
    fc.assert(
      fc.property(addresses, (uri) => {
        const [verb, path = ''] = asked(uri).split(' ');
        fc.pre(verb === 'GET');
        expect(path).toMatch(/^\/[^/]/);
        expect(path.split('/').slice(1)).not.toContain('');
        expect(decodeURIComponent(path).split(/[/\\]/)).not.toContain('..');
      }),
      { numRuns: fuzzRuns(2000) },
    );
  });

  it('never leads to another host, and is redirected once at most', () => {
    fc.assert(
      fc.property(addresses, (uri) => {
        const answer = asked(uri);
        fc.pre(answer.startsWith('301 '));
        const location = answer.slice('301 '.length);
        expect(new URL(location, 'https://news.example').host).toBe('news.example');
        expect(location).not.toMatch(/[\r\n]/);
        expect(asked(location)).toMatch(/^GET /);
      }),
      { numRuns: fuzzRuns(2000) },
    );
  });
});

describe('the code', () => {
  it.each(['viewer-request', 'viewer-response'])(
    'of %s fits CloudFront: 10 KB and no syntax it lacks',
    (name) => {
      const source = edgeSource(name);
      expect(Buffer.byteLength(source)).toBeLessThan(10_240);
      const code = source.replace(/^\s*\/\/.*$/gm, '');
      expect(code).not.toMatch(/\b(?:import|export|class|for \(const|require)\b|\?\.|\?\?/);
    },
  );
});
