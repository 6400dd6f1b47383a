import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articlePage } from '#shared/page/article/article-page.ts';
import type { Story } from '#shared/story/story.ts';
import { candidateOf } from '#shared/story/versions/candidate.ts';
import { isPublic } from '#shared/story/versions/record.ts';
import { acceptVersion, releaseEmbargo } from '#shared/story/versions/transitions.ts';
import { readWire, type WireReading } from '#shared/wire/read-wire.ts';
import { aPublication, aSite } from '../page/a-story.ts';
import { aFile, settings } from './normalize/newsroom-fixture.ts';

interface Expected {
  readonly file: string;
  readonly expect: { readonly relatedFile?: string; readonly bodyExcludes?: string | readonly string[] };
}

const samples = new URL('../../../shared/wire-samples/', import.meta.url);
const isHere = existsSync(new URL('SPECIAL.json', samples));
if (!isHere) process.stdout.write('skipped: the folder of real wire files is not beside the project\n');

const textOf = (name: string) => readFileSync(new URL(name, samples), 'utf8');
const special: Readonly<Record<string, readonly string[]>> = isHere ? JSON.parse(textOf('SPECIAL.json')) : {};
const expected = new Map(
  (isHere ? textOf('EXPECT.jsonl').trim().split('\n') : []).map((line) => {
    const record: Expected = JSON.parse(line);
    return [record.file, record.expect] as const;
  }),
);

/** The hours of these tests: a file arrives long before any embargo in it ends, and long before any expiry. */
const arrivedAt = '1980-01-01T00:00:00.000Z';
const later = '2090-01-01T00:00:00.000Z';

async function readingsOf(name: string): Promise<readonly WireReading[]> {
  const bytes = Uint8Array.from(readFileSync(new URL(name, samples)));
  const key = name.slice(name.lastIndexOf('/') + 1);
  return (await readWire(aFile({ key, bytes, lastModified: arrivedAt }), settings)).readings;
}

async function storyOf(name: string): Promise<Story> {
  const [reading] = await readingsOf(name);
  if (!reading || 'error' in reading) throw new Error(`${name} was not read`, { cause: reading });
  return reading.story;
}

function versionOf(story: Story, of: Partial<ReturnType<typeof candidateOf>> = {}) {
  return {
    ...candidateOf(
      story,
      { lastModified: arrivedAt, sequencer: '' },
      { quiet: false, labels: { topics: [], authors: [] } },
    ),
    ...of,
  };
}

const each = (hazard: string) => it.skipIf(!special[hazard]?.length).each(special[hazard] ?? []);

describe.skipIf(!isHere)('a real file that', () => {
  each('kill_or_canceled')(
    'cancels its story keeps it dead whatever comes before or after: %s',
    async (name) => {
      const cancellation = versionOf(await storyOf(name));
      const file = expected.get(name)?.relatedFile;
      const killed =
        file === undefined
          ? { ...cancellation, canceled: false, rank: `${cancellation.rank}0`, contentHash: 'a'.repeat(64) }
          : versionOf(await storyOf(`${name.slice(0, name.indexOf('/'))}/core__${file}`));

      expect(killed.id).toBe(cancellation.id);
      for (const order of [
        [killed, cancellation],
        [cancellation, killed],
      ]) {
        const [first, second] = order as [typeof killed, typeof killed];
        const { record } = acceptVersion(acceptVersion(undefined, first, later).record, second, later);
        expect(isPublic(record)).toBe(false);
        expect(record.state).toBe('killed');
      }
    },
  );

  each('withheld')('is withheld waits and asks: %s', async (name) => {
    const { outcome, record } = acceptVersion(undefined, versionOf(await storyOf(name)), later);
    expect([outcome, isPublic(record)]).toEqual(['held', false]);
  });

  each('correction')(
    'corrects or refiles an earlier one is its next version, at the same address: %s',
    async (name) => {
      const story = await storyOf(name);
      expect(story.signals.filter((signal) => signal === 'correction' || signal === 'refile')).not.toEqual(
        [],
      );

      const before = versionOf(story, { rank: '0', contentHash: 'a'.repeat(64), corrections: [] });
      const live = acceptVersion(undefined, before, later).record;
      const { outcome, record } = acceptVersion(live, versionOf(story), later);
      expect(outcome).toBe(story.corrections.length > 0 ? 'corrected' : 'updated');
      expect(record.pagePath).toBe(live.pagePath);
    },
  );

  each('embargo')('is embargoed is nowhere until its time, and public from then on: %s', async (name) => {
    const story = await storyOf(name);
    const { outcome, record } = acceptVersion(undefined, versionOf(story), arrivedAt);
    expect([outcome, isPublic(record)]).toEqual(['embargoed', false]);

    const until = story.embargoedUntil ?? expect.unreachable();
    const before = new Date(Date.parse(until) - 1).toISOString();
    expect(releaseEmbargo(record, before)).toBeUndefined();
    expect(releaseEmbargo(record, until)?.record.state).toBe('live');
  });

  each('kill_false_friend')('only speaks of killing is published like any other: %s', async (name) => {
    const story = await storyOf(name);
    expect(story.signals).toEqual([]);
    expect(acceptVersion(undefined, versionOf(story), later).outcome).toBe('published');
  });

  each('tabular')('stands in columns keeps them: %s', async (name) => {
    const { body } = await storyOf(name);
    expect(body.some(({ type }) => type === 'preformatted' || type === 'table')).toBe(true);
  });

  each('no_headline')('has no headline gets one from its own words: %s', async (name) => {
    const story = await storyOf(name);
    expect(story.headline).not.toBe('');
    expect(story.bodyText).toContain(story.headline.slice(0, 30));
    expect(acceptVersion(undefined, versionOf(story), later).outcome).toBe('published');
  });

  each('no_timezone')(
    'gives no zone gets no instant, keeps its stamp and is not held for it: %s',
    async (name) => {
      for (const reading of await readingsOf(name)) {
        if ('error' in reading) continue;
        expect(reading.story.contentCreated).toBeUndefined();
        expect(reading.story.holds.map(({ code }) => code)).not.toContain('embargo-unreadable');
      }
    },
  );

  each('multi_item')('holds several stories gives each a life of its own: %s', async (name) => {
    const readings = await readingsOf(name);
    const ids = readings.flatMap((reading) => ('story' in reading ? [reading.story.id] : []));
    expect(readings.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
  });

  each('nonpublic_notes_must_not_leak')('has notes for the desk shows none of them: %s', async (name) => {
    const story = await storyOf(name);
    const page = articlePage(story, aPublication(), aSite());
    for (const secret of [expected.get(name)?.bodyExcludes ?? []].flat()) expect(page).not.toContain(secret);
    expect(page).not.toMatch(/not intended for publication|@dpa\.com/i);
  });
});
