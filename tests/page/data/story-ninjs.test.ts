import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { goneNinjs, ninjsPath, storyNinjs } from '#shared/page/data/story-ninjs.ts';
import { aPicture } from '../a-picture.ts';
import { aPublication, aSite, aStory } from '../a-story.ts';
import { arabicStory, fullStory, japaneseStory } from '../full-stories.ts';

const site = aSite();
const schema = JSON.parse(readFileSync(new URL('ninjs-schema_3.1.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: {
    uri: (text: string) => URL.canParse(text),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
    email: true,
  },
});
// No story has a geometry: the schema that ninjs borrows for it is not needed.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
const check = ajv.compile(schema);

function complaintsOf(text: string): unknown[] {
  check(JSON.parse(text));
  return check.errors ?? [];
}

describe('a story for machines', () => {
  it.each([
    ['with every field', fullStory({ subjects: [{ code: 'medtop:20000065' }], urgency: 2 })],
    ['with few', aStory()],
    ['whose wire id is no URI', aStory({ uri: 'tide 1' })],
    ['in Arabic', arabicStory()],
    ['in Japanese', japaneseStory()],
  ])('%s is valid ninjs 3.1', (_name, story) => {
    expect(complaintsOf(storyNinjs(story, aPublication(), site))).toEqual([]);
  });

  it('with its picture, in every rendition, is valid ninjs 3.1', () => {
    const text = storyNinjs(aStory(), aPublication({ picture: aPicture() }), site);
    expect(complaintsOf(text)).toEqual([]);
    const [picture] = (JSON.parse(text) as { associations: { renditions: object[] }[] }).associations;
    expect(picture?.renditions).toHaveLength(9);
  });

  it('says nothing that is meant for the desk alone', () => {
    expect(storyNinjs(fullStory(), aPublication(), site)).not.toMatch(/DESK ONLY|FOOTER|WARNING|HOLD|FIX/);
  });

  it('holds its text, its times and its address', () => {
    const item = JSON.parse(storyNinjs(aStory(), aPublication(), site)) as Record<string, unknown>;
    expect(item).toMatchObject({
      uri: 'urn:newsml:wire.example:20240821:tide-1',
      firstCreated: '2024-08-21T05:00:00.000Z',
      bodies: [{ value: aStory().bodyText }],
    });
    expect(ninjsPath(aPublication().path)).toBe(
      '/world/2024/08/21/tide-breaks-old-mole-abcdefghij/story.json',
    );
  });
});

describe('a story that is gone', () => {
  it.each(['canceled', 'withheld'] as const)('is %s, and keeps no word', (status) => {
    const text = goneNinjs({ ...aPublication(), at: '2024-08-22T06:00:00.000Z' }, status);
    expect(complaintsOf(text)).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ pubStatus: status });
    expect(text).not.toContain('Tide breaks');
  });
});

describe('the check', () => {
  it('finds a field that ninjs does not know', () => {
    expect(complaintsOf('{"uri":"urn:x:1","headline":"of an older ninjs"}')).not.toEqual([]);
  });
});
