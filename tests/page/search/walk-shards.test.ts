import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchEntry, SearchShard } from '#shared/page/search/search-shard.ts';
import { walkShards } from '#shared/page/search/walk-shards.ts';

type Tree = { readonly parts: readonly Tree[] } | { readonly stories: number };

const trees = fc.letrec<{ tree: Tree; leaf: Tree; fork: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('fork')),
  leaf: fc.record({ stories: fc.nat(3) }),
  fork: fc.record({ parts: fc.array(tie('tree'), { minLength: 1, maxLength: 5 }) }),
})).tree;

/** An index of this shape, its stories numbered from the newest on. */
function indexOf(tree: Tree): Map<string, SearchShard> {
  const shards = new Map<string, SearchShard>();
  let told = 0;
  const enter = (name: string, one: Tree) => {
    if ('parts' in one) {
      const parts = one.parts.map((_, index) => `${name}-${index}`);
      shards.set(name, { stories: [], parts });
      one.parts.forEach((part, index) => {
        enter(`${name}-${index}`, part);
      });
    } else {
      const stories = Array.from({ length: one.stories }, () => entry(told++));
      shards.set(name, { stories, parts: [] });
    }
  };
  enter('index', tree);
  return shards;
}

function entry(number: number): SearchEntry {
  return { path: `/${number}/`, headline: String(number), section: 'World', at: '2024-08-21T05:00:00.000Z' };
}

describe('a walk through the index', () => {
  it('meets every story once, from the newest to the oldest, and no shard twice', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async (tree) => {
        const shards = indexOf(tree);
        const read: string[] = [];
        const walk = walkShards(async (name) => {
          read.push(name);
          return shards.get(name);
        });
        const met: string[] = [];
        for await (const stories of walk) met.push(...stories.map(({ headline }) => headline));
        expect(met).toEqual(met.map((_, index) => String(index)));
        expect(met).toHaveLength([...shards.values()].flatMap(({ stories }) => stories).length);
        expect(read.sort()).toEqual([...shards.keys()].sort());
      }),
    );
  });

  it('reads no more than a few shards ahead of what the reader asks for', async () => {
    const read: string[] = [];
    const parts = Array.from({ length: 100 }, (_, index) => String(index));
    const walk = walkShards(async (name) => {
      read.push(name);
      return name === 'index' ? { stories: [], parts } : { stories: [entry(1)], parts: [] };
    });
    await walk.next();
    await walk.next();
    expect(read.length).toBeLessThanOrEqual(6);
  });

  it('goes on behind a shard that is not there', async () => {
    const walk = walkShards(async (name) => {
      if (name === 'index') return { stories: [], parts: ['2024-09', '2024-08'] };
      return name === '2024-08' ? { stories: [entry(7)], parts: [] } : undefined;
    });
    const met: SearchEntry[] = [];
    for await (const stories of walk) met.push(...stories);
    expect(met).toEqual([entry(7)]);
  });
});
