import * as z from 'zod/mini';

/** A longer story than this is not sent in parts. */
export const mostTakes = 20;

const number = z.int().check(z.gte(1), z.lte(mostTakes));

/** What a wire says of one part ("take") of a story that it sends in several: `2 Takes`, `1st Add`, `(MORE)`. */
export const takeMarkSchema = z.object({
  /** Place of the part in the story, from 1: `1st Add` is the second. */
  number,
  /** How many parts there are, where the wire says so. */
  of: z.optional(number),
  /** `(MORE)`: another part follows. */
  more: z.optional(z.literal(true)),
});

/** A part that was joined, and the file that brought it. */
export const joinedTakeSchema = z.object({
  number,
  /** Object key without `incoming/`. */
  key: z.string(),
  /** S3 LastModified of the file. */
  at: z.string(),
});

/** The parts that a version was joined from. */
export const takesSchema = z.object({
  /** Folder under `takes/` of the wire bucket where the parts are kept. */
  name: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  /** The version's rank but for its digest. */
  order: z.string(),
  parts: z.array(joinedTakeSchema),
  /** Parts that must exist and have not come. */
  missing: z.array(number),
  /** How many parts there are, where the wire says so. */
  of: z.optional(number),
  /** The last part that came says that another follows. */
  more: z.optional(z.literal(true)),
});

export type TakeMark = z.infer<typeof takeMarkSchema>;
export type Takes = z.infer<typeof takesSchema>;
/** What a record keeps of its takes. */
export type TakesInRecord = Pick<Takes, 'parts' | 'missing' | 'of' | 'more'>;

/** True while a part of the story is still to come, which its page tells readers. */
export function isDeveloping({
  take,
  takes,
}: {
  readonly take?: TakeMark | undefined;
  readonly takes?: TakesInRecord | undefined;
}): boolean {
  if (takes) return takes.missing.length > 0 || takes.more === true;
  return take !== undefined && (take.more === true || (take.of ?? 1) > take.number);
}
