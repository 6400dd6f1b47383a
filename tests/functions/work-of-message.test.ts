import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workOf } from '#functions/publish/work-of-message.ts';
import { fuzzRuns } from '../fuzz-runs.ts';

function s3Message(key: string, more: object = {}): string {
  return JSON.stringify({
    Records: [
      {
        eventVersion: '2.3',
        eventName: 'ObjectCreated:Put',
        userIdentity: { principalId: 'AWS:someone' },
        s3: {
          bucket: { name: 'wire' },
          object: { key, size: 1, eTag: 'x', sequencer: '0055AED6DCD90281E5' },
        },
        ...more,
      },
    ],
  });
}

describe('a message of the publish queue', () => {
  it.each([
    ['a space', 'incoming/flood+story.txt', 'flood story.txt'],
    ['a plus sign', 'incoming/a%2Bb.txt', 'a+b.txt'],
    ['an accent', 'incoming/Copy+%282%29+%C3%A9.txt', 'Copy (2) é.txt'],
    ['a percent sign', 'incoming/half%252Fway.txt', 'half%2Fway.txt'],
    ['dots', 'incoming/..%2F..%2Fescape.txt', '../../escape.txt'],
  ])('names a key with %s as the editor wrote it', (_what, encoded, key) => {
    expect(workOf(s3Message(encoded))).toEqual([{ key, sequencer: '0055AED6DCD90281E5', large: false }]);
  });

  it.each([
    [1024 * 1024 - 1, false],
    [1024 * 1024, true],
  ])('of a file of %d bytes says whether it is read alone: %s', (size, large) => {
    const message = s3Message('incoming/a.txt', { s3: { object: { key: 'incoming/a.txt', size } } });
    expect(workOf(message)).toMatchObject([{ large }]);
  });

  it('of S3’s own test asks for nothing', () => {
    expect(workOf(JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'wire' }))).toEqual(
      [],
    );
  });

  it('of a later minor version of the event is understood', () => {
    expect(workOf(s3Message('incoming/a.txt', { eventVersion: '2.9', new: true }))).toHaveLength(1);
  });

  it('that speaks of another prefix asks for nothing', () => {
    expect(workOf(s3Message('receipts/a.txt.json'))).toEqual([]);
  });

  it('may ask to resume a story or a file', () => {
    expect(workOf('{"resume":"story","id":"abcdefghij"}')).toEqual([{ id: 'abcdefghij' }]);
    expect(workOf('{"resume":"kill","name":"0123abcd"}')).toEqual([{ kill: '0123abcd' }]);
    expect(workOf('{"resume":"file","key":"a b.txt"}')).toEqual([
      { key: 'a b.txt', sequencer: '', large: true },
    ]);
  });

  it('may ask to render a page anew, or to rebuild a record', () => {
    expect(workOf('{"resume":"page","id":"abcdefghij"}')).toEqual([{ id: 'abcdefghij', recover: 'page' }]);
    expect(workOf('{"resume":"record","id":"abcdefghij"}')).toEqual([
      { id: 'abcdefghij', recover: 'record' },
    ]);
  });

  it.each(['', 'null', '[]', '{"Records":[{}]}', s3Message('a', { eventVersion: '3.0' })])(
    'that nobody sent on purpose is refused, so that it is seen: %s',
    (body) => {
      expect(() => workOf(body)).toThrow();
    },
  );

  it('carries every key back unharmed', () => {
    const key = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(key, (name) => {
        const encoded = encodeURIComponent(`incoming/${name}`).replaceAll('%20', '+').replaceAll('%2F', '/');
        expect(workOf(s3Message(encoded))).toEqual([
          { key: name, sequencer: '0055AED6DCD90281E5', large: false },
        ]);
      }),
      { numRuns: fuzzRuns(200) },
    );
  });

  it('is read or refused, whatever it is, and never gives a key outside of what is dropped', () => {
    const record = fc.record(
      { eventVersion: fc.constantFrom('2.1', '2.6', '3.0', 2), s3: fc.object({ maxDepth: 3 }) },
      { requiredKeys: [] },
    );
    const key = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('incoming/', 'incoming/a', 'receipts/a', '%'),
    );
    const body = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      key.map((one) => s3Message(one)),
      fc.record({ Records: fc.array(record, { maxLength: 3 }) }).map((one) => JSON.stringify(one)),
    );
    fc.assert(
      fc.property(body, (text) => {
        const works = attempt(text);
        for (const work of works) if ('key' in work) expect(work.key).not.toBe('');
      }),
      { numRuns: fuzzRuns(500) },
    );
  });
});

/** What a message asks for; nothing when it is refused in one of the ways that the queue's dead letters know. */
function attempt(body: string): ReturnType<typeof workOf> {
  try {
    return workOf(body);
  } catch (error) {
    expect(['ZodError', '$ZodError', 'SyntaxError', 'URIError']).toContain((error as Error).name);
    return [];
  }
}
