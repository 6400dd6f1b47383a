import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SettingsError } from '#shared/errors.ts';
import { type NewsroomSettings, readSettings } from '#shared/settings/settings.ts';
import { fuzzRuns } from '../fuzz-runs.ts';

const cdkJson = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: { newsroom: NewsroomSettings };
};
const shipped = cdkJson.context.newsroom;

function complaint(changes: Record<string, unknown>): string {
  try {
    readSettings({ ...shipped, ...changes });
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
  return 'accepted';
}

describe('the newsroom’s settings', () => {
  it('are accepted as the project ships them', () => {
    expect(readSettings(shipped)).toEqual(shipped);
  });

  it.each([
    ['a missing name', { name: undefined }, 'The setting newsroom.name is missing.'],
    ['an empty name', { name: '' }, 'The setting newsroom.name must not be empty.'],
    ['a number for a name', { name: 7 }, 'The setting newsroom.name must be text in quotes.'],
    [
      'a very long name',
      { name: 'x'.repeat(81) },
      'The setting newsroom.name must be at most 80 characters long.',
    ],
    ['a misspelt key', { nmae: 'x' }, 'The setting newsroom.nmae is not a setting.'],
    [
      'a misspelt inner key',
      { social: { twitter: '@x' } },
      'The setting newsroom.social.twitter is not a setting.',
    ],
    [
      'an unknown time zone',
      { timeZone: 'Baku' },
      'The setting newsroom.timeZone must be an IANA time zone such as Asia/Baku.',
    ],
    [
      'an unreadable language',
      { language: 'not a tag' },
      'The setting newsroom.language must be a BCP 47 language tag such as en or az.',
    ],
    [
      'an origin without TLS',
      { baseUrl: 'http://news.example' },
      'The setting newsroom.baseUrl must be https://host without a trailing slash.',
    ],
    [
      'an origin with a slash at its end',
      { baseUrl: 'https://news.example/' },
      'The setting newsroom.baseUrl must be https://host without a trailing slash.',
    ],
    ['no section', { sections: [] }, 'The setting newsroom.sections must not be empty.'],
    ['text for the sections', { sections: 'world' }, 'The setting newsroom.sections must be a list.'],
    [
      'a section’s slug in capitals',
      { sections: [...shipped.sections, { slug: 'Local', name: 'Local', keywords: [] }] },
      `The setting newsroom.sections[${shipped.sections.length}].slug must be lower-case letters, digits and hyphens.`,
    ],
    [
      'a section in the place of the corrections',
      { sections: [...shipped.sections, { slug: 'corrections', name: 'Corrections', keywords: [] }] },
      `The setting newsroom.sections[${shipped.sections.length}].slug must not be the name of a page of the site’s own.`,
    ],
    [
      'two sections of one slug',
      { sections: [...shipped.sections, shipped.sections[0]] },
      'The setting newsroom.sections must not name a slug twice.',
    ],
    [
      'an unknown default section',
      { defaultSection: 'weather' },
      'The setting newsroom.defaultSection must be the slug of one of the sections.',
    ],
    [
      'a handle without its sign',
      { social: { x: 'desk' } },
      'The setting newsroom.social.x must be a handle that begins with @.',
    ],
  ])('are refused with %s, and the key is named', (_what, changes, message) => {
    expect(complaint(changes)).toBe(message);
  });

  it.each([
    ['nothing', undefined, 'The setting newsroom is missing.'],
    ['a list', [], 'The setting newsroom must be a group of settings.'],
  ])('are refused when they are %s', (_what, input, message) => {
    expect(() => readSettings(input)).toThrow(message);
  });

  it('are accepted or refused with one sentence, whatever they hold', () => {
    const value = fc.anything({ withNullPrototype: true, maxDepth: 2 });
    const changed = fc.dictionary(fc.constantFrom(...Object.keys(shipped), 'nmae', '__proto__'), value);
    fc.assert(
      fc.property(changed, (changes) => {
        expect(complaint(changes)).toMatch(/^(?:accepted|The setting newsroom.*\.)$/s);
      }),
      { numRuns: fuzzRuns(300) },
    );
  });

  it('say where to mend them, under one stable code', () => {
    try {
      readSettings({ ...shipped, timeZone: 'Baku' });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'settings-invalid',
        fix: 'Correct newsroom.timeZone in the context of cdk.json.',
        retryable: false,
      });
    }
  });
});
