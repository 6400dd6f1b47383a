import { describe, expect, it } from 'vitest';
import { failedIdsOf } from '#infra/local/lambda/partial-failures.ts';

const batch = [{ messageId: 'one' }, { messageId: 'two' }];
const failed = (...ids: unknown[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('a batch', () => {
  it.each([
    ['nothing returned: all went well', undefined, []],
    ['an empty list: all went well', failed(), []],
    ['no list: all went well', {}, []],
    ['one named', failed('two'), ['two']],
    ['one named twice', failed('two', 'two'), ['two']],
    ['an id that is not in the batch: all failed', failed('two', 'three'), ['one', 'two']],
    ['an empty id: all failed', failed(''), ['one', 'two']],
    ['a failure without an id: all failed', { batchItemFailures: [null] }, ['one', 'two']],
    ['something that is no list: all failed', { batchItemFailures: 'two' }, ['one', 'two']],
  ])('%s', (_title, result, expected) => {
    expect([...failedIdsOf(result, batch)]).toEqual(expected);
  });
});
