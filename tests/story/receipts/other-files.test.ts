import { describe, expect, it } from 'vitest';
import { otherFileReceipt } from '#shared/story/receipts/other-file-receipt.ts';
import { otherFilesOf, rememberingFile, withOtherFiles } from '#shared/story/receipts/other-files.ts';
import type { StoryReceipt } from '#shared/story/receipts/receipt.ts';
import type { Slot, StoryRecord } from '#shared/story/versions/record.ts';
import { emptyRecord, slotOf } from '#shared/story/versions/slot-changes.ts';
import { aCandidate } from '../a-candidate.ts';

const [eight, nine] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'];
const slot = (sourceKey: string, given: Partial<Slot> = {}): Slot => ({
  ...slotOf(aCandidate({ sourceKey }), 1),
  ...given,
});
const record = (given: Partial<StoryRecord> = {}): StoryRecord => ({
  ...emptyRecord(aCandidate()),
  state: 'live',
  revision: 2,
  live: slot('flood.txt', { revision: 2 }),
  pagePath: '/news/river/',
  ...given,
});
const inParts = slot('pier.txt', {
  takes: { parts: [{ number: 2, key: 'pier-2.txt', at: eight }], missing: [] },
});

describe('a record', () => {
  it('remembers a file of another name once, the newest last', () => {
    const one = rememberingFile(record(), 'twin.txt');
    expect(one.otherFiles).toEqual(['twin.txt']);
    expect(rememberingFile(one, 'third.txt').otherFiles).toEqual(['twin.txt', 'third.txt']);
    expect(rememberingFile(one, 'twin.txt')).toBe(one);
  });

  it.each([
    ['a file of its own versions', record(), 'flood.txt'],
    ['a file of the version that waits', record({ next: slot('flood-2.txt') }), 'flood-2.txt'],
    ['a file of one of its parts', record({ live: inParts }), 'pier-2.txt'],
    ['any file once the story is erased', record({ erasedAt: nine }), 'twin.txt'],
  ])('does not remember %s', (_what, before, key) => {
    expect(rememberingFile(before, key)).toBe(before);
  });

  it('remembers the latest twelve', () => {
    const keys = Array.from({ length: 13 }, (_, index) => `twin-${index}.txt`);
    expect(keys.reduce(rememberingFile, record()).otherFiles).toEqual(keys.slice(1));
  });

  it('remembers the files of versions that a change replaced', () => {
    const before = record({ next: slot('flood-2.txt') });
    const after = record({ live: slot('flood-3.txt') });
    expect(withOtherFiles(before, after).otherFiles).toEqual(['flood.txt', 'flood-2.txt']);
    expect(withOtherFiles(undefined, after)).toBe(after);
    expect(withOtherFiles(emptyRecord(aCandidate()), after)).toBe(after);
  });

  it('names the files that must hear of it beside its own', () => {
    expect(otherFilesOf(record({ otherFiles: ['twin.txt', 'flood.txt'] }))).toEqual(['twin.txt']);
    expect(otherFilesOf(record())).toEqual([]);
  });
});

describe('the receipt of a file that brought a story under another name', () => {
  const duplicate = { rule: 'duplicate', saw: 'the same text as urn:newsroom:key:0123', override: 'x' };
  const standing = (given: Partial<StoryReceipt> = {}): StoryReceipt => ({
    state: 'live',
    message: 'As it was.',
    headline: 'The headline of that file',
    url: 'https://old.example/',
    decisions: [{ rule: 'a', saw: 'b' }],
    warnings: [{ code: 'c', message: 'd' }],
    times: { received: eight },
    ...given,
  });
  const told = (one: StoryRecord, given: Partial<StoryReceipt> = {}) =>
    otherFileReceipt(standing(given), { record: one, key: 'twin.txt', origin: 'https://news.example' });

  it('whose version was replaced says so, and keeps what was decided on the file', () => {
    expect(told(record())).toStrictEqual({
      state: 'live',
      message: expect.stringMatching(/newer version is already in place \(revision 2\)/),
      why: expect.any(String),
      next: expect.any(String),
      uri: 'urn:newsroom:key:0123',
      headline: 'The headline of that file',
      revision: 2,
      url: 'https://news.example/news/river/',
      decisions: [
        { rule: 'superseded', saw: 'revision 2 is newer', override: expect.any(String) },
        { rule: 'a', saw: 'b' },
      ],
      warnings: [{ code: 'c', message: 'd' }],
      times: { received: eight },
    });
  });

  it('with the same text says whose text it is, and decides that once', () => {
    const decisions = [{ rule: 'a', saw: 'b' }, duplicate];
    const receipt = told(record(), { decisions });
    expect(receipt.message).toMatch(/already published as another file’s story/);
    expect(receipt.decisions).toEqual(decisions);
  });

  it('speaks of what was taken down, and gives no address', () => {
    const proof = { key: 'receipts/c.json', checkedAt: nine, proven: true, surfaces: 3, open: 0 };
    const receipt = told(record({ killedAt: nine, certificate: proof }));
    expect(receipt).toMatchObject({ state: 'killed', certificate: { state: 'proven' } });
    expect(receipt.next).toContain('newsroom reinstate twin.txt');
    expect(receipt).not.toHaveProperty('url');
    expect(told(record())).not.toHaveProperty('certificate');
  });

  it('of a story that waits has neither number nor address, and no headline where it had none', () => {
    const { live: _, pagePath: _path, ...rest } = record({ next: slot('flood.txt') });
    const { headline: _headline, ...nameless } = standing();
    const receipt = otherFileReceipt(nameless, { record: rest, key: 'twin.txt', origin: '' });
    expect(receipt.state).toBe('held');
    for (const field of ['revision', 'url', 'headline']) expect(receipt).not.toHaveProperty(field);
  });
});
