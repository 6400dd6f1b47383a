import { folded } from '../folded-words.ts';

/** A list of the site that bears the very name that was typed. */
export interface NamedPage {
  readonly kind: 'topic' | 'author';
  readonly path: string;
  readonly name: string;
}

/**
 * Finds the lists of a topic or author of this name: they reach through the whole archive. Their addresses follow
 * from the name where it is written in Latin letters, so no directory is needed.
 */
export async function namedPages(query: string): Promise<NamedPage[]> {
  const name = query.trim();
  const slug = folded(name)
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug === '' || slug.length > 60 || /(?!\p{sc=Latin})\p{L}/u.test(name)) return [];
  const pages = (['topic', 'author'] as const).map(async (kind) => {
    const path = `/${kind}/${slug}/`;
    const answer = await fetch(path, { method: 'HEAD' }).catch(() => undefined);
    return answer?.ok ? [{ kind, path, name }] : [];
  });
  return (await Promise.all(pages)).flat();
}
