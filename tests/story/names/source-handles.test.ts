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
    [
      'a source on Bluesky',
      { platform: 'Bluesky', handle: '@desk.aldmoor.example', owner: 'source' },
      { bluesky: 'desk.aldmoor.example' },
    ],
    [
      'a source on Threads',
      { platform: 'threads', handle: 'aldmoor', owner: 'source' },
      { threads: 'aldmoor' },
    ],
    [
      'a source on X, named both ways',
      { platform: 'Twitter/X', handle: 'aldmoor', owner: 'source' },
      { x: 'aldmoor' },
    ],
    [
      'a source on X, named the other way',
      { platform: 'X/Twitter', handle: 'aldmoor', owner: 'source' },
      { x: 'aldmoor' },
    ],
    [
      'a source that files its server without the first sign',
      { platform: 'mastodon', handle: 'desk@aldmoor.example', owner: 'source' },
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

  it('are the first that was filed on each network', () => {
    const filed = (platform: string, handle: string) => ({ platform, handle, owner: 'source' as const });
    expect(sourceHandles([filed('x', 'one'), filed('twitter', 'two'), filed('threads', 'three')])).toEqual({
      x: 'one',
      threads: 'three',
    });
  });
});
