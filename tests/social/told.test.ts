import { describe, expect, it } from 'vitest';
import type { Site } from '#shared/settings/settings.ts';
import { creditOn, hashtagsOf, leadOf, summaryOf, type Told } from '#shared/social/told.ts';

const told: Told = {
  ...{ kind: 'publication', headline: 'Ferry line reopens', language: 'en' },
  url: 'https://news.aldmoor.az/world/ferry-abcdefghij/',
};
const site = (social: Partial<Site['social']> = {}) => ({ social: { x: '@AldmoorDesk', ...social } });
const credit = (network: keyof NonNullable<Told['handles']>, handle: string) =>
  creditOn(network, { ...told, handles: { [network]: handle } }, site());

describe('the words that a post begins with', () => {
  it.each([
    ['as urgent as the settings name', 2, 2, 'Breaking: Ferry line reopens'],
    ['less urgent', 3, 2, 'Ferry line reopens'],
    ['of unknown urgency', undefined, 9, 'Ferry line reopens'],
    ['where the settings name none', 1, undefined, 'Ferry line reopens'],
  ])('of news %s', (_which, urgency, breaking, words) => {
    const news = { ...told, ...(urgency !== undefined && { urgency }) };
    expect(leadOf(news, site(breaking === undefined ? {} : { breaking }))).toBe(words);
  });

  it('are those of a correction only where it is one', () => {
    const corrected = { ...told, correction: 'The first crossing is on Tuesday.' };
    expect(leadOf(corrected, site())).toBe('Ferry line reopens');
    expect(leadOf({ ...corrected, kind: 'correction' }, site())).toBe(`Correction: ${corrected.correction}`);
    expect(leadOf({ ...told, kind: 'correction' }, site())).toBe('Correction: Ferry line reopens');
  });

  it('never call an update or a withdrawal breaking', () => {
    const urgent = { ...told, urgency: 1 };
    expect(leadOf({ ...urgent, kind: 'update' }, site({ breaking: 9 }))).toBe('Update: Ferry line reopens');
    expect(leadOf({ ...urgent, kind: 'withdrawal' }, site({ breaking: 9 }))).toBe('Ferry line reopens');
  });
});

describe('a summary', () => {
  it.each([
    ['publication', 'Repairs\n are done.', 'Repairs are done.'],
    ['update', 'Repairs are done.', 'Repairs are done.'],
    ['correction', 'Repairs are done.', undefined],
    ['withdrawal', 'Repairs are done.', undefined],
    ['publication', ' ', undefined],
    ['publication', 'Ferry  line reopens', undefined],
  ] as const)('of a %s: %j', (kind, summary, said) => {
    expect(summaryOf({ ...told, kind, summary })).toBe(said);
  });

  it('that repeats a headline of two lines says nothing new', () => {
    expect(summaryOf({ ...told, headline: 'Ferry\nline', summary: 'Ferry line' })).toBeUndefined();
    expect(summaryOf(told)).toBeUndefined();
  });
});

