import type { Block } from '../../story/body.ts';
import type { Signal, Story } from '../../story/story.ts';
import { blockText } from '../normalize/body-text.ts';

interface Filed {
  readonly signals: readonly Signal[];
  readonly headline: string | undefined;
  readonly blocks: readonly Block[];
  /** What the envelope says it corrects. */
  readonly stated?: Story['corrections'];
}

/**
 * The signals of a story with the correction that its headline or envelope announces, and what it puts right.
 *
 * A withdrawal corrects nothing, though its headline may still say so.
 */
export function correctionFields(filed: Filed): { signals: Signal[]; corrections: Story['corrections'] } {
  const { signals, headline, blocks, stated = [] } = filed;
  const announced = stated.length > 0 || signals.includes('correction') || hasCorrectionTag(headline);
  if (!announced || signals.includes('kill')) return { signals: [...new Set(signals)], corrections: [] };
  return {
    signals: [...new Set([...signals, 'correction' as const])],
    corrections: stated.length > 0 ? stated : noteIn(blocks),
  };
}

/** Whether a headline begins with a correction tag of the wire: `CORRECTED-`, `(CORRECTED) -`, `CORRECTIF :`. */
function hasCorrectionTag(headline: string | undefined): boolean {
  return headline !== undefined && correctionTag.test(headline.slice(0, 80));
}

// Upper case and a mark behind it: a story about correction officers is none.
const correctionTag =
  /^[\s"'“«([*>]{0,4}(?:CORRECTED|CORRECTION|CORRECTS|CORRECTIF|CORRIG[EÉ]E?|RECTIFICATIF|BERICHTIGUNG|BERICHTIGT|KORREKTUR|KORRIGIERT|CORRECCI[OÓ]N|CORREGID[AO]|CORRE[CÇ][AÃ]O|CORREZIONE|RETTIFICA|CORRECTIE|RECTIFICATIE|KORRIGERT|KORRIGERING|RÄTTELSE|OIKAISU|KORJAUS)(?: (?:ET|AND|UND|Y|E|EN|OCH|OG|JA) [\p{Lu} ]{1,24})?\s{0,2}[-–—:)\]]/u;

/** What a correction puts right: its first paragraph, where that is a note in brackets saying so. */
function noteIn(blocks: readonly Block[]): Story['corrections'] {
  const [first] = blocks;
  if (first?.type !== 'paragraph') return [];
  const text = blockText(first).replaceAll('\n', ' ').trim();
  return text.length <= longestNote && bracketed.test(text) && correcting.test(text) ? [{ text }] : [];
}

const longestNote = 600;
const bracketed = /^[([].*[)\]]$/;
const correcting = /\b(?:correct|corrig|korrig|rectif|rettific|berichtig|oikais)/i;
