import type { NewsroomSettings } from '../../settings/settings.ts';
import { overrideNames } from '../override-names.ts';
import type { Overrides } from '../wire-file.ts';
import type { DeskNotes } from './desk-notes.ts';
import { metadataText } from './metadata-text.ts';
import { type OverrideName, overrideRules } from './override-rules.ts';

/** What an editor set beside the copy: values checked, the rest ignored with a warning. */
export interface OverrideSources {
  /** Object metadata, lower-case names. */
  readonly metadata: Readonly<Record<string, string>>;
  /** `Headline:`-style lines at the top of the copy. */
  readonly headerLines: Overrides | undefined;
  /** True where the file holds several stories, so that a name for one story fits none of them. */
  readonly sharedByStories: boolean;
}

const namesOfOneStory: readonly OverrideName[] = [
  'headline',
  'slugline',
  'summary',
  'uri',
  'version',
  'correction',
];

/**
 * The overrides that apply to a story: object metadata before header lines. Each applied one is a decision.
 *
 * A wrong value is ignored with a warning that names the allowed ones.
 */
export async function readOverrides(
  sources: OverrideSources,
  settings: NewsroomSettings,
  notes: DeskNotes,
): Promise<Overrides> {
  const filed = [...(await fromMetadata(sources, notes)), ...fromHeaderLines(sources.headerLines)];
  const applied: Record<string, unknown> = {};
  for (const { name, value, from } of filed) {
    if (name in applied) continue;
    const reading = overrideRules[name](value, settings);
    if ('problem' in reading) {
      notes.warn(
        `override_${name}_ignored`,
        `The ${name} "${value.slice(0, 80)}" in the ${from} ${reading.problem}`,
        reading.fix,
      );
    } else {
      applied[name] = reading.value;
      notes.decide(`override_${name}`, `${value} (${from})`);
    }
  }
  return applied;
}

interface Filed {
  readonly name: OverrideName;
  readonly value: string;
  readonly from: 'object metadata' | 'header line';
}

async function fromMetadata(sources: OverrideSources, notes: DeskNotes): Promise<Filed[]> {
  const filed: Filed[] = [];
  for (const [key, raw] of Object.entries(sources.metadata)) {
    const name = Object.hasOwn(overrideNames, key) ? overrideNames[key] : undefined;
    if (!name || raw.trim() === '') continue;
    if (sources.sharedByStories && namesOfOneStory.includes(name)) {
      notes.warn(
        'override_for_one_story',
        `The file holds several stories, so the ${name} in its object metadata was not used.`,
        'Drop the stories in files of their own to give each its own.',
      );
    } else filed.push({ name, value: await metadataText(raw), from: 'object metadata' });
  }
  return filed;
}

function fromHeaderLines(lines: Overrides | undefined): Filed[] {
  return Object.entries(lines ?? {}).flatMap(([name, value]) =>
    value === undefined || !Object.hasOwn(overrideRules, name)
      ? []
      : [
          {
            name: name as OverrideName,
            value: Array.isArray(value) ? value.join(', ') : String(value),
            from: 'header line' as const,
          },
        ],
  );
}
