import * as z from 'zod/mini';

const text = z.string().check(z.minLength(1));

/** What is said of a picture, as its own metadata or the story that brings it says: absent is absent. */
export const pictureWordsSchema = z.object({
  headline: z.optional(text),
  caption: z.optional(text),
  /** The description for those who cannot see it, where somebody wrote one. */
  alt: z.optional(text),
  /** Who took it. */
  byline: z.optional(text),
  credit: z.optional(text),
  copyrightNotice: z.optional(text),
  usageTerms: z.optional(text),
  /** For the desk alone. */
  instructions: z.optional(text),
});

/** How a story brings its picture: as a file of the same folder that it names, or inside its own file. */
export const pictureReferenceSchema = z.extend(pictureWordsSchema, {
  /** Name of the file as filed, its renditions in the order of preference; absent where it is inside. */
  files: z.optional(z.array(text)),
});

export type PictureWords = Readonly<z.infer<typeof pictureWordsSchema>>;
export type PictureReference = Readonly<z.infer<typeof pictureReferenceSchema>>;
