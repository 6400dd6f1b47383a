import type { NewsroomSettings } from '../../settings/settings.ts';
import { canonicalLanguage } from '../language/language-tag.ts';
import type { Overrides } from '../wire-file.ts';
import { sectionNamed } from './choose-section.ts';
import { cleanLine } from './clean-text.ts';

export type OverrideName = keyof Overrides;

type Reading<Name extends OverrideName> =
  | { readonly value: NonNullable<Overrides[Name]> }
  | { readonly problem: string; readonly fix: string };

type Rules = { [Name in OverrideName]: (filed: string, settings: NewsroomSettings) => Reading<Name> };

/** How the value of each override is read, and what an editor is told when it is wrong. */
export const overrideRules: Rules = {
  headline: line,
  byline: line,
  slugline: line,
  summary: line,
  source: line,
  genre: line,
  correction: line,
  embargo: line,
  expires: line,
  section: (filed, settings) => {
    const value = sectionNamed(filed, settings);
    const slugs = settings.sections.map((section) => section.slug).join(', ');
    return value ? { value } : { problem: 'is no section of this site.', fix: `Use one of: ${slugs}.` };
  },
  language: (filed) => {
    const value = canonicalLanguage(filed);
    return value
      ? { value }
      : { problem: 'is no language we know.', fix: 'Use a BCP 47 tag such as en, az or pt-BR.' };
  },
  urgency: (filed) => {
    const value = wholeNumber(filed);
    return value && value <= 9
      ? { value }
      : { problem: 'is no urgency.', fix: 'Use a whole number from 1 (highest) to 9.' };
  },
  version: (filed) => {
    const value = wholeNumber(filed);
    return value ? { value } : { problem: 'is no version number.', fix: 'Use a whole number from 1 up.' };
  },
  uri: (filed) => {
    const value = cleanLine(filed);
    return value && value.length <= 512 && !value.includes(' ')
      ? { value }
      : { problem: 'is no identifier.', fix: 'Use the wire’s own id: no spaces, at most 512 characters.' };
  },
  keywords: (filed) => {
    const value = filed
      .split(/[,;،、，]/)
      .map(cleanLine)
      .filter(Boolean);
    return value.length > 0
      ? { value }
      : { problem: 'names no keyword.', fix: 'Separate keywords by commas.' };
  },
};

function line(filed: string): { value: string } | { problem: string; fix: string } {
  const value = cleanLine(filed);
  return value ? { value } : { problem: 'is empty.', fix: 'Fill it in or take it out.' };
}

function wholeNumber(filed: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(filed.trim()) ? Number(filed.trim()) : undefined;
}
