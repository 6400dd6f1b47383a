import { describe, expect, it } from 'vitest';
import { sourceHandles } from '#shared/story/names/source-handles.ts';

describe('the accounts of a source', () => {
  it.each([
    ['a source on X', { platform: 'x', handle: '@AldmoorWire', owner: 'source' }, { x: 'AldmoorWire' }],
    [
      'a source on Twitter, as older wires call it',
      { platform: 'Twitter', handle: 'AldmoorWire', owner: 'source' },
      { x: 'AldmoorWire' },
    ],
    [
      'a source on Mastodon, which is no account on X',
      { platform: 'mastodon', handle: '@desk@aldmoor.example', owner: 'source' },
      { mastodon: 'desk@aldmoor.example' },
    ],
    ['a reporter', { platform: 'x', handle: '@reporter', owner: 'author' }, undefined],
    [
      'a network that nothing is posted to',
      { platform: 'telegram', handle: 'wire', owner: 'source' },
      undefined,
    ],
  ] as const)('of %s', (_case, filed, expected) => {
    expect(sourceHandles([filed])).toEqual(expected);
  });
});
