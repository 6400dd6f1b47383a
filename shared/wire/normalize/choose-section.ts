import type { NewsroomSettings } from '../../settings/settings.ts';
import type { Story } from '../../story/story.ts';
import type { Word } from '../language/words.ts';
import type { DeskNotes } from './desk-notes.ts';
import { sectionNamesOfSubject } from './iptc-sections.ts';
import { sectionByWords } from './section-words.ts';

/** What may tell where a story belongs, strongest first. */
export interface SectionEvidence {
  readonly override: string | undefined;
  readonly filed: string | undefined;
  readonly subjects: Story['subjects'];
  readonly headlineWords: readonly Word[];
  readonly bodyWords: readonly Word[];
  readonly language: string;
}

const howToOverride = 'Section: line or object metadata "section"';

/**
 * The slug of the section where a story stands: as the editor says, as filed, by its IPTC subjects, by the
 * words of the settings, else the default section.
 */
export function chooseSection(
  evidence: SectionEvidence,
  settings: NewsroomSettings,
  notes: DeskNotes,
): string {
  const named = evidence.override ?? (evidence.filed ? sectionNamed(evidence.filed, settings) : undefined);
  if (named) return named;
  const bySubject = sectionOfSubjects(evidence.subjects, settings);
  if (bySubject) {
    notes.decide('section_from_subject', bySubject, howToOverride);
    return bySubject;
  }
  const scored = sectionByWords(evidence, settings);
  notes.decide(
    'section_from_words',
    scored ? `${scored.slug}: ${scored.words.join(', ')}` : `none: ${settings.defaultSection}`,
    howToOverride,
  );
  return scored?.slug ?? settings.defaultSection;
}

/** The slug of the section that a word names, by slug or name, whatever the case; `Sports` names Sport. */
export function sectionNamed(filed: string, settings: NewsroomSettings): string | undefined {
  const wanted = sectionKey(filed);
  if (!wanted) return undefined;
  return settings.sections.find(
    ({ slug, name }) => sectionKey(slug) === wanted || sectionKey(name) === wanted,
  )?.slug;
}

function sectionKey(name: string): string {
  const key = name.normalize('NFC').trim().toLowerCase();
  return key.length > 4 && key.endsWith('s') ? key.slice(0, -1) : key;
}

function sectionOfSubjects(subjects: Story['subjects'], settings: NewsroomSettings): string | undefined {
  for (const { code } of subjects) {
    for (const name of sectionNamesOfSubject(code)) {
      const slug = sectionNamed(name, settings);
      if (slug) return slug;
    }
  }
  return undefined;
}
