import { describe, expect, it } from 'vitest';
import { checkLedger } from '#shared/story/ledger/ledger-check.ts';
import { chainStart, hashOf, type LedgerPart } from '#shared/story/ledger/ledger-part.ts';
import { aChain, toldAbout } from '../a-chain.ts';

const ferry = await toldAbout('urn:x:ferry', ['It sails on Monday.', 'It sails at noon.', '']);
const chain = await aChain(ferry.slice(0, 1), ferry.slice(1, 2), ferry.slice(2));

/** The chain with one part changed. */
const changed = (place: number, given: Partial<LedgerPart>) =>
  chain.map((part, index) => (index === place ? { ...part, ...given } : part));

describe('the links between the parts of the ledger', () => {
  it('are whole where each names the next', async () => {
    expect(await checkLedger(chain)).toStrictEqual({ entries: 3, lastHash: chain[2]?.entries[0]?.hash });
  });

  it('may name a part that is not written yet', async () => {
    expect(await checkLedger(changed(2, { next: '2026-04' }))).not.toHaveProperty('broken');
  });

  it('are whole in a ledger that has nothing', async () => {
    expect(await checkLedger([])).toStrictEqual({ entries: 0, lastHash: chainStart });
  });

  it.each([
    ['names no next', 0, { next: undefined }, '2026-01', 'it is not followed by 2026-02', 1],
    ['names another one', 1, { next: '2026-04' }, '2026-02', 'it is not followed by 2026-03', 2],
    [
      'begins elsewhere, and has no entry',
      2,
      { previous: chainStart, entries: [] },
      '2026-03',
      'it does not begin where the part before it ended',
      2,
    ],
    [
      'begins elsewhere',
      1,
      { previous: chainStart },
      '2026-02',
      'it does not begin where the part before it ended',
      1,
    ],
  ])('are broken where a part %s', async (_what, place, given, part, reason, entries) => {
    const finding = await checkLedger(changed(place, given as Partial<LedgerPart>));
    expect(finding).toMatchObject({ entries, broken: { part, reason } });
    expect(finding.broken).not.toHaveProperty('entry');
  });

  it('lack a hash that was noted, and say so at the newest part, or in an empty ledger', async () => {
    const noted = ['f'.repeat(64)];
    const reason = `the noted hash ${noted[0]} is not in the chain`;
    expect((await checkLedger(chain, noted)).broken).toStrictEqual({ part: '2026-03', reason });
    expect((await checkLedger([], noted)).broken).toStrictEqual({ part: 'ledger', reason });
  });
});

describe('an entry that is sealed rightly and stands wrongly', () => {
  const [first] = chain;
  const [entry] = first?.entries ?? [];
  if (!first || !entry) throw new Error('a chain has a part and an entry');
  const sealed = async (given: Partial<typeof entry>) => {
    const one = { ...entry, ...given };
    return { ...one, hash: await hashOf(one) };
  };

  it('stands twice', async () => {
    const again = await sealed({ previous: entry.hash });
    const { broken } = await checkLedger([{ ...first, entries: [entry, again] }]);
    expect(broken).toMatchObject({ entry: entry.id, reason: 'it stands in the ledger twice' });
  });

  it('has the id of another story', async () => {
    const other = await sealed({ id: `aaaaaaaaaa${entry.id.slice(10)}` });
    const { broken } = await checkLedger([{ ...first, entries: [other] }]);
    expect(broken).toMatchObject({ entry: other.id, reason: 'its id belongs to another story' });
  });
});
