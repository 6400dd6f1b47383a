import type { PictureReference } from '../../../story/pictures/picture-words.ts';
import { isRecord, JsonFields } from '../../json/json-fields.ts';
import { present } from '../../xml/present.ts';

const pictureTypes = /^(?:picture|photo|image|graphic)$/i;

/** The first picture that a ninjs item associates, by the names of its files; nothing is complained of. */
export function pictureOfItem(story: Readonly<Record<string, unknown>>): PictureReference | undefined {
  const entry = Object.entries(story).find(([key]) => key.toLowerCase() === 'associations');
  const associated = entry === undefined ? [] : listed(entry[1]);
  for (const item of associated) {
    const fields = new JsonFields(item);
    if (!pictureTypes.test(fields.text('type') ?? '')) continue;
    const files = filesOf(item, fields);
    if (files.length > 0) return { ...wordsOf(fields), files };
  }
  return undefined;
}

// A list in ninjs 2 and 3, an object by name in ninjs 1.
function listed(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.filter(isRecord).slice(0, 50);
  return isRecord(value) ? Object.values(value).filter(isRecord).slice(0, 50) : [];
}

function filesOf(item: Readonly<Record<string, unknown>>, fields: JsonFields): string[] {
  const renditions = listed(item['renditions']).map((one) => new JsonFields(one));
  const widest = renditions.toSorted((a, b) => Number(b.text('width') ?? 0) - Number(a.text('width') ?? 0));
  const hrefs = widest.flatMap((one) => one.text('href', 'url', 'media') ?? []);
  const own = fields.text('href');
  return [...hrefs, ...(own === undefined ? [] : [own])].slice(0, 8);
}

function wordsOf(fields: JsonFields): Omit<PictureReference, 'files'> {
  const [headline] = fields.objects('headlines').flatMap((one) => one.text('value') ?? []);
  const [description] = fields.objects('descriptions').flatMap((one) => one.text('value') ?? []);
  return present<Omit<PictureReference, 'files'>>({
    headline: fields.text('headline') ?? headline,
    caption: fields.text('descriptioncaption', 'descriptiontext', 'caption') ?? description,
    byline: fields.text('byline', 'by'),
    credit: fields.text('creditline', 'credit'),
    copyrightNotice: fields.text('copyrightnotice'),
    usageTerms: fields.text('usageterms'),
    instructions: fields.text('ednote'),
  });
}
