import { altOf } from './alt-of.ts';
import type { KeptPicture, LeadMark } from './picture.ts';

/** A record is read for every list that its story is on, so it holds no long words. */
const longestAlt = 160;

/** What a story's record remembers of a picture. */
export function leadMarkOf(picture: KeptPicture): LeadMark {
  const { mark, at, source, width, height, colour } = picture;
  const alt = shortened(altOf(picture));
  return { mark, at, file: fileMark(source), width, height, colour, ...(alt === '' ? {} : { alt }) };
}

/** 16 hex digits that name the bytes of a picture's file, whatever is said of it and under whatever key. */
export function fileMark({ sha256 }: { readonly sha256: string }): string {
  return sha256.slice(0, 16);
}

function shortened(text: string): string {
  if (text.length <= longestAlt) return text;
  const cut = text.slice(0, longestAlt);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), longestAlt / 2));
  return `${words.toWellFormed().trimEnd()}…`;
}
