import type { LookSettings } from '../../settings/look-settings.ts';
import { darkPalette, lightPalette, type Palette } from '../../settings/palette.ts';

/**
 * The newsroom's own colours and faces, as rules behind the one stylesheet.
 *
 * They stand in a style element of their own, whose hash the policy gets at synthesis. A page that was rendered with
 * an earlier look falls back to the shipped one until it is rendered anew, and stays readable.
 *
 * @returns undefined where the settings change nothing
 */
export function lookStyle(look: LookSettings | undefined): string | undefined {
  const { colours, dark, type } = look ?? {};
  const faces = type && faceRules(type);
  const rules = colours
    ? `:root{${variables(lightPalette(colours))}}
@media screen and (prefers-color-scheme:dark){:root{${variables(darkPalette(colours, dark))}}}
@media print{:root{${variables(printed)}}}
`
    : '';
  return rules || faces ? `\n${rules}${faces ?? ''}` : undefined;
}

const printed: Palette = {
  paper: '#fff',
  ink: '#000',
  soft: '#333',
  rule: '#999',
  accent: '#000',
  wash: '#fff',
};

function variables({ paper, ink, soft, rule, accent, wash }: Palette): string {
  return `--paper:${paper};--ink:${ink};--soft:${soft};--rule:${rule};--accent:${accent};--wash:${wash}`;
}

function faceRules({ headlines, text, serif, sans }: NonNullable<LookSettings['type']>): string {
  const own = [serif && `--own-serif:${serifs[serif]}`, sans && `--own-sans:${sanses[sans]}`].filter(Boolean);
  return [
    own.length > 0 && `:root{${own.join(';')}}\n`,
    // The masthead and stories name their face themselves, since a page may hold several languages.
    text && `body,.masthead[lang],article[lang],.related,.headlines li[lang]{font-family:var(--${text})}\n`,
    headlines && `h1,h2,h3,.nameplate,.front h1.name{font-family:var(--${headlines})}\n`,
  ]
    .filter(Boolean)
    .join('');
}

/** @see https://modernfontstacks.com */
const serifs = {
  transitional: 'Charter,"Bitstream Charter","Sitka Text",Cambria',
  'old-style': '"Iowan Old Style","Palatino Linotype","URW Palladio L",P052',
  didone: 'Didot,"Bodoni MT","Noto Serif Display","URW Palladio L",P052,Sylfaen',
  slab: 'Rockwell,"Rockwell Nova","Roboto Slab","DejaVu Serif","Sitka Small"',
} as const;

const sanses = {
  system: 'system-ui',
  humanist: 'Seravek,"Gill Sans Nova",Ubuntu,Calibri,"DejaVu Sans",source-sans-pro',
  geometric: 'Avenir,Montserrat,Corbel,"URW Gothic",source-sans-pro',
  grotesque: 'Inter,Roboto,"Helvetica Neue","Arial Nova","Nimbus Sans",Arial',
} as const;
