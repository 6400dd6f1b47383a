import * as z from 'zod/mini';
import { leastContrast } from './contrast.ts';
import { darkPalette, faintPair, lightPalette, type Palette } from './palette.ts';

const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/, 'must be a colour such as #a5281b'));
const face = z.enum(['serif', 'sans']);

const named = z.strictObject({ accent: colour, paper: z.optional(colour), ink: z.optional(colour) });

/** How the site looks; whatever is left out keeps the look that the project ships. */
export const lookSchema = z
  .strictObject({
    /** The light scheme. The dark one is made from it. */
    colours: z.optional(named),
    /** Colours of the dark scheme that are not to follow from the light one. */
    dark: z.optional(
      z.strictObject({ accent: z.optional(colour), paper: z.optional(colour), ink: z.optional(colour) }),
    ),
    /** Faces of the reader's own system: nothing is fetched. */
    type: z.optional(
      z.strictObject({
        headlines: z.optional(face),
        text: z.optional(face),
        serif: z.optional(z.enum(['transitional', 'old-style', 'didone', 'slab'])),
        sans: z.optional(z.enum(['system', 'humanist', 'geometric', 'grotesque'])),
      }),
    ),
    /** The logo's outline as SVG path data in a field of 64 by 64, for the masthead and the icon. */
    mark: z.optional(
      z
        .string()
        .check(
          z.maxLength(800),
          z.regex(
            /^[Mm][MmLlHhVvCcSsQqTtAaZz0-9 ,.-]+$/,
            'must be the path data of an SVG, such as M8 8h48v48z',
          ),
        ),
    ),
  })
  .check(({ value, issues }) => {
    const { colours, dark } = value;
    if (!colours) return;
    const faint = faintIn(lightPalette(colours), 'light') ?? faintIn(darkPalette(colours, dark), 'dark');
    if (faint) issues.push({ code: 'custom', path: ['colours'], message: faint, input: value });
  });

export type LookSettings = z.infer<typeof lookSchema>;

function faintIn(palette: Palette, scheme: string): string | undefined {
  const faint = faintPair(palette);
  if (!faint) return undefined;
  const { text, ground, contrast } = faint;
  const [one, other] = [`${text} ${palette[text]}`, `${ground} ${palette[ground]}`];
  const ratio = Math.floor(contrast * 100) / 100;
  return `gives too little contrast in the ${scheme} scheme: ${one} on ${other} is ${ratio} to 1, and WCAG AA asks for ${leastContrast}`;
}
