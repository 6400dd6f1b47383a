import type { WireFile } from '../wire-file.ts';

/** What the name or the content type of a file says that it is; believed only where the content leaves it open. */
export type ClaimedKind = 'markdown' | 'html' | 'email' | 'word';

const claims: readonly (readonly [kind: ClaimedKind, ending: RegExp, type: RegExp])[] = [
  ['markdown', /\.(?:md|markdown|mdown|mkd)$/i, /^text\/(?:x-)?markdown\b/i],
  ['html', /\.x?html?$/i, /^(?:text\/html|application\/xhtml\+xml)\b/i],
  ['email', /\.(?:eml|mbox)$/i, /^message\/rfc822\b/i],
  ['word', /\.docx$/i, /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\b/i],
];

/** The ending of the key decides before the content type, which upload tools make up. */
export function claimedKind(file: Pick<WireFile, 'key' | 'contentType'>): ClaimedKind | undefined {
  const byName = claims.find(([, ending]) => ending.test(file.key));
  if (byName) return byName[0];
  return claims.find(([, , type]) => type.test(file.contentType ?? ''))?.[0];
}
