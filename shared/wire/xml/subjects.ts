import type { Story } from '../../story/story.ts';

/** Subjects that have a code, each once, with the first name that stands with it. */
export function uniqueSubjects(
  filed: readonly { readonly code: string | undefined; readonly name: string | undefined }[],
): Story['subjects'] {
  const names = new Map<string, string | undefined>();
  for (const { code, name } of filed) if (code !== undefined) names.set(code, names.get(code) ?? name);
  return Array.from(names, ([code, name]) => (name === undefined ? { code } : { code, name }));
}
