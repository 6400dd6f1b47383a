import { type Colour, contrastOf, leastContrast, mixed } from './contrast.ts';

/** The colours that an owner names; the others follow from them. */
export interface NamedColours {
  /** Links, marks, what is current. */
  readonly accent: Colour;
  /** The ground. */
  readonly paper?: Colour | undefined;
  /** Text. */
  readonly ink?: Colour | undefined;
}

/** Every colour of one scheme. `soft` is text of less weight, `wash` the ground of a notice, `rule` a line. */
export interface Palette {
  readonly accent: Colour;
  readonly paper: Colour;
  readonly ink: Colour;
  readonly soft: Colour;
  readonly rule: Colour;
  readonly wash: Colour;
}

/** The dark scheme as far as it is named; the rest follows from the light one. */
export type NamedDark = { readonly [Name in keyof NamedColours]?: Colour | undefined } | undefined;

export function lightPalette({ accent, paper = '#fbf9f4', ink = '#1c1a16' }: NamedColours): Palette {
  return whole({ accent, paper, ink });
}

/** The light scheme turned round: its ink darkened is the ground, its paper dimmed the text, its accent lightened. */
export function darkPalette(colours: NamedColours, named: NamedDark): Palette {
  const light = lightPalette(colours);
  const paper = named?.paper ?? mixed(light.ink, '#000000', 0.35);
  const ink = named?.ink ?? readable(mixed(light.paper, '#000000', 0.08), paper);
  return whole({ accent: named?.accent ?? readable(light.accent, paper), paper, ink });
}

/** The first two colours that readers cannot tell apart well enough; undefined where all is well. */
export function faintPair(
  palette: Palette,
): { text: keyof Palette; ground: keyof Palette; contrast: number } | undefined {
  const pairs = (['ink', 'accent', 'soft'] as const).flatMap((text) =>
    (['paper', 'wash'] as const).map((ground) => ({
      text,
      ground,
      contrast: contrastOf(palette[text], palette[ground]),
    })),
  );
  return pairs.find(({ contrast }) => contrast < leastContrast);
}

function whole({ accent, paper, ink }: Pick<Palette, 'accent' | 'paper' | 'ink'>): Palette {
  const wash = mixed(ink, paper, 0.95);
  return { accent, paper, ink, soft: softened(ink, [paper, wash]), rule: mixed(ink, paper, 0.8), wash };
}

// As far from the text as it may be and still be read on every ground.
function softened(ink: Colour, grounds: readonly [paper: Colour, wash: Colour]): Colour {
  const steps = [0.28, 0.21, 0.14, 0.07];
  const soft = steps.map((share) => mixed(ink, grounds[0], share));
  const isRead = (colour: Colour) => grounds.every((ground) => contrastOf(colour, ground) >= leastContrast);
  return soft.find(isRead) ?? ink;
}

// A little above what is asked, since the ground of a notice is lighter than the page's.
function readable(named: Colour, paper: Colour): Colour {
  let colour = named;
  for (let share = 0; share <= 1 && contrastOf(colour, paper) < leastContrast + 1; share += 0.05) {
    colour = mixed(named, '#ffffff', share);
  }
  return colour;
}
