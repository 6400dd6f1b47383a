import type { Site } from '../../settings/settings.ts';

/** Where those who found a weakness look first. */
export const securityTxtPath = '/.well-known/security.txt';

/**
 * Whom to tell of a weakness.
 *
 * @returns undefined where the settings name nobody: an empty promise is worse than none
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt({ security, origin, language }: Site): string | undefined {
  if (!security) return undefined;
  const policy = security.policy === undefined ? '' : `Policy: ${security.policy}\n`;
  return `Contact: ${security.contact}
Expires: ${security.expires}
Preferred-Languages: ${language}
Canonical: ${origin}${securityTxtPath}
${policy}`;
}
