import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story } from '#shared/story/story.ts';
import { joinTakes } from '#shared/story/takes/join-takes.ts';
import type { TakeMark } from '#shared/story/takes/take-mark.ts';
import { type KeptTake, takesName } from '#shared/story/takes/take-name.ts';
import { rankOf } from '#shared/story/versions/rank.ts';
import { aStory } from '../a-story.ts';

const name = 'c'.repeat(32);
const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});
const at = (minute: number) => `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z`;

/** A part as its file gave it at a minute past eight. */
function aTake(take: TakeMark, minute: number, given: Partial<Story> = {}): KeptTake {
  const words = `Part ${take.number} as of minute ${minute}.`;
  const digit = (take.number * 60 + minute).toString(16).padStart(4, '0');
  const key = `pier-${take.number}.txt`;
  const lastModified = at(minute);
  const story = aStory({
    take,
    uri: `urn:newsroom:key:${take.number}`,
    id: `aaaaaaaaa${'bcdefgh'[take.number]}`,
    body: [paragraph(words)],
    bodyText: words,
    contentHash: digit.repeat(16),
    raw: { ...aStory().raw, key, sha256: digit.repeat(16), lastModified },
    ...given,
  });
  return { story, arrival: { lastModified, sequencer: '' }, quiet: false };
}

async function joinedOf(takes: readonly KeptTake[], of = takes[0]): Promise<Story> {
  const joined = of && (await joinTakes(takes, of, name));
  if (typeof joined !== 'object') throw new Error(`not joined: ${joined}`);
  return joined.story;
}

const first = aTake({ number: 1, more: true }, 1);
const second = aTake({ number: 2, more: true }, 5);
const third = aTake({ number: 3 }, 3);

describe('parts of a story', () => {
  it('are joined in the order of their numbers, under the name of the first', async () => {
    const story = await joinedOf([third, second, first]);
    expect(story.bodyText.match(/Part \d/g)).toEqual(['Part 1', 'Part 2', 'Part 3']);
    expect(story).toMatchObject({ id: first.story.id, uri: first.story.uri, pagePath: first.story.pagePath });
    expect(story.takes).toMatchObject({ missing: [] });
    expect(story.takes?.more).toBeUndefined();
  });

  it('give the same version whatever the order in which they came', async () => {
    const all = [first, second, third, aTake({ number: 2 }, 4), aTake({ number: 1, more: true }, 0)];
    const whole = await joinedOf(all);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.constantFrom(...all),
        async (takes, of) => {
          expect(await joinedOf(takes, of)).toEqual(whole);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('make a version that outranks every version of fewer of them, and of earlier uploads', async () => {
    const all = [first, second, third, aTake({ number: 2 }, 4), aTake({ number: 3 }, 9)];
    const arrival = { lastModified: at(0), sequencer: '' };
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all.slice(1)),
        fc.constantFrom(...all.slice(1)),
        async (some, more) => {
          const fewer = await joinedOf([first, ...some], first);
          const grown = await joinedOf([first, ...some, more], first);
          const ranks = [rankOf(grown, arrival), rankOf(fewer, arrival)] as const;
          if (grown.raw.sha256 === fewer.raw.sha256) expect(ranks[0]).toBe(ranks[1]);
          else expect(ranks[0] > ranks[1]).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('stay below a whole new version of the first part, however late they come', async () => {
    const joined = await joinedOf([first, aTake({ number: 2 }, 50)]);
    const later = { lastModified: at(2), sequencer: '' };
    const whole = aStory({ raw: { ...aStory().raw, lastModified: at(2) } });
    expect(rankOf(whole, later) > rankOf(joined, later)).toBe(true);
  });

  it.each([
    ['a gap', [first, third], [2], undefined],
    ['a count of parts', [aTake({ number: 1, of: 3 }, 1)], [2, 3], undefined],
    ['(MORE) at the end', [first], [], true],
    ['nothing', [first, aTake({ number: 2 }, 5)], [], undefined],
  ])('know what is missing by %s', async (_what, takes, missing, more) => {
    const story = await joinedOf(takes);
    expect(story.takes?.missing).toEqual(missing);
    expect(story.takes?.more).toBe(more);
  });

  it('are held or embargoed together where one of them is', async () => {
    const hold = { code: 'hold-requested', message: 'The file asks.', fix: 'Release it.' };
    const held = aTake({ number: 2 }, 5, { holds: [hold], embargoedUntil: at(40) });
    expect(await joinedOf([first, held])).toMatchObject({ holds: [hold], embargoedUntil: at(40) });
  });

  it('wait for the first, and ask where two different stories bear the name', async () => {
    const other = aTake({ number: 1 }, 2, { id: 'zzzzzzzzzz', headline: 'A match in the north' });
    expect(await joinTakes([second], second, name)).toBe('waiting');
    expect(await joinTakes([first, other, second], second, name)).toBe('ambiguous');
    expect((await joinedOf([first, other, second], other)).bodyText).toBe(other.story.bodyText);
  });

  it('of another agency, or of another lead, are not joined', async () => {
    const from = (agency: string) => ({ infoSources: [{ name: agency, role: 'agency' as const }] });
    const one = aTake({ number: 1, more: true }, 1, from('Estuary Press'));
    const add = aTake({ number: 2 }, 5, from('Island Courier'));
    expect(await joinTakes([one, add], add, name)).toBe('waiting');
    const toLead = aTake({ number: 2 }, 6, { signals: ['update'], version: 3 });
    expect(await joinTakes([first, toLead], toLead, name)).toBe('waiting');
  });

  it('find each other by slug and day, written as the wire likes', async () => {
    const named = (slugline: string, contentCreated: string) =>
      takesName(aStory({ slugline, contentCreated }));
    expect(await named('BC-HM--Pier Storm', at(1))).toBe(await named('bc-hm--pier storm', at(50)));
    expect(await named('BC-HM--Pier Storm', at(1))).not.toBe(await named('BC-HM--Dock Storm', at(1)));
    expect(await named('BC-HM--Pier Storm', at(1))).not.toBe(
      await named('BC-HM--Pier Storm', '2026-11-25T08:00:00.000Z'),
    );
  });
});
