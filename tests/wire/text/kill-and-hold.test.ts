import { describe, expect, it } from 'vitest';
import { deskVerb } from '#shared/wire/formats/text/kill-and-hold.ts';
import { referencesIn } from '#shared/wire/formats/text/references.ts';
import { readStory, rulesOf, warningsOf, wordsOf } from './read-copy.ts';

describe('an order to the desk', () => {
  it.each([
    ['KILL KILL KILL', 'kill', ''],
    ['KILL, KILL, KILL', 'kill', ''],
    ['KILL KILL KILL BC-AZ--Ferry Storm', 'kill', 'BC-AZ--Ferry Storm'],
    ['BULLETIN KILL', 'kill', ''],
    ['MANDATORY KILL', 'kill', ''],
    ['STORY WITHDRAWN', 'kill', ''],
    ['*** STORY WITHDRAWN ***', 'kill', ''],
    ['KILL: Ferries stay in port', 'kill', 'Ferries stay in port'],
    ['KILL NOTICE', 'kill', ''],
    ['Please kill item dpa 157 "Ferries stay in port"', 'kill', ''],
    ['EDITORS: Please withdraw the story slugged BC-Ferry Storm.', 'kill', ''],
    ['HOLD HOLD HOLD', 'hold', ''],
    ['HOLD: ISLAND-FERRIES/', 'hold', 'ISLAND-FERRIES/'],
    ['Please hold the story headlined "Ferries stay in port".', 'hold', ''],
    ['NOT FOR PUBLICATION', 'hold', ''],
    ['HOLD LIFTED', 'release', ''],
    ['RELEASE RELEASE', 'release', ''],
    ['REINSTATE', 'reinstate', ''],
    ['REINSTATE: urn:courier:ferries', 'reinstate', 'urn:courier:ferries'],
    ['STORY REINSTATED', 'reinstate', ''],
  ])('%s', (line, verb, rest) => {
    expect(deskVerb(line)).toEqual({ verb, rest });
  });

  it.each([
    ['WEEDKILLER BAN PLANNED'],
    ['WINTERKILL HITS WHEAT'],
    ['THREE KILLED IN STORM'],
    ['KILLED: three sailors'],
    ['KILL THE BILL, CROWD SAYS'],
    ['Kill the bill, crowd says'],
    ['Storm kills three'],
    ['HOLD ON TO YOUR HATS'],
    ['HOLDERS OF ISLAND BONDS SUE'],
    ['RELEASE OF CREW EXPECTED'],
    ['MEDIA RELEASE PR67276'],
    ['Please kill the lights, the mayor said'],
    ['REINSTATEMENT SOUGHT BY CAPTAIN'],
  ])('%s is none', (line) => {
    expect(deskVerb(line)).toBeUndefined();
  });

  it('names its story by a quoted headline and the agency’s number', () => {
    const item = readStory(
      'KILL KILL KILL\n\nPlease kill item dpa 157 "Ferries stay in port". The office denies it.',
    );
    expect(item.signals).toEqual(['kill']);
    expect(item.references).toEqual(['Ferries stay in port', 'dpa 157']);
    expect(rulesOf(item)).toContain('kill_notice');
  });

  it('names its story by the slug above it', () => {
    const item = readStory('BC-AZ--Ferry Storm\nBULLETIN KILL\n\nThe story is wrong and must not be used.');
    expect(item).toMatchObject({ signals: ['kill'], references: ['BC-AZ--Ferry Storm'] });
  });

  it('without a story to point at warns', () => {
    expect(warningsOf(readStory('STORY WITHDRAWN\n\nDo not use.'))).toEqual(['kill_without_reference']);
  });

  it('needs no text of its own', () => {
    expect(readStory('Uri: urn:courier:ferries\nKILL')).toMatchObject({ signals: ['kill'], body: [] });
  });

  it('is not read inside a story', () => {
    const item = readStory(
      'Ferries stay in port\n\nThe boats stayed.\n\nKILL KILL KILL\n\nSo sang the crowd.',
    );
    expect(item.signals).toBeUndefined();
    expect(wordsOf(item)).toContain('KILL KILL KILL');
  });
});

describe('the story an order means', () => {
  it.each([
    ['straight quotes', 'Please kill "Ferries stay in port".', ['Ferries stay in port']],
    ['curly quotes over a line end', 'Please kill “Ferries stay\nin port”.', ['Ferries stay in port']],
    ['German quotes', 'Bitte „Fähren bleiben im Hafen“ nicht verwenden.', ['Fähren bleiben im Hafen']],
    ['an address', 'Kill https://courier.example/a/b/.', ['https://courier.example/a/b/']],
    ['a URN', 'Kill urn:newsml:courier.example:2026:1.', ['urn:newsml:courier.example:2026:1']],
    [
      'a slug',
      'The story slugged BC-AZ--Ferry Storm, which moved at noon, is wrong.',
      ['BC-AZ--Ferry Storm'],
    ],
    ['nothing', 'The "storm" is over.', []],
  ])('is read from %s', (_, text, references) => {
    expect(referencesIn(text)).toEqual(references);
  });
});
