import { describe, expect, it } from 'vitest';
import { readStory, warningsOf, wordsOf } from './read-copy.ts';

const story = 'Ferries to the outer islands will sail again on Friday, the harbour office said.';

describe('the embargo line', () => {
  it.each([
    ['EMBARGOED UNTIL 00:01 GMT, 3 FEB 2027', '2027-02-03T00:01:00.000Z'],
    ['EMBARGO: 2027-02-03 00:01 UTC', '2027-02-03T00:01:00.000Z'],
    ['Strictly embargoed until 9 a.m. EST, February 3, 2027', '2027-02-03T14:00:00.000Z'],
    ['*** EMBARGOED UNTIL 00:01 BST, 3 JUNE 2027 ***', '2027-06-02T23:01:00.000Z'],
    ['Not for publication before 0001 GMT 3 Feb 2027', '2027-02-03T00:01:00.000Z'],
    ['Sperrfrist: 3. Februar 2027, 06.00 Uhr CET', '2027-02-03T05:00:00.000Z'],
    ["Sous embargo jusqu'au 3 février 2027 à 06:00 UTC", '2027-02-03T06:00:00.000Z'],
    ['EMBARGOED UNTIL\n00:01 GMT, 3 FEB 2027', '2027-02-03T00:01:00.000Z'],
  ])('%s lifts at a known instant', (line, instant) => {
    const item = readStory(`${line}\n\nFerries to sail again\n\n${story}`);
    expect(item.embargo?.instant).toBe(instant);
    expect(item.headline).toBe('Ferries to sail again');
    expect(wordsOf(item)).toEqual([story]);
    expect(warningsOf(item)).toEqual([]);
  });

  it.each([
    ['no year', 'EMBARGOED UNTIL 00:01 GMT, 3 FEB'],
    ['a zone that is not in force', 'EMBARGOED UNTIL 00:01 BST, 3 FEB 2027'],
    ['no zone', 'EMBARGOED UNTIL 00:01, 3 FEB 2027'],
    ['no time', 'EMBARGOED UNTIL 3 February 2027'],
    ['nothing', 'EMBARGOED'],
    ['no end', 'Hold for release'],
    ['a weekday only', 'EMBARGOED UNTIL MONDAY'],
    ['words only', 'Embargoed until the mayor has spoken.'],
    ['noon', 'Hold for release until noon GMT'],
    ['a weekday after a colon', 'STRICTLY EMBARGOED: Monday'],
    ['an advance mark', 'Adv03'],
    ['a day for the morning papers', 'For Release MON AMs, Aug. 3'],
    ['a day that does not exist', 'EMBARGOED UNTIL 00:01 GMT, 31 FEB 2027'],
  ])('with %s gives no instant, so that the desk is asked', (_, line) => {
    const item = readStory(`${line}\n\nFerries to sail again\n\n${story}`);
    expect(item.embargo).toEqual({ raw: line });
    expect(warningsOf(item)).toEqual(['embargo_without_instant']);
  });

  it.each([
    ['a headline', 'Embargo on island grain lifted'],
    ['a headline in capitals', 'EMBARGO ON ISLAND GRAIN LIFTED'],
    ['a headline with a colon', 'Embargo - what it means for grain'],
    ['a headline about arms', 'Embargo until peace, says minister'],
    ['a sentence', 'Embargoed goods were found in the port.'],
    ['an order of the court', 'Release of the crew expected'],
  ])('is not %s', (_, line) => {
    const item = readStory(`${line}\n\n${story}`);
    expect(item.embargo).toBeUndefined();
  });

  it('holds the story wherever its line stands', () => {
    const item = readStory(
      `Ferries to sail again\n\n${story}\n\nEMBARGOED UNTIL 00:01 GMT, 3 FEB 2027\n\n${story}`,
    );
    expect(item.embargo?.instant).toBe('2027-02-03T00:01:00.000Z');
    expect(wordsOf(item)).toEqual([story, story]);
  });

  it('that asks wins over one that is clear', () => {
    const item = readStory(`EMBARGOED UNTIL 00:01 GMT, 3 FEB 2027\nHold for release\n\n${story}`);
    expect(item.embargo?.instant).toBeUndefined();
  });

  it.each([['FOR IMMEDIATE RELEASE'], ['For immediate release'], ['ZUR SOFORTIGEN VERÖFFENTLICHUNG']])(
    '%s is taken off and is no embargo',
    (line) => {
      const item = readStory(`${line}\n\nFerries to sail again\n\n${story}`);
      expect(item.embargo).toBeUndefined();
      expect(item.headline).toBe('Ferries to sail again');
      expect(wordsOf(item)).toEqual([story]);
    },
  );
});
