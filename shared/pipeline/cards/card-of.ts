import { type CardFace, cardFaceOf, cardPath } from '../../page/card/card-face.ts';
import type { Site } from '../../settings/settings.ts';
import { isPublic, type StoryRecord } from '../../story/versions/record.ts';

/** A card that must stand in public. */
export interface Card {
  readonly path: string;
  readonly face: CardFace;
}

/** The card that readers may see by a story's record; none while the story is not public, or where cards are off. */
export function cardOf(record: StoryRecord | undefined, site: Site): Card | undefined {
  if (!record?.live || record.pagePath === undefined || !isPublic(record)) return undefined;
  const face = cardFaceOf(record.live, site);
  return face && { path: cardPath(record.pagePath, face), face };
}
