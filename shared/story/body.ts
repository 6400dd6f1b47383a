import * as z from 'zod/mini';

/**
 * Running text with the structure that survives from the wire: an allow-list, nothing else.
 *
 * `href` is http, https or mailto only; readers drop every other link and keep its words.
 */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'break' }
  | { readonly type: 'strong' | 'emphasis' | 'sub' | 'sup'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] };

/** One table cell; `header` cells name their row or column. */
export interface Cell {
  readonly header?: boolean;
  readonly content: readonly Inline[];
}

/**
 * One block of a story's body, in reading order.
 *
 * A `quote` is one running quotation over one or more paragraphs. Its words stand as filed, with their own
 * marks. `lead` holds words of the same paragraph before the first mark, `tail` the words after the last one
 * (`, Karimli added.`). `reopened` lists indexes of paragraphs that were filed without their opening mark:
 * pages show one, the text keeps what was filed.
 */
export type Block =
  | { readonly type: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 2 | 3; readonly content: readonly Inline[] }
  | {
      readonly type: 'quote';
      readonly speaker?: string;
      readonly lead?: readonly Inline[];
      readonly paragraphs: readonly (readonly Inline[])[];
      readonly tail?: readonly Inline[];
      readonly reopened?: readonly number[];
    }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly type: 'table'; readonly caption?: string; readonly rows: readonly (readonly Cell[])[] }
  | { readonly type: 'preformatted'; readonly text: string }
  | { readonly type: 'footnotes'; readonly notes: readonly (readonly Inline[])[] }
  | { readonly type: 'break' };

const inlineSchema: z.ZodMiniType<Inline> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('break') }),
  z.object({
    type: z.enum(['strong', 'emphasis', 'sub', 'sup']),
    get children() {
      return inlines;
    },
  }),
  z.object({
    type: z.literal('link'),
    href: z.string().check(z.regex(/^(?:https?:|mailto:)/i)),
    get children() {
      return inlines;
    },
  }),
]);

const inlines = z.array(inlineSchema);

export const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), content: inlines }),
  z.object({ type: z.literal('heading'), level: z.union([z.literal(2), z.literal(3)]), content: inlines }),
  z.object({
    type: z.literal('quote'),
    speaker: z.optional(z.string()),
    lead: z.optional(inlines),
    paragraphs: z.array(inlines),
    tail: z.optional(inlines),
    reopened: z.optional(z.array(z.int())),
  }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(inlines) }),
  z.object({
    type: z.literal('table'),
    caption: z.optional(z.string()),
    rows: z.array(z.array(z.object({ header: z.optional(z.boolean()), content: inlines }))),
  }),
  z.object({ type: z.literal('preformatted'), text: z.string() }),
  z.object({ type: z.literal('footnotes'), notes: z.array(inlines) }),
  z.object({ type: z.literal('break') }),
]);
