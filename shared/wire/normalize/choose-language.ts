import { dominantScript } from '../language/dominant-script.ts';
import { identifyLanguage } from '../language/identify-language.ts';
import { canonicalLanguage } from '../language/language-tag.ts';
import { textDirection } from '../language/text-direction.ts';
import type { DeskNotes } from './desk-notes.ts';

/** What may tell the language of a story, strongest first. */
export interface LanguageEvidence {
  readonly override: string | undefined;
  readonly filed: string | undefined;
  readonly text: string;
  /** The site's own language, when nothing else is sure. */
  readonly fallback: string;
}

/** The language of a story: as the editor says, as filed, as identified, else the site's with a warning. */
export async function chooseLanguage(evidence: LanguageEvidence, notes: DeskNotes): Promise<string> {
  if (evidence.override) return evidence.override;
  const filed = evidence.filed ? canonicalLanguage(evidence.filed) : undefined;
  if (filed) return filed;
  const identified = await identifyLanguage(evidence.text);
  if (identified) {
    notes.decide('language_identified', identified, 'Language: line or object metadata "language"');
    return identified;
  }
  notes.warn(
    'language_assumed',
    `The text does not tell its language; it was taken for the site's, ${evidence.fallback}.`,
    'Say it in a "Language:" line or the object metadata "language".',
  );
  return canonicalLanguage(evidence.fallback) ?? evidence.fallback;
}

/** The direction of the text: by its letters where most are of one script, else as filed, else by language. */
export function chooseDirection(
  text: string,
  language: string,
  filed: 'ltr' | 'rtl' | undefined,
): 'ltr' | 'rtl' {
  const dominant = dominantScript(text.slice(0, 1000));
  if (dominant && dominant.share > 0.6) return textDirection(language, dominant.script);
  return filed ?? textDirection(language, undefined);
}
