import { describe, expect, it } from 'vitest';
import type { Story } from '#shared/story/story.ts';
import { candidateOf } from '#shared/story/versions/candidate.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import { acceptVersion } from '#shared/story/versions/transitions.ts';
import { asVersionOf, isTaggedUpdate, updatedBy } from '#shared/story/versions/update-of.ts';
import { aStory } from '../a-story.ts';

const at = (time: string) => `2026-11-24T${time}:00.000Z`;
const arriving = (lastModified: string, given: Partial<Story> = {}): Story => {
  const story = aStory(given);
  return { ...story, raw: { ...story.raw, lastModified } };
};
const quiet = { quiet: false, labels: { topics: [], authors: [] } };

function published(story: Story): StoryRecord {
  const arrival = { lastModified: story.raw.lastModified, sequencer: '' };
  return acceptVersion(undefined, candidateOf(story, arrival, quiet), at('23:00')).record;
}

const original = arriving(at('08:00'), { slugline: 'VELL-FERRY/', id: 'aaaaaaaaaa', uri: 'urn:vell:1' });
const update = arriving(at('09:00'), {
  slugline: 'Vell-Ferry',
  id: 'bbbbbbbbbb',
  uri: 'urn:newsroom:key:b',
  uriFromWire: false,
  signals: ['update'],
  contentHash: 'c'.repeat(64),
});

describe('the story that a tagged text updates', () => {
  it('bears its label, however it is written', () => {
    expect(updatedBy(update, [published(original)])).toHaveLength(1);
  });

  it.each([
    [
      'of another source',
      arriving(at('08:00'), { ...original, infoSources: [{ name: 'Else', role: 'publisher' }] }),
    ],
    ['with another label', arriving(at('08:00'), { ...original, slugline: 'VELL-TRAM/' })],
    ['older than 72 hours', arriving('2026-11-21T08:59:59.000Z', original)],
    ['that came after it', arriving(at('10:00'), original)],
  ])('is never one %s', (_what, other) => {
    const record = { ...published(other), history: [] };
    expect(updatedBy(update, [record])).toEqual([]);
  });

  it('is also one that was killed, so that no update brings it back, unless another is public', () => {
    const dead = { ...published(original), killedAt: at('08:30') };
    expect(updatedBy(update, [dead])).toEqual([dead]);

    const again = published({ ...original, id: 'cccccccccc', uri: 'urn:vell:2' });
    expect(updatedBy(update, [dead, again])).toEqual([again]);
  });

  it('gives it its identity, and the wire’s order, so that a later version by id still wins', () => {
    const record = published({ ...original, uriFromWire: true, version: 1 });
    const joined = asVersionOf({ ...update, version: 2 }, record);
    const accepted = acceptVersion(
      record,
      candidateOf(joined, { lastModified: at('09:00'), sequencer: '' }, quiet),
      at('23:00'),
    );
    expect(accepted.outcome).toBe('updated');

    const later = {
      ...arriving(at('10:00'), original),
      uriFromWire: true,
      version: 3,
      contentHash: 'd'.repeat(64),
    };
    const third = candidateOf(later, { lastModified: at('10:00'), sequencer: '' }, quiet);
    expect(acceptVersion(accepted.record, third, at('23:00')).outcome).toBe('updated');
  });
});

describe('a text', () => {
  it.each([
    ['without a tag', { signals: [] }],
    ['with an id of the wire', { uriFromWire: true }],
    ['that cancels its story', { pubStatus: 'canceled' as const }],
  ])('%s is never joined by its name', (_what, given) => {
    expect(isTaggedUpdate({ ...update, ...given })).toBe(false);
  });
});
