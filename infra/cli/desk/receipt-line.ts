import type { Receipt, StoryReceipt } from '../../../shared/story/receipts/receipt.ts';
import type { StoryState } from '../../../shared/story/versions/record.ts';
import { plain } from '../plain.ts';
import type { Paint } from '../terminal.ts';

const colours: Readonly<Record<StoryState, Parameters<Paint>[0]>> = {
  live: 'green',
  embargoed: 'yellow',
  held: 'yellow',
  rejected: 'red',
  killed: 'red',
  expired: 'gray',
};

/**
 * One line for each story of a receipt: state, file, and the address or what is wrong.
 *
 * @param name - of the file, as the reader knows it
 */
export function receiptLines(receipt: Receipt, name: string, paint: Paint): string[] {
  return (receipt.stories ?? [receipt]).map((story) => lineOf(story, name, paint));
}

/** A state in its colour, as wide as the longest. */
export function stateWord(state: StoryState, paint: Paint): string {
  return paint(colours[state], state.padEnd(9));
}

/** Whether the file, or any story in it, was rejected. */
export function isRejected(receipt: Receipt): boolean {
  return receipt.state === 'rejected' || (receipt.stories ?? []).some(({ state }) => state === 'rejected');
}

function lineOf(story: StoryReceipt, name: string, paint: Paint): string {
  return [stateWord(story.state, paint), plain(name), plain(whatToKnow(story))].join('  ');
}

function whatToKnow(story: StoryReceipt): string {
  const { state, url, error, questions = [], message } = story;
  if (error) return `${error.code}: ${error.message} ${error.fix}`;
  if (url !== undefined && state === 'live') return url + changedNothing(story);
  const [question] = questions;
  return question ? `${question.code}: ${question.message} ${question.fix}` : message;
}

function changedNothing({ decisions }: StoryReceipt): string {
  const rules = new Set(decisions.map(({ rule }) => rule));
  if (rules.has('duplicate')) return '  (the same text again: nothing changed)';
  return rules.has('superseded') ? '  (a newer version stays in place)' : '';
}
