import type { Site } from '../settings/settings.ts';
import { escapeText } from './escape.ts';

/** Where the icon stands; named in every page, so that no browser asks for a file that is not there. */
export const faviconPath = '/favicon.svg';

/** The site's icon: the first letter of its name and the masthead's full stop, in both colour schemes. */
export function favicon(site: Site): string {
  const [letter] = new Intl.Segmenter(site.language, { granularity: 'grapheme' }).segment(site.name.trim());
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
<style>text{font:700 54px Georgia,"Noto Serif",serif;fill:#1c1a16}rect{fill:#a5281b}@media(prefers-color-scheme:dark){text{fill:#e8e4db}rect{fill:#ff9b85}}</style>
<text x="26" y="51" text-anchor="middle">${escapeText(letter?.segment ?? '')}</text><rect x="50" y="42" width="10" height="10"/>
</svg>
`;
}
