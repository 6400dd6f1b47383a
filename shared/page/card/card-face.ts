import type { Site } from '../../settings/settings.ts';
import { sha256 } from '../../story/sha256.ts';
import { sectionName } from '../lists/front.ts';

/** Everything that a story's card says: two cards with the same face have the same bytes. */
export interface CardFace {
  readonly headline: string;
  /** Title of the section, as the site calls it. */
  readonly section: string;
  /** Name of the site. */
  readonly site: string;
  /** BCP 47, of the headline. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
}

/** What of a version stands on its card: a record's slot, or the story itself. */
export interface CardText {
  readonly headline: string;
  /** Slug. */
  readonly section: string;
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Pixels: what every network shows whole. */
export const cardSize = { width: 1200, height: 630 } as const;

/** Bumped when the drawing changes: networks keep an image for as long as its address stays the same. */
const recipe = 1;

/** @returns undefined where the settings switch cards off */
export function cardFaceOf({ headline, section, language, dir }: CardText, site: Site): CardFace | undefined {
  if (site.socialCards === false) return undefined;
  return { headline, section: sectionName(section, site), site: site.name, language, dir };
}

/** Every card of a story begins so. */
export function cardPrefix(pagePath: string): string {
  return `${pagePath}card-`;
}

/**
 * Where a card stands: `<page path>card-<8 hex digits>.png`. The digits name what is drawn, so a changed headline
 * has an address that no network has kept, and a page can name its card before it is drawn.
 */
export function cardPath(pagePath: string, { headline, section, site, language, dir }: CardFace): string {
  const drawn = JSON.stringify([recipe, headline, section, site, language, dir]);
  const digest = sha256(new TextEncoder().encode(drawn)).slice(0, 4);
  const name = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${cardPrefix(pagePath)}${name}.png`;
}
