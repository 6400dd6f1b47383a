import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SettingsError } from '#shared/errors.ts';
import { contrastOf, leastContrast, mixed } from '#shared/settings/contrast.ts';
import { darkPalette, faintPair, lightPalette } from '#shared/settings/palette.ts';
import { readSettings } from '#shared/settings/settings.ts';

const cdkJson = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));

function answerTo(look: unknown): string {
  try {
    readSettings({ ...cdkJson.context.newsroom, look });
    return 'accepted';
  } catch (error) {
    if (error instanceof SettingsError) return error.message;
    throw error;
  }
}

describe('the look of a newsroom', () => {
  it.each([
    ['nothing', {}],
    ['an accent', { colours: { accent: '#00558c' } }],
    ['both schemes', { colours: { accent: '#00558c' }, dark: { accent: '#8cc8ff', paper: '#101418' } }],
    ['type', { type: { headlines: 'sans', text: 'serif', serif: 'old-style', sans: 'humanist' } }],
    ['a mark', { mark: 'M8 8h48v48H8zM20 20a4 4 0 1 0 .5-.5Z' }],
  ])('may name %s', (_what, look) => {
    expect(answerTo(look)).toBe('accepted');
  });

  it.each([
    [
      'a faint accent',
      { colours: { accent: '#f0a030' } },
      'The setting newsroom.look.colours gives too little contrast in the light scheme: accent #f0a030 on paper #fbf9f4 is 2.04 to 1, and WCAG AA asks for 4.5.',
    ],
    [
      'faint text',
      { colours: { accent: '#00558c', paper: '#ffffff', ink: '#8a8a8a' } },
      'The setting newsroom.look.colours gives too little contrast in the light scheme: ink #8a8a8a on paper #ffffff is 3.45 to 1, and WCAG AA asks for 4.5.',
    ],
    [
      'a faint accent in the dark',
      { colours: { accent: '#00558c' }, dark: { accent: '#00558c' } },
      expect.stringMatching(
        /newsroom\.look\.colours .* in the dark scheme: accent #00558c on paper #\w{6} is /,
      ),
    ],
    ['a colour by name', { colours: { accent: 'red' } }, expect.stringContaining('must be a colour such as')],
    ['a mark that is markup', { mark: 'M0 0"/><script>' }, expect.stringContaining('path data of an SVG')],
    ['an unknown face', { type: { text: 'comic' } }, expect.stringContaining('must be one of serif, sans')],
    ['a misspelt key', { color: {} }, 'The setting newsroom.look.color is not a setting.'],
  ])('with %s is refused at synthesis, and the pair is named', (_what, look, message) => {
    expect(answerTo(look)).toEqual(message);
  });
});

/** Colours whose three channels all lie in a range. */
function colour(min: number, max: number) {
  const channel = fc.integer({ min, max }).map((part) => part.toString(16).padStart(2, '0'));
  return fc.tuple(channel, channel, channel).map((parts) => `#${parts.join('')}`);
}

describe('the dark scheme', () => {
  it('that follows from a light one is as readable, whatever its colours', () => {
    fc.assert(
      fc.property(colour(0, 140), colour(190, 255), colour(0, 90), (accent, paper, ink) => {
        const named = { accent, paper, ink };
        fc.pre(faintPair(lightPalette(named)) === undefined);
        expect(faintPair(darkPalette(named, undefined))).toBeUndefined();
      }),
    );
  });
});

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.47],
    ['#ff0000', '#ffffff', 3.99],
  ])('between %s and %s is %d to 1, as the guideline counts it', (one, other, ratio) => {
    expect(Math.floor(contrastOf(one, other) * 100) / 100).toBe(ratio);
    expect(contrastOf(other, one)).toBe(contrastOf(one, other));
  });

  it('falls when a text takes on the colour of its ground', () => {
    expect(contrastOf(mixed('#000000', '#ffffff', 0.4), '#ffffff')).toBeGreaterThan(leastContrast);
    expect(mixed('#000000', '#ffffff', 1)).toBe('#ffffff');
  });
});
