import { darkPalette, lightPalette } from '../../settings/palette.ts';
import type { Site } from '../../settings/settings.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** Where the icon stands; named in every page, so that no browser asks for a file that is not there. */
export const faviconPath = '/favicon.svg';

/** The site's icon: its mark, or the first letter of its name and the masthead's full stop, in both colour schemes. */
export function favicon(site: Site): string {
  const { light, dark } = coloursOf(site);
  if (site.look?.mark) {
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<style>path{fill:${light.accent}}@media(prefers-color-scheme:dark){path{fill:${dark.accent}}}</style>
<path d="${escapeAttribute(site.look.mark)}"/>
</svg>
`;
  }
  const [letter] = new Intl.Segmenter(site.language, { granularity: 'grapheme' }).segment(site.name.trim());
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<style>text{font:700 54px Georgia,"Noto Serif",serif;fill:${light.ink}}rect{fill:${light.accent}}@media(prefers-color-scheme:dark){text{fill:${dark.ink}}rect{fill:${dark.accent}}}</style>
<text x="26" y="51" text-anchor="middle">${escapeText(letter?.segment ?? '')}</text><rect x="50" y="42" width="10" height="10"/>
</svg>
`;
}

function coloursOf({ look }: Site) {
  const colours = look?.colours;
  return colours
    ? { light: lightPalette(colours), dark: darkPalette(colours, look.dark) }
    : { light: { ink: '#1c1a16', accent: '#a5281b' }, dark: { ink: '#e8e4db', accent: '#ff9b85' } };
}
