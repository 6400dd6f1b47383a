import type { Block } from '../../story/body.ts';
import type { Signal } from '../../story/story.ts';
import { blockText } from './body-text.ts';
import { cutAtWord } from './cut-text.ts';
import { deriveHeadline } from './derive-headline.ts';
import type { DeskNotes } from './desk-notes.ts';
import type { TermWeights } from './term-weights.ts';

export interface HeadlineSources {
  /** By the editor or the wire. */
  readonly filed: string | undefined;
  readonly body: readonly Block[];
  readonly weights: TermWeights;
  readonly language: string;
  /** What names a message without text, such as a kill: its slugline or what it refers to. */
  readonly stand: readonly (string | undefined)[];
  readonly signals: readonly Signal[];
}

export interface Headline {
  readonly headline: string;
  readonly headlineDerived?: true;
  /** The sentence a derived headline was taken from. */
  readonly sentence?: string;
}

/** The filed headline, else one taken from the text and marked so, else what names a message without text. */
export function chooseHeadline(sources: HeadlineSources, notes: DeskNotes): Headline {
  if (sources.filed) return { headline: sources.filed };
  const lead = leadParagraph(sources.body);
  if (!lead) return { headline: standIn(sources) };
  const { headline, sentence } = deriveHeadline(lead, sources.weights, sources.language);
  const override = 'Headline: line or object metadata "headline"';
  notes.decide('headline_derived', sentence, override);
  notes.warn(
    'headline_derived',
    `No headline was filed; "${headline}" was taken from the first paragraph.`,
    'Set one in a "Headline:" line or the object metadata "headline".',
  );
  return { headline, headlineDerived: true, sentence };
}

/** The first paragraph of running text, else the first block with words. */
function leadParagraph(body: readonly Block[]): string | undefined {
  const running = body.find((block) => block.type === 'paragraph' || block.type === 'quote');
  const lead = running ?? body.find((block) => blockText(block).trim() !== '');
  return lead && blockText(lead).replace(/\s+/g, ' ').trim();
}

function standIn({ stand, signals }: HeadlineSources): string {
  const name = stand.find((text) => text);
  return name ? cutAtWord(name, 110) : (signals[0] ?? 'story').toUpperCase();
}
