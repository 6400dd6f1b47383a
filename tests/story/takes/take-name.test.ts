import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#shared/story/digest.ts';
import type { Story } from '#shared/story/story.ts';
import {
  isNewer,
  type KeptTake,
  leadOf,
  mayBelong,
  numberOf,
  takesBySameName,
  takesName,
} from '#shared/story/takes/take-name.ts';
import { aStory } from '../a-story.ts';

const [eight, nine] = ['2026-11-24T08:00:00.000Z', '2026-11-24T09:00:00.000Z'];
const kept = (given: Partial<Story> = {}, arrival: Partial<KeptTake['arrival']> = {}): KeptTake => ({
  story: aStory(given),
  arrival: { lastModified: eight, sequencer: '', ...arrival },
  quiet: false,
});

describe('the name that parts of a story have in common', () => {
  const named = (given: Partial<Story>) => takesName(aStory(given));

  it.each<[string, Partial<Story>, string, string]>([
    [
      'its label',
      { slugline: 'Pier Storm', contentCreated: '2026-11-23T23:59:59.999Z' },
      'pier storm',
      '2026-11-23',
    ],
    ['the headline, without a label', { headline: 'Pier: storm' }, 'pier storm', '2026-11-24'],
    [
      'its own id, where its headline was made',
      { headlineDerived: true, uri: 'urn:x:1' },
      'urn x 1',
      '2026-11-24',
    ],
    [
      'its label, though its headline was made',
      { slugline: 'Pier', headlineDerived: true },
      'pier',
      '2026-11-24',
    ],
  ])('is %s, and the day', async (_what, given, label, day) => {
    const whole = await sha256Hex(JSON.stringify(['takes', label, day]));
    expect(await named(given)).toBe(whole.slice(0, 32));
  });
});

describe('a part', () => {
  it('is the first unless its wire counts it', () => {
    expect(numberOf(kept())).toBe(1);
    expect(numberOf(kept({ take: { number: 3 } }))).toBe(3);
  });

  it.each<[string, Partial<Story>, number]>([
    ['the second lead', { signals: ['update'], version: 2 }, 2],
    ['a lead without number', { signals: ['update'] }, 0],
    ['a second version that is no lead', { signals: ['correction'], version: 2 }, 0],
    ['no lead', {}, 0],
  ])('belongs to its lead: %s', (_what, given, lead) => {
    expect(leadOf(kept(given))).toBe(lead);
  });

  const from = (...names: string[]) => kept({ infoSources: names.map((name) => ({ name, role: 'agency' })) });
  it.each([
    ['both name the same agency', from('A'), from('A'), true],
    ['one agency of several is the same', from('A', 'B'), from('C', 'B'), true],
    ['both name others', from('A', 'B'), from('C'), false],
    ['the later one names none', from('A'), from(), true],
    ['the first one names none', from(), from('A'), true],
    ['neither names one', from(), from(), true],
  ])('goes with another, or not, where %s', (_what, one, other, together) => {
    expect(mayBelong(one, other)).toBe(together);
  });

  it.each([
    ['of one id', { headline: 'A' }, { headline: 'B' }, true],
    [
      'of one headline, however written',
      { id: 'aaaaaaaaaa', headline: 'PIER: STORM' },
      { headline: 'Pier storm' },
      true,
    ],
    ['of two names', { id: 'aaaaaaaaaa', headline: 'A' }, { headline: 'B' }, false],
  ])('is uploaded again, or is another: first parts %s', (_what, one, other, same) => {
    expect(takesBySameName(kept(one), kept(other))).toBe(same);
  });
});

describe('of two uploads', () => {
  const raw = (sha256: string) => ({ raw: { ...aStory().raw, sha256 } });
  it.each([
    [
      'of two instants, whatever S3 counts',
      kept({}, { lastModified: nine, sequencer: '1' }),
      kept({}, { sequencer: '2' }),
    ],
    ['of one instant, by what S3 counts', kept({}, { sequencer: '2' }), kept({}, { sequencer: '1F' })],
    ['counted in longer numbers', kept({}, { sequencer: '1F' }), kept({}, { sequencer: '1' })],
    ['counted in capitals or not', kept({}, { sequencer: 'a1' }), kept({}, { sequencer: '91' })],
    ['counted in capitals and not', kept({}, { sequencer: 'B' }), kept({}, { sequencer: 'a' })],
    ['counted alike, by their bytes', kept(raw('b')), kept(raw('a'))],
    [
      'counted alike though one ends in zeros',
      kept(raw('b'), { sequencer: '1' }),
      kept(raw('a'), { sequencer: '10' }),
    ],
    ['of the same bytes, by their name', kept({ uri: 'urn:b' }), kept({ uri: 'urn:a' })],
  ])('the later one counts: %s', (_what, one, than) => {
    expect([isNewer(one, than), isNewer(than, one)]).toEqual([true, false]);
  });
});