describe('hashtags', () => {
  const tags = ['Ferry', '???', 'FERRY', 'River Traffic', 'harbour'];

  it('are the first distinct ones that keywords make, as many as the settings allow', () => {
    expect(hashtagsOf({ ...told, tags }, site({ hashtags: 5 }))).toEqual([
      'Ferry',
      'RiverTraffic',
      'harbour',
    ]);
    expect(hashtagsOf({ ...told, tags }, site({ hashtags: 1 }))).toEqual(['Ferry']);
  });

  it('are none where the settings, the story or a withdrawal has none', () => {
    expect(hashtagsOf({ ...told, tags }, site())).toEqual([]);
    expect(hashtagsOf(told, site({ hashtags: 5 }))).toEqual([]);
    expect(hashtagsOf({ ...told, tags, kind: 'withdrawal' }, site({ hashtags: 5 }))).toEqual([]);
  });

  it.each([
    ['a keyword alone keeps its letters', 'ferry', 'en', 'ferry'],
    ['the words of one begin with capitals', 'south caucasus', 'en', 'SouthCaucasus'],
    ['in Azerbaijani', 'yeni iqlim', 'az', 'Yeniİqlim'],
    ['in Azerbaijani of a country', 'yeni iqlim', 'az-AZ', 'Yeniİqlim'],
    ['in Turkish', 'yeni iklim', 'TR', 'Yeniİklim'],
    ['in a language that only begins like it', 'new ice', 'trv', 'NewIce'],
    ['in a language that holds it later', 'new ice', 'en-tr', 'NewIce'],
    ['in Turkish with a mark that no standard knows', 'yeni iklim', 'tr-x', 'Yeniİklim'],
    ['in a language whose name ends like it', 'new ice', 'xaz', 'NewIce'],
    ['in the Greek of Turkey', 'νέα άνοιξη', 'el-TR', 'ΝέαΆνοιξη'],
    ['digits may follow', 'cop 29', 'en', 'Cop29'],
    ['letters with their marks', 'cafe\u0301 noir', 'en', 'CaféNoir'],
    ['forty letters', 'a'.repeat(40), 'en', 'a'.repeat(40)],
  ])('are made of keywords: %s', (_how, keyword, language, tag) => {
    expect(hashtagsOf({ ...told, tags: [keyword], language }, site({ hashtags: 1 }))).toEqual([tag]);
  });

  it.each([['29 cop'], ['a'.repeat(41)], ['!'], ['']])('are not made of %j', (keyword) => {
    expect(hashtagsOf({ ...told, tags: [keyword] }, site({ hashtags: 1 }))).toEqual([]);
  });
});

describe('credit to the source', () => {
  it.each([
    ['x', 'e'],
    ['x', 'e_2345678901234'],
    ['bluesky', 'a.b1'],
    ['bluesky', 'the-estuary.example.com'],
    ['bluesky', `${'a'.repeat(249)}.com`],
    ['mastodon', 'e@a.bc'],
    ['mastodon', `e${'.'.repeat(60)}y@the-estuary.example.com`],
    ['mastodon', 'es.tu-ary@social.example'],
    ['threads', 'e'],
    ['threads', `_${'.'.repeat(28)}_`],
  ] as const)('on %s is given to %s', (network, handle) => {
    expect(credit(network, handle)).toBe(handle);
  });

  it.each([
    ['x', ''],
    ['x', 'e_23456789012345'],
    ['x', 'e y'],
    ['x', '@estuary'],
    ['x', 'estuary!'],
    ['bluesky', 'a.b'],
    ['bluesky', 'estuary'],
    ['bluesky', '-a.example.com'],
    ['bluesky', 'a-.example.com'],
    ['bluesky', 'a.-example.com'],
    ['bluesky', 'a.example-.com'],
    ['bluesky', ' a.example.com'],
    ['bluesky', 'a.example.com '],
    ['bluesky', `${'a'.repeat(250)}.com`],
    ['mastodon', 'estuary'],
    ['mastodon', '.e@a.example'],
    ['mastodon', 'e.@a.example'],
    ['mastodon', `e${'.'.repeat(61)}y@a.example`],
    ['mastodon', 'e@a'],
    ['mastodon', 'e@a.b'],
    ['mastodon', 'e@a.bc d'],
    ['mastodon', `e@${'a'.repeat(250)}.com`],
    ['mastodon', ' e@a.bc'],
    ['threads', ''],
    ['threads', '.e'],
    ['threads', 'e.'],
    ['threads', `_${'.'.repeat(29)}_`],
    ['threads', 'e y'],
  ] as const)('on %s is not given to %j, which no account can be called', (network, handle) => {
    expect(credit(network, handle)).toBeUndefined();
  });

  it('is not given by a withdrawal, nor to nobody, nor to the newsroom itself', () => {
    const handles = { x: 'estuary' };
    expect(creditOn('x', { ...told, handles }, site())).toBe('estuary');
    expect(creditOn('x', { ...told, handles, kind: 'withdrawal' }, site())).toBeUndefined();
    expect(creditOn('x', told, site())).toBeUndefined();
    expect(creditOn('bluesky', { ...told, handles }, site())).toBeUndefined();
    expect(creditOn('x', { ...told, handles: { x: 'aldmoordesk' } }, site())).toBeUndefined();
  });
});
