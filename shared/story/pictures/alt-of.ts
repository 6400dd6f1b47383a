import type { PictureWords } from './picture-words.ts';

/** What somebody wrote for those who cannot see it, else what it is called; never an invention. */
export function altOf({ alt, headline, caption }: PictureWords): string {
  return alt ?? headline ?? caption ?? '';
}
