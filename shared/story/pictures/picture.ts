import * as z from 'zod/mini';
import { instant } from '../story.ts';
import { pictureWordsSchema } from './picture-words.ts';

const text = z.string().check(z.minLength(1));
const pixels = z.int().check(z.gte(1));

/** Everything that is kept of one picture of a story, beside its renditions; private. */
export const keptPictureSchema = z.extend(pictureWordsSchema, {
  schemaVersion: z.literal(1),
  /** Names the picture's renditions: `<8 hex digits>-<width>-…`, see `markOf`. */
  mark: z.string().check(z.regex(/^[0-9a-f]{8}(?:-\d{1,4}){1,4}$/)),
  /** When the file that brought it was dropped: of two pictures the later one leads. */
  at: instant,
  /** The file that brought it, and its place inside where it is a part of that file. */
  source: z.object({ key: text, inside: z.optional(text), sha256: text, bytes: z.int() }),
  /** Of the picture as it stands upright. */
  width: pixels,
  height: pixels,
  /** Its mean colour, shown until it is there. */
  colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
});

export type KeptPicture = Readonly<z.infer<typeof keptPictureSchema>>;

/**
 * The picture that has the lead of a story, as its record knows it: as much as a front shows of it, which reads
 * nothing but records.
 */
export interface LeadMark {
  readonly mark: string;
  readonly at: string;
  /** Names the bytes of its file, see `fileMark`. */
  readonly file: string;
  /** Of the picture as it stands upright, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Its mean colour, `#rrggbb`. */
  readonly colour: string;
  /** What it is called, short. */
  readonly alt?: string;
}

/** What the desk ordered about one picture alone. */
export interface PictureTurn {
  /** Names the bytes of its file, see `fileMark`. */
  readonly file: string;
  readonly killedAt: string;
  readonly reinstatedAt?: string;
}

/** Widths of the renditions in pixels; a picture is never enlarged. */
const ladder = [480, 960, 1600] as const;

export const pictureFormats = ['avif', 'webp', 'jpg'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export interface Rendition {
  /** Name in the folder of its page. */
  readonly name: string;
  readonly width: number;
  readonly format: PictureFormat;
}

/** Widths for a picture of this width, ascending. */
export function widthsFor(width: number): number[] {
  return [...new Set(ladder.map((step) => Math.min(step, width)))];
}

/** @param digest - hexadecimal, of the picture, its words and the recipe of its renditions */
export function markOf(digest: string, width: number): string {
  return [digest.slice(0, 8), ...widthsFor(width)].join('-');
}

/** Every rendition that a mark stands for. */
export function renditionsOf(mark: string): Rendition[] {
  const [digest = '', ...widths] = mark.split('-');
  return widths.flatMap((width) =>
    pictureFormats.map((format) => ({
      name: `picture-${digest}-${width}.${format}`,
      width: Number(width),
      format,
    })),
  );
}

/** Whether a picture takes the place of the one that leads: the later file wins, whatever comes first. */
export function leads(
  picture: Pick<LeadMark, 'mark' | 'at'>,
  present: Pick<LeadMark, 'mark' | 'at'> | undefined,
): boolean {
  if (!present) return true;
  return picture.at === present.at ? picture.mark > present.mark : picture.at > present.at;
}
