import type { Block } from '../../story/body.ts';
import { blockText } from '../normalize/body-text.ts';

const shortestSentence = 20;
const longestLine = 100;

/**
 * Whether a line stands over running text, as a headline does. One over a list, a form or a fragment is part of it.
 *
 * @param length - of the line, in characters
 */
export function standsOverText(length: number, body: readonly Block[]): boolean {
  return body.some((block) => {
    if (block.type !== 'paragraph' && block.type !== 'quote') return false;
    const words = blockText(block).trim();
    const isSentence = words.length >= shortestSentence && /[.!?…。！？।۔؟]["'”’»)\]]{0,3}$/u.test(words);
    return words.length > longestLine || (isSentence && words.length >= 2 * length);
  });
}
