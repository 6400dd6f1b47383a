import type { Block } from '../../story/body.ts';
import type { Story } from '../../story/story.ts';
import { blockText } from '../normalize/body-text.ts';

/** What a correction says it puts right: its first paragraph, where that is a note in brackets saying so. */
export function correctionsIn(blocks: readonly Block[]): Story['corrections'] {
  const [first] = blocks;
  if (first?.type !== 'paragraph') return [];
  const text = blockText(first).replaceAll('\n', ' ').trim();
  return text.length <= longestNote && bracketed.test(text) && correcting.test(text) ? [{ text }] : [];
}

const longestNote = 600;
const bracketed = /^[([].*[)\]]$/;
const correcting = /\b(?:correct|corrig|korrig|rectif|rettific|berichtig|oikais)/i;
