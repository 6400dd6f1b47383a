import { shorten } from './shorten.ts';

/** What a post is made of, in the order in which it stands there. */
export interface PostParts {
  /** One line; the only part that is ever shortened. */
  readonly words: string;
  /** A paragraph of its own after the words, left out first. */
  readonly summary?: string | undefined;
  /** Stands whole. */
  readonly link?: string | undefined;
  /** As it stands in the post, left out rather than a word of the headline. */
  readonly credit?: string | undefined;
  /** Without `#`; the last ones are left out first. */
  readonly tags?: readonly string[];
}

export interface PostRoom {
  fits(text: string): boolean;
  /** Between the words, the summary and the link with what follows it. */
  readonly between: ' ' | '\n\n';
}

export interface FittedPost {
  readonly text: string;
  readonly tags: readonly string[];
}

/**
 * Puts a post together from as many of its parts as there is room for.
 *
 * Words that do not fit even alone with the link end in an ellipsis after a clause or a word. Where the link
 * leaves no room for words, the words go alone.
 */
export function fitPost(parts: PostParts, room: PostRoom): FittedPost {
  for (const choice of choicesOf(parts)) {
    const text = assembled(choice, room);
    if (room.fits(text)) return { text, tags: choice.tags ?? [] };
  }
  const { words, link } = parts;
  const fits = (short: string): boolean => room.fits(assembled({ words: short, link }, room));
  const short = shorten(words, { fits, ellipsis: '…' });
  const text = short === '' ? justTheWords(words, room) : assembled({ words: short, link }, room);
  return { text, tags: [] };
}

/** From everything to the words with their link, the least important part going first. */
function* choicesOf({ words, summary, link, credit, tags = [] }: PostParts): Generator<PostParts> {
  yield { words, summary, link, credit, tags };
  for (let kept = tags.length; kept >= 0; kept--) yield { words, link, credit, tags: tags.slice(0, kept) };
}

function assembled({ words, summary, link, credit, tags = [] }: PostParts, { between }: PostRoom): string {
  const last = [link, credit, ...tags.map((tag) => `#${tag}`)].filter((part) => part !== undefined).join(' ');
  return [words, summary ?? '', last].filter((part) => part !== '').join(between);
}

function justTheWords(words: string, { fits }: PostRoom): string {
  return shorten(words, { fits, ellipsis: '…' });
}
