import { isRecord } from '../../json/json-fields.ts';

type Story = Readonly<Record<string, unknown>>;

/** The objects of a JSON file that are stories, in file order; what wraps them does not matter. */
export function storiesIn(value: unknown): Story[] {
  return found(value, maxWraps);
}

const maxWraps = 6;

function found(value: unknown, wraps: number): Story[] {
  if (wraps === 0) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => found(entry, wraps - 1));
  if (!isRecord(value)) return [];
  if (isStory(value)) return hasText(value) ? [value] : textAround(value, wraps);
  return Object.entries(value).flatMap(([key, inner]) => (isOther(key) ? [] : found(inner, wraps - 1)));
}

/** An item without text of its own, or the text stories that it is associated with, as a package is. */
function textAround(item: Story, wraps: number): Story[] {
  const associated = entriesNamed(item, 'associations').flatMap((value) =>
    (Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : []).flatMap((inner) =>
      isRecord(inner) && hasText(inner) && !isOtherType(inner) ? found(inner, wraps - 1) : [],
    ),
  );
  const wrapped = ['items', 'groups'].flatMap((name) =>
    entriesNamed(item, name).flatMap((value) => found(value, wraps - 1)),
  );
  const stories = [...associated, ...wrapped];
  return stories.length > 0 ? stories : [item];
}

function isStory(item: Story): boolean {
  const names = new Set(Object.keys(item).map((key) => key.toLowerCase().replace(/[_-]/g, '')));
  const has = (...wanted: string[]) => wanted.some((name) => names.has(name));
  if (has(...storyNames)) return true;
  const named = has('title', 'name') && has('body', 'content', 'text', 'story', 'description', 'byline');
  return (
    named || (has('uri', 'guid', 'id', 'altid') && has('type', 'body', 'content', 'text', 'story', 'title'))
  );
}

const storyNames = [
  ...['headline', 'headlines', 'slugline', 'pubstatus', 'bodies', 'standfirst', 'articlebody', 'bodycontent'],
  ...[
    'bodytext',
    'bodyhtml',
    'bodyxhtml',
    'bodyhtml5',
    'bodymain',
    'bodyrichtext',
    'contenthtml',
    'contenttext',
  ],
  ...['versioncreated', 'descriptiontext', 'descriptionhtml'],
];

/** Whether an item carries the text of a story, under any of the names that agencies give it. */
export function hasText(item: Story): boolean {
  return Object.entries(item).some(
    ([key, value]) => isTextKey(key) && value !== null && value !== '' && !isEmptyList(value),
  );
}

const isTextKey = (key: string): boolean =>
  /^(?:bod(?:y|ies)(?:[_-]?\w{1,20})?|article[_-]?body|content(?:[_-]?(?:html|text))?|text|story)$/i.test(
    key,
  );

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const isOtherType = (item: Story): boolean =>
  typeof item['type'] === 'string' && /^(?:picture|photo|graphic|video|audio|image)$/i.test(item['type']);

const isOther = (key: string): boolean =>
  /^(?:associations|renditions|links|_links|aggregations|facets|embeds?|media|images?)$/i.test(key);

function entriesNamed(item: Story, name: string): unknown[] {
  return Object.entries(item).flatMap(([key, value]) => (key.toLowerCase() === name ? [value] : []));
}
