import { keysOf } from '../../../shared/pipeline/picture/place-referenced.ts';
import { stemOf } from '../../../shared/story/pictures/waiting-picture.ts';
import type { Receipt } from '../../../shared/story/receipts/receipt.ts';
import { receiptStem } from '../../../shared/story/receipts/receipt-key.ts';
import type { Story } from '../../../shared/story/story.ts';
import type { Operations } from './open-operations.ts';

/** Files that may have been dropped as pictures of one story, whether or not any of them ever led it. */
export interface PicturesFor {
  /** Keys that its versions name, without `incoming/`. */
  readonly named: readonly string[];
  /** Whether a key is that of a picture of the story, unless its receipt says that it went to another. */
  mayBe(key: string): boolean;
}

const pictureEnding = /\.(?:jpe?g|png|webp|avif|tiff?|gif|heic|svgz?)$/i;

export function picturesFor(stories: readonly Story[]): PicturesFor {
  const named = stories.flatMap(({ picture, raw }) => (picture ? keysOf(picture, raw.key) : []));
  const stems = new Set(stories.map(({ raw }) => stemOf(raw.key)));
  const mayBe = (key: string) => named.includes(key) || (pictureEnding.test(key) && stems.has(stemOf(key)));
  return { named, mayBe };
}

/** True unless the receipt of a file speaks of other stories. */
export async function speaksOfNoOther(
  { wire }: Operations['newsroom'],
  key: string,
  uri: string,
): Promise<boolean> {
  const text = await wire.readReceipt(`${await receiptStem(key)}.json`);
  if (text === undefined) return true;
  const receipt = JSON.parse(text) as Receipt;
  return (receipt.stories ?? [receipt]).every((one) => one.uri === undefined || one.uri === uri);
}
