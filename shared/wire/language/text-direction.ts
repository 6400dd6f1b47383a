import type { Script } from './dominant-script.ts';
import { primaryLanguage } from './language-tag.ts';

const rightToLeftScripts: readonly (Script | undefined)[] = ['Arabic', 'Hebrew', 'Thaana'];
const rightToLeftLanguages = 'ar ckb dv fa he ps sd ug ur yi'.split(' ');

/**
 * The direction of a story's text: from the script it is written in, else a script subtag, else its language.
 */
export function textDirection(language: string, script: Script | undefined): 'ltr' | 'rtl' {
  if (script) return rightToLeftScripts.includes(script) ? 'rtl' : 'ltr';
  const subtag = language.split('-').find((part) => part.length === 4 && /^[A-Za-z]+$/.test(part));
  if (subtag) return ['Arab', 'Hebr', 'Thaa'].includes(subtag) ? 'rtl' : 'ltr';
  return rightToLeftLanguages.includes(primaryLanguage(language)) ? 'rtl' : 'ltr';
}
