import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeEventKey, s3Notification, wants } from '#infra/local/services/s3-notification.ts';

const rule = { id: 'drops', event: 's3:ObjectCreated:*', prefix: 'incoming/', suffix: '', queueArn: 'arn:q' };
const change = {
  bucket: 'wire',
  key: 'incoming/Copy (2) é.txt',
  eventName: 'ObjectCreated:Put',
  sequencer: '0000019AB',
  at: new Date('2026-11-24T09:00:00Z'),
  size: 12,
  etag: 'abc',
};

describe('the event of a dropped file', () => {
  it.each([
    ['a space is a plus', 'a b', 'a+b'],
    ['a plus is escaped', 'a+b', 'a%2Bb'],
    ['brackets and accents are escaped', 'Copy (2) é.txt', 'Copy+%282%29+%C3%A9.txt'],
    ['a percent escape in the name stays one', 'a%2Fb', 'a%252Fb'],
    ['slashes and dots stay', 'x/../y', 'x/../y'],
    ['a lone surrogate does not break it', 'a\ud800b', 'a%EF%BF%BDb'],
  ])('%s', (_title, key, encoded) => {
    expect(encodeEventKey(key)).toBe(encoded);
  });

  it('names a key that a consumer decodes to the very same one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (key) => {
        expect(decodeURIComponent(encodeEventKey(key).replace(/\+/g, ' '))).toBe(key.toWellFormed());
      }),
    );
  });

  it('has the shape that S3 sends', () => {
    expect(s3Notification(change, rule, 'us-east-1')).toMatchObject({
      Records: [
        {
          eventVersion: expect.stringMatching(/^2\.\d$/),
          eventSource: 'aws:s3',
          eventName: 'ObjectCreated:Put',
          eventTime: '2026-11-24T09:00:00.000Z',
          s3: {
            bucket: { name: 'wire', arn: 'arn:aws:s3:::wire' },
            object: {
              key: 'incoming/Copy+%282%29+%C3%A9.txt',
              size: 12,
              eTag: 'abc',
              sequencer: '0000019AB',
            },
          },
        },
      ],
    });
  });

  it('of a removal has neither size nor tag', () => {
    const { size: _size, etag: _etag, ...removal } = change;
    const [record] = (s3Notification(removal, rule, 'us-east-1') as { Records: [{ s3: { object: object } }] })
      .Records;
    expect(Object.keys(record.s3.object)).toEqual(['key', 'sequencer']);
  });

  it.each([
    ['a drop', 'ObjectCreated:Put', 'incoming/a', true],
    ['a drop in parts', 'ObjectCreated:CompleteMultipartUpload', 'incoming/a', true],
    ['a receipt', 'ObjectCreated:Put', 'receipts/a', false],
    ['a removal, which has a rule of its own', 'ObjectRemoved:Delete', 'incoming/a', false],
  ])('is wanted or not: %s', (_title, eventName, key, wanted) => {
    expect(wants(rule, { eventName, key })).toBe(wanted);
  });
});
