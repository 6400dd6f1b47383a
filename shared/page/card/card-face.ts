import { lightPalette, type Palette } from '../../settings/palette.ts';
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
  /** The newsroom's own; absent where it keeps the colours that the project ships. */
  readonly colours?: CardColours;
}

/** Always of the light scheme: a card is seen on other sites, whose scheme nobody knows. */
export type CardColours = Pick<Palette, 'paper' | 'ink' | 'accent'>;

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
  const colours = ownColours(site);
  const words = { headline, section: sectionName(section, site), site: site.name };
  return { ...words, language, dir, ...(colours && { colours }) };
}

function ownColours({ look }: Site): CardColours | undefined {
  if (!look?.colours) return undefined;
  const { paper, ink, accent } = lightPalette(look.colours);
  return { paper, ink, accent };
}

/** Every card of a story begins so. */
export function cardPrefix(pagePath: string): string {
  return `${pagePath}card-`;
}

/**
 * Where a card stands: `<page path>card-<8 hex digits>.png`. The digits name what is drawn, so a changed headline
 * has an address that no network has kept, and a page can name its card before it is drawn.
 */
export function cardPath(pagePath: string, face: CardFace): string {
  const { headline, section, site, language, dir, colours } = face;
  const palette = colours ? [colours.paper, colours.ink, colours.accent] : [];
  const drawn = JSON.stringify([recipe, headline, section, site, language, dir, ...palette]);
  const digest = sha256(new TextEncoder().encode(drawn)).slice(0, 4);
  const name = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${cardPrefix(pagePath)}${name}.png`;
}
