import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#shared/story/digest.ts';
import { certificateKey, isCertificate, receiptStem } from '#shared/story/receipts/receipt-key.ts';

// Beside 14 bytes of `receipts/` and `.json`, and beside 37 of them and a certificate's `.<id>.certificate`.
const longest = 'x'.repeat(1010);
const longestKiller = 'x'.repeat(987);
const id = 'abcdefghij';

describe('the place of a receipt', () => {
  it('is beside its file up to the last byte that S3 allows', async () => {
    expect(await receiptStem(longest)).toBe(`receipts/${longest}`);
    expect(await receiptStem(`${longest}x`)).toBe(`receipts/_long/${await sha256Hex(`${longest}x`)}`);
  });

  it('of a file that is named like a certificate is apart, so that it is not taken for one', async () => {
    expect(await receiptStem('flood.certificate')).toBe(
      `receipts/_long/${await sha256Hex('flood.certificate')}`,
    );
    expect(await receiptStem('.certificate-of-flood')).toBe('receipts/.certificate-of-flood');
  });
});

describe('the place of a certificate', () => {
  it('is beside the receipt of the file that killed, under the name of the story', async () => {
    expect(await certificateKey('kill.txt', id)).toBe('receipts/kill.txt.abcdefghij.certificate.json');
  });

  it('is apart where its name would be too long for S3', async () => {
    expect(await certificateKey(longestKiller, id)).toBe(
      `receipts/${longestKiller}.abcdefghij.certificate.json`,
    );
    expect(await certificateKey(`${longestKiller}x`, id)).toBe(
      `receipts/_long/${await sha256Hex(`${longestKiller}x`)}.abcdefghij.certificate.json`,
    );
  });

  it('tells it from every receipt', async () => {
    expect(isCertificate(await certificateKey('kill.txt', id))).toBe(true);
    expect(isCertificate('receipts/kill.txt.json')).toBe(false);
    expect(isCertificate('.certificate.json/flood.txt.json')).toBe(false);
  });
});
