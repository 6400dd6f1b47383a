import type { Block } from '../../story/body.ts';
import type { Story } from '../../story/story.ts';
import type { Overrides, WireItem } from '../wire-file.ts';
import { cleanLists } from './clean-fields.ts';
import { creditLineOf } from './credit-line.ts';
import type { DeskNotes } from './desk-notes.ts';
import { findPeople, speakerOf } from './find-people.ts';
import { findSources } from './find-sources.ts';
import { tokensOf } from './name-tokens.ts';
import { aroundQuote, narrationOf } from './narration.ts';
import { present } from './present.ts';

/** What a body and the lists filed with it say together. */
export type Found = Pick<
  Story,
  'body' | 'people' | 'infoSources' | 'subjects' | 'socialHandles' | 'corrections' | 'creditline'
>;

interface Reading {
  readonly item: WireItem;
  readonly overrides: Overrides;
  readonly language: string;
  readonly notes: DeskNotes;
}

/** Finds the people and sources of a story, and who speaks in each of its quotations. */
export function findInBody(body: readonly Block[], { item, overrides, language, notes }: Reading): Found {
  const lists = cleanLists(item);
  const narration = narrationOf(body).map((passage) => tokensOf(passage, language));
  const people = findPeople(narration, lists.people, { language, notes });
  const publisher = overrides.source ? [{ name: overrides.source, role: 'publisher' as const }] : [];
  const filedSources = [
    ...publisher,
    ...lists.infoSources.filter(({ role }) => publisher.length === 0 || role !== 'publisher'),
  ];
  const infoSources = findSources(narration, filedSources, { handles: lists.socialHandles, language });
  noteFoundSources(infoSources.slice(filedSources.length), notes);
  const creditline =
    item.creditline && !overrides.source ? undefined : creditLineOf(infoSources, filedSources);
  return {
    ...lists,
    ...present({ creditline }),
    body: body.map((block) => withSpeaker(block, people, language)),
    people,
    infoSources,
    corrections: correctionsOf(lists.corrections, { item, overrides, notes }),
  };
}

function noteFoundSources(found: Story['infoSources'], notes: DeskNotes): void {
  if (found.length === 0) return;
  const saw = found.map(({ name, role }) => `${name} (${role})`).join(', ');
  notes.decide('sources_from_text', saw, 'Source: line or object metadata "source"');
}

function withSpeaker(block: Block, people: Story['people'], language: string): Block {
  if (block.type !== 'quote' || block.speaker) return block;
  const speaker = speakerOf(aroundQuote(block), people, language);
  return speaker ? { ...block, speaker } : block;
}

function correctionsOf(
  filed: Story['corrections'],
  { item, overrides, notes }: Omit<Reading, 'language'>,
): Story['corrections'] {
  const corrections = overrides.correction ? [{ text: overrides.correction }] : filed;
  if (corrections.length === 0 && item.signals?.includes('correction')) {
    notes.warn(
      'correction_without_text',
      'The wire says this is a correction but not what it corrects.',
      'Say what was wrong in a "Correction:" line or the object metadata "correction".',
    );
  }
  return corrections;
}
