import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LedgerPart } from '#shared/story/ledger/ledger-part.ts';
import { aChain, toldAbout } from '../story/a-chain.ts';
import { newsroom } from './run-newsroom.ts';

const chain = await aChain(
  await toldAbout('urn:x:ferry', ['It sails on Monday.', 'It sails at noon.']),
  await toldAbout('urn:x:mayor', ['Her name is Ilse Varga.']),
);
const last = chain[1]?.entries[0]?.hash ?? '';

let site: Server;
let objects = new Map<string, unknown>();
beforeAll(async () => {
  site = createServer((request, response) => {
    const found = objects.get(request.url ?? '');
    response.writeHead(found === undefined ? 404 : 200).end(JSON.stringify(found));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => site.once('listening', resolve));
});
afterAll(() => site.close());

/** What the site serves: the index, and each part under its name. */
function serve(parts: readonly LedgerPart[], names = parts.map(({ name }) => name)): void {
  objects = new Map(parts.map((part) => [`/corrections/${part.name}.json`, part]));
  if (names.length > 0) objects.set('/corrections/ledger.json', { schemaVersion: 1, parts: names });
}

const verify = (...more: string[]) =>
  newsroom('verify-ledger', '--url', `http://127.0.0.1:${(site.address() as AddressInfo).port}`, ...more);

describe('verify-ledger', () => {
  it('says that a chain is whole, and its last hash', async () => {
    serve(chain);
    const { code, stdout, stderr } = await verify('--noted', last);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`whole  3 entries, last hash ${last}\n`);
  });

  it('follows the parts beyond the index, and lets the newest be unwritten', async () => {
    serve(chain, ['2026-01']);
    expect((await verify('--noted', last)).code).toBe(0);
    serve(chain, ['2026-01', '2026-02', '2026-03']);
    expect((await verify()).code).toBe(0);
  });

  it('names the first entry that was edited in silence', async () => {
    const [part, ...others] = chain;
    if (!part) throw new Error('the chain has a part');
    const entries = part.entries.map((entry, index) => (index === 1 ? { ...entry, text: 'At one.' } : entry));
    serve([{ ...part, entries }, ...others]);
    const { code, stdout } = await verify('--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      entries: 1,
      broken: { part: '2026-01', entry: entries[1]?.id, reason: 'its text is not the one that was entered' },
    });
  });

  it.each<[string, () => void, RegExp]>([
    ['a part that is missing', () => serve(chain.slice(1), ['2026-01', '2026-02']), /2026-01.*missing/],
    [
      'a part that is none',
      () => serve([{ ...chain[0], entries: 'x' } as never], ['2026-01']),
      /no part of a ledger/,
    ],
    ['an end that was cut off', () => serve(chain.slice(0, 1)), /noted hash|not followed/],
  ])('finds %s', async (_what, given, sentence) => {
    given();
    const { code, stdout } = await verify('--noted', last);
    expect(code).toBe(1);
    expect(stdout).toMatch(sentence);
  });

  it('takes a site that never corrected anything for whole', async () => {
    serve([]);
    expect(await verify()).toMatchObject({ code: 0, stdout: expect.stringContaining('0 entries') });
  });

  it('says which address it could not reach', async () => {
    const { code, stderr } = await newsroom('verify-ledger', '--url', 'http://127.0.0.1:1');
    expect(code).toBe(1);
    expect(stderr).toContain('site-not-reached');
  });
});
