import { describe, expect, it } from 'vitest';
import { readByline } from '#shared/wire/formats/text/byline.ts';
import { readDateline } from '#shared/wire/formats/text/dateline.ts';
import { readStory, wordsOf } from './read-copy.ts';

const story = 'Ferries to the outer islands were cancelled on Wednesday, the harbour office said.';
const long = `${story} It was the third storm of the month, and the boats are old. Nobody knows when they will sail again.`;

describe('the headline', () => {
  it.each([
    ['one line above a blank line', `Ferries stay in port\n\n${story}`, 'Ferries stay in port'],
    ['a question', `Will the ferries sail?\n\n${story}`, 'Will the ferries sail?'],
    ['a line in quotation marks', `"The sea is closed"\n\n${story}`, '"The sea is closed"'],
    [
      'a line that ends with an abbreviation',
      `Ferries stay away from the U.K.\n\n${story}`,
      'Ferries stay away from the U.K.',
    ],
    ['a line above a byline', `Ferries stay in port\nBy Mara Example\n\n${story}`, 'Ferries stay in port'],
    ['a line above a dateline', `Ferries stay in port\nSAHIL BAY (AP) — ${story}`, 'Ferries stay in port'],
    [
      'a line above a stamp',
      `Ferries stay in port\n21 August 2024 09:00 UTC\n\n${story}`,
      'Ferries stay in port',
    ],
    ['a line above a long line', `Ferries stay in port\n${long}`, 'Ferries stay in port'],
    [
      'a line above indented copy',
      `Ferries stay in port\n    ${story}\n    ${story}`,
      'Ferries stay in port',
    ],
    [
      'two lines of which the second goes on',
      `Ferries stay in port after\nthe third storm of the month\n\n${story}`,
      'Ferries stay in port after the third storm of the month',
    ],
    [
      'two lines in capitals',
      `FERRIES STAY IN PORT\nAFTER THIRD STORM\n\n${story}`,
      'FERRIES STAY IN PORT AFTER THIRD STORM',
    ],
    [
      'right-to-left script',
      'العبارات تبقى في الميناء\n\nقال مكتب الميناء إن العبارات ألغيت يوم الأربعاء.',
      'العبارات تبقى في الميناء',
    ],
  ])('is %s', (_, text, headline) => {
    const item = readStory(text);
    expect(item.headline).toBe(headline);
    expect(wordsOf(item).join(' ')).not.toContain(headline);
  });

  it.each([
    ['the first block ends with a full stop', `Ferries stay in port.\n\n${story}`],
    ['the first block is a long paragraph', `${long}\n\n${story}`],
    ['the file is one line', 'Ferries stay in port'],
    ['the first line is wrapped copy', `${story.slice(0, 60)}\n${story.slice(61)}\n\n${story}`],
    ['the first line announces a list', `Cancelled today:\n\n${story}`],
    [
      'the first line holds several sentences',
      `The boats stay in port. The sea is high and the wind is strong. Nobody knows for how long\n\n${story}`,
    ],
    ['the first block is an item of a list', `- Ferries stay in port\n\n${story}`],
  ])('is absent where %s, and no word is lost', (_, text) => {
    const item = readStory(text);
    expect(item.headline).toBeUndefined();
    expect(wordsOf(item).join(' ').split(/\s+/)).toEqual(text.trim().replace(/^- /, '- ').split(/\s+/));
  });

  it('leaves a second line of its own in the story', () => {
    const item = readStory(`Ferries stay in port all week\nThird storm of the month expected\n\n${story}`);
    expect(item.headline).toBe('Ferries stay in port all week');
    expect(wordsOf(item)).toEqual(['Third storm of the month expected', story]);
  });
});

