import { describe, expect, it } from 'vitest';
import { type EdgeResponse, edgeFunction } from './edge-function.ts';

const handler = edgeFunction<{ response: EdgeResponse }, EdgeResponse>('viewer-response');

function answerWith(statusCode: number, headers: Record<string, string>): EdgeResponse {
  const wrapped = Object.entries(headers).map(([name, value]) => [name, { value }] as const);
  return handler({ response: { statusCode, headers: Object.fromEntries(wrapped) } });
}

describe('an answer to a reader', () => {
  it.each([
    ['a withdrawn story', 200, { 'x-amz-meta-gone': '1' }, 410],
    ['a part of a withdrawn story', 206, { 'x-amz-meta-gone': '1' }, 410],
    ['a withdrawn story that the browser holds already', 304, { 'x-amz-meta-gone': '1' }, 304],
    ['a live story', 200, {}, 200],
    ['a story whose mark says something else', 200, { 'x-amz-meta-gone': '0' }, 200],
  ])('about %s has its true status', (_what, status, headers, expected) => {
    expect(answerWith(status, headers).statusCode).toBe(expected);
  });

  it('says Gone beside a 410', () => {
    expect(answerWith(200, { 'x-amz-meta-gone': '1' }).statusDescription).toBe('Gone');
  });

  it.each([
    ['a story with another address', 200, '/world/2026/11/24/flood-abcdefghij/', 301],
    ['a part of it', 206, '/world/2026/11/24/flood-abcdefghij/', 301],
    ['one that the browser holds already', 304, '/world/2026/11/24/flood-abcdefghij/', 304],
    ['an address of another site', 200, '//elsewhere.example/', 200],
    ['an address that is none', 200, 'javascript:alert(1)', 200],
  ])('to %s leads there', (_what, status, to, expected) => {
    const { statusCode, headers } = answerWith(status, { 'x-amz-meta-moved-to': to });
    expect(statusCode).toBe(expected);
    expect(headers['location']?.value).toBe(expected === 301 ? to : undefined);
  });

  it('of a killed story is that it is gone, whatever its address was', () => {
    const both = { 'x-amz-meta-gone': '1', 'x-amz-meta-moved-to': '/world/' };
    expect(answerWith(200, both)).toMatchObject({ statusCode: 410, headers: {} });
  });

  it('keeps the storage’s own headers to itself and passes the page’s on', () => {
    const { headers } = answerWith(200, {
      'content-type': 'text/html; charset=utf-8',
      etag: '"abc"',
      'cache-control': 'max-age=0, s-maxage=60',
      'x-amz-meta-rank': '0001',
      'x-amz-meta-gone': '1',
      'x-amz-version-id': 'v1',
      'x-amz-server-side-encryption': 'AES256',
    });
    expect(Object.keys(headers).sort()).toEqual(['cache-control', 'content-type', 'etag']);
  });
});
