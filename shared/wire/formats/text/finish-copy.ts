import type { WireItem } from '../../wire-file.ts';
import { noteAlert } from './alert.ts';
import type { Copy } from './copy.ts';
import { checkReference } from './kill-and-hold.ts';
import { readBody } from './paragraphs.ts';
import { readTail } from './tail.ts';
import { checkWordCount } from './word-count.ts';

/** Reads what is left once the head of a story's copy was taken: its tail, then its body. */
export function finishCopy(copy: Copy): WireItem {
  readTail(copy);
  noteAlert(copy);
  const body = readBody(copy);
  checkWordCount(copy, body);
  checkReference(copy);
  const { wordCount: _count, isTabular: _columns, ...fields } = copy.draft;
  return {
    ...fields,
    body,
    ...(copy.signals.size > 0 && { signals: [...copy.signals] }),
    warnings: copy.warnings,
    decisions: copy.decisions,
  };
}

/** Whether a story says anything: an order to the desk needs no text of its own, and an alert is all headline. */
export function saysSomething({ body, headline, signals = [] }: WireItem): boolean {
  const orders = new Set(['kill', 'hold', 'release', 'reinstate']);
  const isAlert = headline !== undefined && signals.includes('alert');
  return (
    isAlert || body.some((block) => block.type !== 'break') || signals.some((signal) => orders.has(signal))
  );
}