describe('an alert', () => {
  it('is one line in capitals, which is its headline', () => {
    const item = readStory('FERRY SINKS OFF SAHIL BAY - HARBOUR OFFICE\n');
    expect(item).toMatchObject({
      headline: 'FERRY SINKS OFF SAHIL BAY - HARBOUR OFFICE',
      urgency: 2,
      signals: ['alert'],
      body: [],
    });
  });

  it.each([
    ['FLASH', 1],
    ['URGENT', 2],
    ['BULLETIN', 2],
    ['BREAKING NEWS', 2],
  ])('is a story below %s', (tag, urgency) => {
    const item = readStory(`${tag}\n\nFerry sinks off Sahil Bay\n\n${story}`);
    expect(item).toMatchObject({ headline: 'Ferry sinks off Sahil Bay', urgency, signals: ['alert'] });
  });

  it('is no story in capitals with several lines', () => {
    expect(readStory('FERRY SINKS OFF SAHIL BAY\n\nTHE HARBOUR OFFICE SAID SO.').signals).toBeUndefined();
  });
});

describe('the dateline', () => {
  it.each([
    ['BAKU, Aug 21 (AZERTAC) - Text', 'BAKU', ['AZERTAC'], 'BAKU, Aug 21 (AZERTAC) -'],
    ['LONDON (AP) — Text', 'LONDON', ['AP'], 'LONDON (AP) —'],
    ['Paris (dpa) - Text', 'Paris', ['dpa'], 'Paris (dpa) -'],
    ['PARIS, 21 août 2024 (AFP) - Text', 'PARIS', ['AFP'], 'PARIS, 21 août 2024 (AFP) -'],
    ['BAKU, Azerbaijan (AP) -- Text', 'BAKU, Azerbaijan', ['AP'], 'BAKU, Azerbaijan (AP) --'],
    ['San Diego (tca/dpa) - Text', 'San Diego', ['tca', 'dpa'], 'San Diego (tca/dpa) -'],
    [
      'LONDON/PARIS, Aug 21 (Reuters) - Text',
      'LONDON/PARIS',
      ['Reuters'],
      'LONDON/PARIS, Aug 21 (Reuters) -',
    ],
    ['BEIJING, Aug. 21 (Xinhua) -- Text', 'BEIJING', ['Xinhua'], 'BEIJING, Aug. 21 (Xinhua) --'],
    ['Madrid, 21 ago (EFE).- Text', 'Madrid', ['EFE'], 'Madrid, 21 ago (EFE).-'],
    ['(AP) _ Text', undefined, ['AP'], '(AP) _'],
    ['Aug 21 (Reuters) - Text', undefined, ['Reuters'], 'Aug 21 (Reuters) -'],
    ['(ANSA) - ROMA, 21 AGO - Text', 'ROMA', ['ANSA'], '(ANSA) - ROMA, 21 AGO -'],
    ['MOSCOW, August 21. /TASS/. Text', 'MOSCOW', ['TASS'], 'MOSCOW, August 21. /TASS/.'],
    ['BRISBANE, Oct 12 AAP - Text', 'BRISBANE', ['AAP'], 'BRISBANE, Oct 12 AAP -'],
    ['БАКУ, 21 авг — РИА Новости. Текст', 'БАКУ', ['РИА Новости'], 'БАКУ, 21 авг — РИА Новости.'],
    ['Bakı, 21 avqust, AZƏRTAC', 'Bakı', ['AZƏRTAC'], 'Bakı, 21 avqust, AZƏRTAC'],
    ['BAKU, Aug. 21, AZERTAC. Text', 'BAKU', ['AZERTAC'], 'BAKU, Aug. 21, AZERTAC.'],
    [
      'BAKU, Azerbaijan, August 21. Trend: Text',
      'BAKU, Azerbaijan',
      ['Trend'],
      'BAKU, Azerbaijan, August 21. Trend:',
    ],
    ['BAKU, Aug 21 (AZERTAC)', 'BAKU', ['AZERTAC'], 'BAKU, Aug 21 (AZERTAC)'],
  ])('%s', (line, located, agencies, raw) => {
    const found = readDateline(line);
    expect(found?.located).toBe(located);
    expect(found?.agencies).toEqual(agencies);
    expect(line.slice(0, found?.length)).toBe(raw);
  });

  it.each([
    ['The mayor (left) - a sailor himself - came'],
    ['Mara Example (Harbour Party) - 1,204 votes'],
    ['The harbour - built in 1900 - is closed'],
    ['Sahil Bay (population 2,000) - a village'],
    ['In 2024 (AP) - said'],
    ['NATO — the alliance — met'],
    ['STORM HITS PORT (PICTURES)'],
    ['STORM HITS OLD PORT (VIDEO) - see it'],
    ['AUSTIN, Texas, Feb. 1, 2017 /PRNewswire/ -- A firm'],
    ['"We go," he said (and went) - today'],
  ])('%s is none', (line) => {
    expect(readDateline(line)).toBeUndefined();
  });

  it('is taken off the lead with its bytes on record', () => {
    const item = readStory(`Ferries stay in port\n\n  SAHIL BAY, Aug 21 (AP) - ${story}`);
    expect(item).toMatchObject({
      dateline: 'SAHIL BAY, Aug 21 (AP) -',
      located: 'SAHIL BAY',
      infoSources: [{ name: 'AP', role: 'agency' }],
    });
    expect(wordsOf(item)).toEqual([story]);
    expect(item.decisions?.find(({ rule }) => rule === 'dateline')?.where).toEqual([22, 48]);
  });

  it('further down is part of the story', () => {
    const line = `SAHIL BAY (AP) — ${story}`;
    expect(wordsOf(readStory(`${story}\n\n${line}`))).toContain(line);
  });
});

