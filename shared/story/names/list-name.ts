/** The kinds of lists that carry a name of their own in their address. */
export const labelledKinds = ['topic', 'source', 'author'] as const;

export type LabelledKind = (typeof labelledKinds)[number];

/**
 * What a list's name says: `home`, `section/world`, `topic/port-selm`, `day/2024/08/21`; `news`, `archive` and
 * `search` are made from other lists.
 */
export type ListPlace =
  | { readonly kind: 'home' | 'news' | 'archive' | 'search' }
  | { readonly kind: 'section' | LabelledKind; readonly slug: string }
  | { readonly kind: 'day'; readonly day: string };

/** Reads a list's name; undefined for one that no list has. */
export function placeOf(list: string): ListPlace | undefined {
  if (list === 'home' || list === 'news' || list === 'archive' || list === 'search') return { kind: list };
  const [, kind = '', rest = ''] = /^([a-z]+)\/(.+)$/.exec(list) ?? [];
  if (kind === 'day') return /^\d{4}\/\d\d\/\d\d$/.test(rest) ? { kind, day: rest } : undefined;
  if (kind !== 'section' && !isLabelled(kind)) return undefined;
  return /^[a-z0-9-]+$/.test(rest) ? { kind, slug: rest } : undefined;
}

function isLabelled(kind: string): kind is LabelledKind {
  return labelledKinds.some((one) => one === kind);
}
