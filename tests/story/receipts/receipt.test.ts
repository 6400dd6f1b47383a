import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { receiptOf, receiptText, type StoryReceipt } from '#shared/story/receipts/receipt.ts';
import { receiptStem } from '#shared/story/receipts/receipt-key.ts';

const live: StoryReceipt = {
  state: 'live',
  message: 'The story is live.',
  headline: 'River bursts its banks',
  url: 'https://news.example/news/2026/11/24/river-abcdefghij/',
  decisions: [],
  warnings: [],
  times: { received: '2026-11-24T08:00:00.000Z' },
};
const rejected: StoryReceipt = {
  state: 'rejected',
  message: 'This file was not published.',
  error: { code: 'no-body', message: 'There is no text.', fix: 'Add the text and drop it again.', line: 3 },
  decisions: [],
  warnings: [],
  times: { received: '2026-11-24T08:00:00.000Z' },
};

describe('a receipt', () => {
  it('of one story is flat', () => {
    expect(receiptOf('flood.txt', [live])).toEqual({ key: 'flood.txt', ...live });
  });

  it('of several stories is as good as the worst of them, and lists all', () => {
    expect(receiptOf('feed.xml', [live, rejected, live])).toMatchObject({
      state: 'rejected',
      message: '2 of 3 stories in this file are live.',
      stories: [live, rejected, live],
    });
  });

  it('to read says what is wrong, where, and how to fix it', () => {
    const text = receiptText(receiptOf('flood.txt', [rejected]));
    expect(text).toContain('REJECTED: This file was not published.');
    expect(text).toContain('What is wrong: There is no text. (line 3)');
    expect(text).toContain('How to fix it: Add the text and drop it again.');
  });
});

describe('the place of a receipt', () => {
  it.each([
    ['flood.txt', 'receipts/flood.txt'],
    ['ə/ş ğ.txt', 'receipts/ə/ş ğ.txt'],
    ['a//b.txt', 'receipts/a//b.txt'],
  ])('of %s is beside it, under the same name', async (key, stem) => {
    expect(await receiptStem(key)).toBe(stem);
  });

  it.each(['../a.txt', 'a/./b', 'x'.repeat(1011), 'ə'.repeat(600)])(
    'of %s is a digest, since S3 or a client would stumble',
    async (key) => {
      expect(await receiptStem(key)).toMatch(/^receipts\/_long\/[0-9a-f]{64}$/);
    },
  );

  it('always fits into S3’s 1,024 bytes and never leaves its prefix', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 1100 }), async (key) => {
        const stem = await receiptStem(key);
        expect(new TextEncoder().encode(`${stem}.json`).length).toBeLessThanOrEqual(1024);
        expect(stem.startsWith('receipts/')).toBe(true);
        expect(stem.split('/')).not.toContain('..');
      }),
    );
  });
});