describe('the byline', () => {
  it.each([
    ['By Mara Example', 'Mara Example'],
    ['By MARA EXAMPLE, Associated Press Writer', 'MARA EXAMPLE, Associated Press Writer'],
    ['By Mara Example and Jon Sample', 'Mara Example and Jon Sample'],
    ['By dpa correspondents', 'dpa correspondents'],
    ['By AZERTAC', 'AZERTAC'],
    ['Von Mara Muster', 'Mara Muster'],
    ['Par Mara Exemple', 'Mara Exemple'],
    ['Por Mara de la Muestra', 'Mara de la Muestra'],
    ['Di Mara Esempio', 'Mara Esempio'],
    ['Автор: Мара Примерова', 'Мара Примерова'],
    ['Müəllif: Mara Nümunə', 'Mara Nümunə'],
  ])('%s', (line, names) => {
    expect(readByline(line)).toBe(names);
  });

  it.each([
    ['By Tuesday'],
    ['By Christmas the boats will sail again.'],
    ['By noon the sea was calm'],
    ['Von der Leine gelassen'],
    ['By 2030 all boats will be new'],
    ['Bystanders Saw Nothing'],
  ])('%s is none', (line) => {
    expect(readByline(line)).toBeUndefined();
  });

  it('may have the post on the line below', () => {
    const item = readStory(`Ferries stay in port\nBy MARA EXAMPLE\nIsland Courier Writer\n\n${story}`);
    expect(item.byline).toBe('MARA EXAMPLE, Island Courier Writer');
    expect(wordsOf(item)).toEqual([story]);
  });

  it('and the stamp are read below a second headline, which stays in the story', () => {
    const item = readStory(
      `Ferries stay in port\nHarbour office hopes for calm on Friday\nBy Mara Example\n21 August 2024 09:00 UTC\n\n${story}`,
    );
    expect(item).toMatchObject({ headline: 'Ferries stay in port', byline: 'Mara Example' });
    expect(item.created?.instant).toBe('2024-08-21T09:00:00.000Z');
    expect(wordsOf(item)).toEqual(['Harbour office hopes for calm on Friday', story]);
  });

  it('stands above the story only', () => {
    const item = readStory(`Ferries stay in port\n\n${story}\n\nBy Mara Example\n\n${story}`);
    expect(item.byline).toBeUndefined();
  });
});
