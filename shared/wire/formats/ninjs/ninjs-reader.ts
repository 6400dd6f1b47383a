import { WireFormatError } from '../../../errors.ts';
import type { Warning } from '../../../story/story.ts';
import { refuseFlood } from '../../feed/count-stories.ts';
import { JsonFields } from '../../json/json-fields.ts';
import { readJson } from '../../json/read-json.ts';
import type { WireItem, WireReader } from '../../wire-file.ts';
import { ninjsItem } from './ninjs-item.ts';
import { pictureOfItem } from './picture-of-item.ts';
import { repeatedKeyNotes } from './repeated-keys.ts';
import { storiesIn } from './stories-in.ts';

/**
 * Reads ninjs 1.x, 2.x and 3.x and the agency JSON near it: one story or several, in a list, under `items` and
 * the like, or a line each.
 *
 * Field names are compared without case, `_` and `-`. A field of a wrong shape is ignored with a warning that
 * names it; of the associations, the first picture is the story's.
 *
 * @see https://iptc.org/standards/ninjs/ — 1.5, 2.2 and 3.1
 */
export const ninjsReader: WireReader = {
  read({ text }) {
    const { value, repeatedKeys, warnings } = readJson(text);
    const notes = repeatedKeyNotes(repeatedKeys);
    const filed = storiesIn(value);
    if (filed.length === 0) throw noStory();
    refuseFlood(filed.length);
    const items = filed.map((story, index) => itemOrError(story, pathOf(index, filed.length)));
    const stories = items.flatMap((item) => (item instanceof WireFormatError ? [] : [item]));
    const firstError = items.find((item) => item instanceof WireFormatError);
    if (stories.length === 0 && firstError) throw firstError;
    const leftOut = items.length - stories.length;
    const repairs = [...warnings, ...notes.warnings, ...(leftOut > 0 ? [itemsLeftOut(leftOut)] : [])];
    return stories.map((item, index) => noted(item, index === 0 ? repairs : [], notes.holds));
  },
};

function itemOrError(story: Readonly<Record<string, unknown>>, path: string): WireItem | WireFormatError {
  try {
    const item = ninjsItem(new JsonFields(story, path));
    const picture = pictureOfItem(story);
    return picture ? { ...item, picture } : item;
  } catch (error) {
    if (error instanceof WireFormatError) return error;
    throw error;
  }
}

const pathOf = (index: number, count: number): string => (count > 1 ? `[${index + 1}]` : '');

function noted(
  item: WireItem,
  warnings: readonly Warning[],
  holds: NonNullable<WireItem['holds']>,
): WireItem {
  const all = [...warnings, ...(item.warnings ?? [])];
  return {
    ...item,
    ...(all.length > 0 ? { warnings: all } : {}),
    ...(holds.length > 0 ? { holds: [...(item.holds ?? []), ...holds] } : {}),
  };
}

function itemsLeftOut(count: number): Warning {
  return {
    code: 'items_left_out',
    message: `${count} of the items in the file have no text; they were left out.`,
  };
}

function noStory(): WireFormatError {
  return new WireFormatError({
    code: 'no-story',
    message: 'The file is JSON, but there is no story in it.',
    fix: 'Drop the story itself; a list of links or settings publishes nothing.',
  });
}
