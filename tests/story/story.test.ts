import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Story, storySchema } from '#shared/story/story.ts';
import { aStory } from './a-story.ts';

const { raw } = aStory();
const isRead = (given: object) => z.safeParse(storySchema, { ...aStory(), ...given }).success;
const noon = '2026-11-24T12:00:00.000Z';

/** Everything that a wire can tell of a story. */
const full: Story = aStory({
  sourceId: 'tag:wire,2026:7',
  version: 3,
  headlineDerived: true,
  slugline: 'VELL-FERRY/',
  byline: 'Ann Oru',
  dateline: 'VELL, Nov 24 (HN) -',
  located: 'Vell',
  urgency: 1,
  embargoedUntil: noon,
  expires: noon,
  edNote: 'For the desk.',
  creditline: 'Harbour News',
  copyrightNotice: '(c) Harbour News',
  copyrightHolder: 'Harbour News',
  usageTerms: 'None.',
  infoSources: [{ name: 'Harbour News', role: 'agency' }],
  people: [{ name: 'Ann Oru', role: 'author', title: 'reporter', aliases: ['A. Oru'] }],
  keywords: ['ferry'],
  subjects: [{ code: 'medtop:20000001', name: 'transport' }, { code: '04000000' }],
  genre: 'Current',
  summary: 'It sails.',
  contentCreated: noon,
  sourceTimestampRaw: '24-11-2026 16:00',
  sourceUtcOffset: '+04:00',
  corrections: [{ text: 'The day was wrong.' }],
  signals: ['update', 'correction'],
  references: ['urn:vell:1'],
  socialHandles: [{ platform: 'x', handle: 'harbournews', owner: 'source' }],
  credits: ['Editing by Bela Dain'],
  footerRaw: 'About us',
  holds: [{ code: 'a', message: 'Which day?', fix: 'Say it.' }],
  picture: { files: ['vell.jpg'], caption: 'The ferry' },
  take: { number: 1, of: 2, more: true },
  takes: {
    name: '0'.repeat(32),
    order: '1',
    parts: [{ number: 1, key: 'vell.txt', at: noon }],
    missing: [2],
    of: 2,
    more: true,
  },
  raw: { ...raw, etag: '"a"' },
  warnings: [
    { code: 'name_variant', message: 'Two spellings.', fix: 'Choose.' },
    { code: 'b', message: 'c' },
  ],
  decisions: [
    { rule: 'a', saw: '', where: [0, 12], override: 'Say so.' },
    { rule: 'b', saw: 'c' },
  ],
});

describe('a stored story', () => {
  it.each([
    ['with the least that a file gives', aStory()],
    ['with all that a wire can tell', full],
  ])('is read %s, and nothing of it is lost', (_how, story) => {
    expect(z.parse(storySchema, story)).toEqual(story);
  });

  it.each(Object.keys(aStory()))('is refused without its %s', (field) => {
    expect(isRead({ [field]: undefined })).toBe(false);
  });

  it.each<[string, object]>([
    ['of another schema', { schemaVersion: 2 }],
    ['of a wire id that is empty', { uri: '' }],
    ['without a word of headline', { headline: '' }],
    ['whose headline was derived, or was it not', { headlineDerived: false }],
    ['of half a version', { version: 1.5 }],
    ['that runs neither from the left nor from the right', { dir: 'auto' }],
    ['that may perhaps be used', { pubStatus: 'maybe' }],
    ['with a source of no role', { infoSources: [{ name: 'Harbour News', role: 'rival' }] }],
    ['with a source of no name', { infoSources: [{ role: 'agency' }] }],
    ['with a person of no name', { people: [{ role: 'speaker', aliases: [] }] }],
    ['with a person of no part in it', { people: [{ name: 'Ann Oru', role: 'reader', aliases: [] }] }],
    ['with a subject of no code', { subjects: [{ name: 'transport' }] }],
    ['with an empty correction', { corrections: [{}] }],
    ['with a signal that no desk knows', { signals: ['rumour'] }],
    ['with an account of nobody', { socialHandles: [{ platform: 'x', handle: 'a', owner: 'rival' }] }],
    ['with an account of no network', { socialHandles: [{ handle: 'a', owner: 'source' }] }],
    ['with a question that says no fix', { holds: [{ code: 'a', message: 'b' }] }],
    ['with a warning that says nothing', { warnings: [{ code: 'a' }] }],
    ['with a decision of no rule', { decisions: [{ saw: 'a' }] }],
    ['with a decision on half a range', { decisions: [{ rule: 'a', saw: 'b', where: [1] }] }],
    ['with a file of half a byte', { raw: { ...raw, bytes: 0.5 } }],
    ['with a file of no name', { raw: { ...raw, key: '' } }],
  ])('is refused %s', (_what, given) => {
    expect(isRead(given)).toBe(false);
  });

  it.each([
    'alert',
    'update',
    'correction',
    'refile',
    'repeat',
    'wrapup',
    'kill',
    'hold',
    'release',
    'reinstate',
  ])('may be marked %s by its wire', (signal) => {
    expect(isRead({ signals: [signal] })).toBe(true);
  });

  it.each<[string, readonly object[]]>([
    ['to be withheld or canceled', [{ pubStatus: 'withheld' }, { pubStatus: 'canceled' }]],
    ['an advisory', [{ signals: ['advisory'] }]],
    ['written from right to left', [{ dir: 'rtl' }]],
    [
      'from a publisher, an agency or where it began',
      ['publisher', 'agency', 'originator'].map((role) => ({ infoSources: [{ name: 'a', role }] })),
    ],
    [
      'of people who speak, are spoken of or wrote it',
      ['speaker', 'mentioned', 'author'].map((role) => ({ people: [{ name: 'a', role, aliases: [] }] })),
    ],
    ['with an account of its author', [{ socialHandles: [{ platform: 'x', handle: 'a', owner: 'author' }] }]],
  ])('may be %s', (_what, all) => {
    expect(all.map(isRead)).toEqual(all.map(() => true));
  });
});
