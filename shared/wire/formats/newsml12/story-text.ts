import type { Block } from '../../../story/body.ts';
import { readStoryContent, type StoryContent } from '../../markup/story-content.ts';
import { blockText } from '../../normalize/body-text.ts';
import { attribute, child, children, rawText, type XmlElement } from '../../xml/xml-tree.ts';

/** The text of a NewsItem, its second headline, and the innermost component that holds it. */
export type StoryText = StoryContent & {
  readonly component: XmlElement | undefined;
  readonly deck?: string;
  /** Texts of other languages or formats beside the story. */
  readonly leftOut: number;
};

interface Piece {
  readonly role: string;
  readonly kind: Kind;
  readonly component: XmlElement;
  /** The component around the piece's own: pieces of one story share it. */
  readonly around: XmlElement;
  readonly content: XmlElement;
}

type Kind = 'story' | 'caption' | 'title' | 'deck' | 'contact' | 'other';

/**
 * Finds the text of a story among the components of a NewsItem, by their roles.
 *
 * Parts of one story in sibling components (`Lead`, `Body`) are joined in order; the same text again in another
 * language or format is left out. Without a story the caption of a picture is taken, and at last a title
 * alone, as alerts by text message come. Contacts are for the desk; style sheets and pictures are never text.
 */
export function storyText(item: XmlElement): StoryText {
  const pieces = piecesIn(item, item, '');
  const ofKind = (kind: Kind) => pieces.filter((piece) => piece.kind === kind);
  const text = firstText(ofKind('story')) ?? firstText(ofKind('caption')) ?? firstText(ofKind('title'));
  const deck = firstText(ofKind('deck'))?.blocks.map(blockText).join(' ');
  const contact = firstText(ofKind('contact'))?.blocks.map(blockText).join('\n');
  const { pieces: _used, ...found } = text ?? {
    pieces: [],
    blocks: [],
    credits: [],
    component: pieces[0]?.component,
  };
  return {
    ...found,
    ...(deck === undefined ? {} : { deck }),
    deskNotes: [...(text?.deskNotes ?? []), ...(contact === undefined ? [] : [contact])],
    leftOut: ofKind('story').filter(
      (piece) => !text?.pieces.includes(piece) && rawText(piece.content).trim() !== '',
    ).length,
  };
}

function piecesIn(holder: XmlElement, item: XmlElement, outerRole: string): Piece[] {
  return children(holder, 'NewsComponent').flatMap((component) => {
    const role = attribute(child(component, 'Role'), 'FormalName')?.toLowerCase() ?? outerRole;
    const own = children(component, 'ContentItem').flatMap((content) => {
      const data = child(content, 'DataContent');
      if (!data || !isTextual(content)) return [];
      return [
        {
          role,
          kind: kindWithin(outerRole, role),
          component,
          around: holder === item ? component : holder,
          content: data,
        },
      ];
    });
    return [...own, ...piecesIn(component, item, role)];
  });
}

/** Text by what the item is declared to be; undeclared is text. */
function isTextual(content: XmlElement): boolean {
  const declared = ['MediaType', 'MimeType', 'Format'].map((local) =>
    attribute(child(content, local), 'FormalName'),
  );
  const words = declared.join(' ').toLowerCase();
  return !/css|javascript|image|photo|picture|graphic|video|audio|jpe?g|png|gif|pdf/.test(words);
}

function kindOfRole(role: string): Kind {
  if (role === 'caption') return 'caption';
  if (role === 'title' || role === 'headline') return 'title';
  if (/^sub-?(?:headline|title)$/.test(role)) return 'deck';
  if (/^contacts?$/.test(role)) return 'contact';
  return notStory.test(role) ? 'other' : 'story';
}

/** What stands inside a picture is its caption, whatever its own role. */
function kindWithin(outerRole: string, role: string): Kind {
  const kind = kindOfRole(role);
  return kind === 'story' && kindOfRole(outerRole) === 'other' ? 'caption' : kind;
}

const notStory =
  /^(?:byline|dateline|keywords?|style-?sheet|script|logo|icon|preview|thumbnail|quicklook|picture|photo|image|graphic|video|audio|animation|metadata|advisory|note|related|background ?links?|links?|signature|copyright|supporting.{0,20})$/;

type PiecedText = Omit<StoryText, 'leftOut' | 'deck'> & { readonly pieces: readonly Piece[] };

function firstText(pieces: readonly Piece[]): PiecedText | undefined {
  for (const first of pieces) {
    const content = readStoryContent(first.content);
    if (!hasWords(content.blocks)) continue;
    const rest = partsAfter(first, pieces);
    const parts = [content, ...rest.map(({ content: part }) => readStoryContent(part))];
    return {
      ...content,
      blocks: parts.flatMap(({ blocks }) => blocks),
      deskNotes: parts.flatMap(({ deskNotes }) => deskNotes),
      credits: parts.flatMap(({ credits }) => credits),
      component: first.component,
      pieces: [first, ...rest],
    };
  }
  return undefined;
}

/** Later pieces of the same story: beside the first one, in a component of their own, each with another role. */
function partsAfter(first: Piece, pieces: readonly Piece[]): Piece[] {
  const roles = new Set([first.role]);
  return pieces.slice(pieces.indexOf(first) + 1).filter((piece) => {
    const continues =
      piece.around === first.around &&
      piece.component !== first.component &&
      piece.kind === 'story' &&
      !roles.has(piece.role);
    if (continues) roles.add(piece.role);
    return continues;
  });
}

const hasWords = (blocks: readonly Block[]): boolean => blocks.some(({ type }) => type !== 'break');
