import type { Block } from '../../../story/body.ts';
import { wordsOf } from './block-words.ts';
import type { Copy } from './copy.ts';

const override = 'Delete the line.';
const count = /^\(?(?:eds: )?(?:ca\. ?)?(\d{2,5}) (?:words|wörter|mots|palabras|слов|söz|kelime)\.?\)?$/iu;
const reference = /^\(?[a-z]{1,3}\d{3,5}\)?$|^(?:PR|ref\.? ?)\d{3,8}$/;

/** Takes a line with the story's length or the wire's running number: `(450 words)`, `a0584`. */
export function takeCountOrReference(copy: Copy): boolean {
  return takeCountAt(copy, copy.top) || takeCountAt(copy, copy.bottom);
}

/** Warns where the wire's own count is off by more than a fifth: text may have been lost on the way. */
export function checkWordCount(copy: Copy, body: readonly Block[]): void {
  const stated = copy.draft.wordCount;
  if (stated === undefined) return;
  const counted = body.reduce((sum, block) => sum + wordsOf(block), 0);
  if (Math.abs(counted - stated) <= stated * 0.2) return;
  copy.warn(
    'word_count_differs',
    `The wire says ${stated} words and ${counted} arrived.`,
    'Compare the end of the story with the wire.',
  );
}

function takeCountAt(copy: Copy, at: number): boolean {
  const text = copy.textAt(at);
  if (text === '' || text.length > 30) return false;
  const words = count.exec(text);
  if (!words && !reference.test(text)) return false;
  copy.take(at, 1, { rule: words ? 'word_count' : 'reference_number', override });
  if (words) copy.draft.wordCount = Number(words[1]);
  return true;
}
