import type { Story } from '../../../story/story.ts';
import { isRecord, type JsonFields } from '../../json/json-fields.ts';
import type { WireItem } from '../../wire-file.ts';
import { present } from '../../xml/present.ts';
import { uniqueSubjects } from '../../xml/subjects.ts';

type TopicFields = Pick<WireItem, 'keywords' | 'subjects' | 'people' | 'genre' | 'section'>;

/** What an item is about and where it belongs. */
export function topicFields(fields: JsonFields): TopicFields {
  return present<TopicFields>({
    keywords: [...new Set(fields.texts('keywords', 'tags', 'keyword'))],
    subjects: subjectsOf(fields),
    people: peopleOf(fields),
    genre: nameOf(fields.objects('genres', 'genre')[0]),
    section: nameOf(fields.objects('section', 'category', 'anpacategory', 'service')[0]),
  });
}

const nameOf = (entry: JsonFields | undefined): string | undefined => entry?.text('name', 'value', 'code');

/** Subjects with codes; Fingerpost lists bare codes in one object. */
function subjectsOf(fields: JsonFields): Story['subjects'] {
  const coded = [fields.value('subjects'), fields.value('subject')].flatMap((value) =>
    isRecord(value) && Array.isArray(value['code']) ? value['code'] : [],
  );
  const bare = coded
    .filter((code) => typeof code === 'string')
    .map((code) => ({ code: code.trim() || undefined, name: undefined }));
  const listed = fields.objects('subjects', 'subject').map((subject) => ({
    code: coded.length > 0 ? undefined : subject.text('code', 'qcode', 'literal', 'uri', 'name'),
    name: subject.text('name'),
  }));
  return uniqueSubjects([...bare, ...listed]);
}

function peopleOf(fields: JsonFields): Story['people'] {
  const names = fields.objects('people', 'person', 'persons').flatMap((person) => person.text('name') ?? []);
  return [...new Set(names)].map((name) => ({ name, role: 'mentioned' as const, aliases: [] }));
}
