import type { Story } from '../../../story/story.ts';
import type { JsonFields } from '../../json/json-fields.ts';
import type { WireItem } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';

type CreditFields = Pick<
  WireItem,
  | 'byline'
  | 'dateline'
  | 'located'
  | 'creditline'
  | 'copyrightNotice'
  | 'copyrightHolder'
  | 'usageTerms'
  | 'infoSources'
>;

/** Who wrote an item and where, whom it comes from, and who owns it. */
export function creditFields(fields: JsonFields): CreditFields {
  return present<CreditFields>({
    byline:
      fields.text('byline', 'by') ?? fields.objects('bylines')[0]?.text('by', 'name') ?? authorsOf(fields),
    dateline: datelineOf(fields),
    located: locatedOf(fields),
    creditline: fields.text('creditline', 'credit') ?? creditOf(fields),
    copyrightNotice: fields.text('copyrightnotice', 'copyright'),
    copyrightHolder: fields.text('copyrightholder'),
    usageTerms: fields.text('usageterms', 'usage'),
    infoSources: sourcesOf(fields),
  });
}

/** Names of those who wrote it; of editors and photographers only where nobody else is named. */
function authorsOf(fields: JsonFields): string | undefined {
  const authors = fields.objects('authors', 'author', 'contributors');
  const writers = authors.filter(
    (author) => !/editor|photo|camera|illustrat/i.test(author.text('role') ?? ''),
  );
  const names = (writers.length > 0 ? writers : authors).flatMap(
    (author) => author.text('name', 'fullname') ?? [],
  );
  return names.length > 0 ? [...new Set(names)].join(', ') : undefined;
}

function datelineOf(fields: JsonFields): string | undefined {
  const [dateline] = fields.objects('dateline');
  return dateline?.text('text', 'name', 'value') ?? fields.text('datelinetext');
}

function locatedOf(fields: JsonFields): string | undefined {
  const [located] = fields.objects('located');
  const [dateline] = fields.objects('dateline');
  return located?.text('name', 'city', 'value') ?? dateline?.objects('located')[0]?.text('city', 'name');
}

function creditOf(fields: JsonFields): string | undefined {
  return fields
    .objects('descriptions')
    .find((entry) => entry.text('role')?.toLowerCase() === 'creditline')
    ?.text('value');
}

function sourcesOf(fields: JsonFields): Story['infoSources'] {
  const names = [
    ...fields.objects('infosources'),
    ...fields.objects('source'),
    ...fields.objects('provider'),
  ].flatMap((source) => source.text('name', 'literal') ?? []);
  return [...new Set(names)].map((name) => ({ name, role: 'agency' as const }));
}
