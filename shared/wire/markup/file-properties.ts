import type { Decision } from '../../story/story.ts';
import type { WireItem } from '../wire-file.ts';

/** What a word processor notes about a document; old templates often stand behind it. */
export interface FileProperties {
  readonly title?: string;
  readonly creator?: string;
  readonly created?: string;
}

const longestSaw = 200;

/**
 * Records a document's properties for the desk, and lends its title to copy without a headline.
 *
 * Who made the file is no byline, and when it was made is no time of the story.
 */
export function withFileProperties(item: WireItem, properties: FileProperties): WireItem {
  const title = item.headline === undefined ? usableTitle(item, properties.title) : undefined;
  const decisions: Decision[] = [...(item.decisions ?? []), ...kept(properties)];
  if (title === undefined) return { ...item, decisions };
  decisions.push({
    rule: 'headline_from_properties',
    saw: title,
    override: 'Put a line "Headline: …" at the very top of the document.',
  });
  return { ...item, headline: title, decisions };
}

/** A title that a program made up, or a single word, is none. */
function usableTitle({ body }: WireItem, filed: string | undefined): string | undefined {
  const title = filed?.trim();
  if (title === undefined || body.length === 0 || title.length > longestSaw) return undefined;
  return made.test(title) || !title.includes(' ') ? undefined : title;
}

const made =
  /^(?:microsoft word\b|document ?\d{0,5}$|untitled|unbenannt|sans titre|без названия)|\.(?:docx?|dotx?|rtf|odt|pdf|txt)$/i;

function kept(properties: FileProperties): Decision[] {
  const saw = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
  return saw === ''
    ? []
    : [{ rule: 'document_properties_kept', saw: saw.slice(0, longestSaw).toWellFormed() }];
}
