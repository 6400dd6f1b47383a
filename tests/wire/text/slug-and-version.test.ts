import { describe, expect, it } from 'vitest';
import { readSlugLine } from '#shared/wire/formats/text/slug-lines.ts';
import { readVersionTags } from '#shared/wire/formats/text/version-tags.ts';
import { readStory, warningsOf, wordsOf } from './read-copy.ts';

const story = 'SAHIL BAY (AP) — Ferries to the outer islands were cancelled on Wednesday, officials said.';

describe('version tags on a headline', () => {
  it.each([
    ['UPDATE 2-Ferries stay in port', 'Ferries stay in port', ['update'], 3],
    ['UPDATE 1- Ferries stay in port', 'Ferries stay in port', ['update'], 2],
    ['WRAPUP 4-Ferries stay in port', 'Ferries stay in port', ['wrapup'], 5],
    ['RPT-Ferries stay in port', 'Ferries stay in port', ['repeat'], undefined],
    ['REFILE-Ferries stay in port', 'Ferries stay in port', ['refile'], undefined],
    ['CORRECTED-Ferries stay in port', 'Ferries stay in port', ['correction'], undefined],
    ['CORRECTED-UPDATE 1-Ferries stay in port', 'Ferries stay in port', ['correction', 'update'], 2],
    ['RPT-UPDATE 3-Ferries stay in port', 'Ferries stay in port', ['repeat', 'update'], 4],
    ['(CORRECTED) - Ferries stay in port', 'Ferries stay in port', ['correction'], undefined],
    ['CORRECTED - Ferries stay in port', 'Ferries stay in port', ['correction'], undefined],
  ])('%s', (filed, headline, signals, version) => {
    expect(readVersionTags(filed)).toMatchObject({ headline, signals });
    expect(readVersionTags(filed).version).toBe(version);
  });

  it.each([
    ['Update 2 of the harbour plan is late'],
    ['UPDATED plan for the harbour'],
    ['REFILED suit against the port goes on'],
    ['Corrected: a novel'],
    ['UPDATE 2-'],
  ])('%s is left as filed', (filed) => {
    expect(readVersionTags(filed)).toEqual({ headline: filed, signals: [] });
  });

  it('leave the headline of the story, and set its version', () => {
    const item = readStory(`UPDATE 2-Ferries stay in port\n\n${story}`);
    expect(item).toMatchObject({ headline: 'Ferries stay in port', version: 3, signals: ['update'] });
  });
});

describe('the slug line', () => {
  it.each([
    ['BC-AZ--Ferry Storm, 1st Ld-Writethru', 'BC-AZ--Ferry Storm', ['1st Ld-Writethru']],
    ['PM-Air Fares, Advisory', 'PM-Air Fares', ['Advisory']],
    ['AM-Ferry Storm, 2nd Ld-Writethru, 0450', 'AM-Ferry Storm', ['2nd Ld-Writethru', '0450']],
    ['BC-Ferry Storm', 'BC-Ferry Storm', []],
    ['ISLAND-FERRIES/ (UPDATE 1)', 'ISLAND-FERRIES/', ['UPDATE 1']],
    ['ISLAND-FERRIES/STORM (UPDATE 3, PIX)', 'ISLAND-FERRIES/STORM', ['UPDATE 3', 'PIX']],
    ['Island-Ferries/', 'Island-Ferries/', []],
    ['/weather/Island/Ferries/', '/weather/Island/Ferries/', []],
  ])('%s', (line, slugline, marks) => {
    expect(readSlugLine(line)).toEqual({ slugline, marks });
  });

  it.each([
    ['Ferries/boats stay in port'],
    ['BC-Ferries stay in port.'],
    ['9/11'],
    ['AND/OR what?'],
    ['Ferries stay in port'],
  ])('%s is none', (line) => {
    expect(readSlugLine(line)).toBeUndefined();
  });

  it('is the same on every lead, and its lead number is the version', () => {
    const first = readStory(`BC-AZ--Ferry Storm\nFerries stay in port\n\n${story}`);
    const lead = readStory(`BC-AZ--Ferry Storm, 2nd Ld-Writethru\nFerries stay in port\n\n${story}`);
    expect(lead.slugline).toBe(first.slugline);
    expect(first.version).toBeUndefined();
    expect(lead).toMatchObject({ version: 3, signals: ['update'], headline: 'Ferries stay in port' });
  });

  it('of a killed story names the story to kill', () => {
    const item = readStory(`BC-AZ--Ferry Storm, KILL\n\n${story}`);
    expect(item).toMatchObject({ signals: ['kill'], references: ['BC-AZ--Ferry Storm'] });
  });

  it('with an advance mark holds the story', () => {
    const item = readStory(`BC-AZ--Ferry Storm, Adv03\n\n${story}`);
    expect(item.embargo).toEqual({ raw: 'Adv03' });
    expect(warningsOf(item)).toContain('embargo_without_instant');
  });

  it('warns where the stated length is far from what arrived', () => {
    const item = readStory(`BC-AZ--Ferry Storm, 0450\n\n${story}`);
    expect(warningsOf(item)).toEqual(['word_count_differs']);
  });
});

describe('dpa’s header block', () => {
  it('gives slug, take keys, headline and byline, and ends with " ="', () => {
    const item = readStory(
      `Island-Ferries/\n2ND LEAD\nStorm keeps ferries in port\nBy Mara Example, dpa =\n\nSahil Bay (dpa) - The boats stayed.`,
    );
    expect(item).toMatchObject({
      slugline: 'Island-Ferries/',
      headline: 'Storm keeps ferries in port',
      byline: 'Mara Example, dpa',
      version: 3,
      located: 'Sahil Bay',
    });
    expect(wordsOf(item)).toEqual(['The boats stayed.']);
  });

  it('may end with the headline', () => {
    const item = readStory(
      `Island-Ferries/\nStorm keeps ferries in port =\n\nSahil Bay (dpa) - The boats stayed.`,
    );
    expect(item.headline).toBe('Storm keeps ferries in port');
    expect(item.byline).toBeUndefined();
  });

  it('is read below the codes of a wire that lost its control bytes', () => {
    const item = readStory(
      `eca0075 3 i 510    dpa 1003\n\nIsland-Ferries/\nStorm keeps ferries in port =\n\nSahil Bay (dpa) - The boats stayed.`,
    );
    expect(item).toMatchObject({
      urgency: 3,
      slugline: 'Island-Ferries/',
      headline: 'Storm keeps ferries in port',
    });
  });
});
