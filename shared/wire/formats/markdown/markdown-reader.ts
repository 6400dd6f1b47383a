import { WireFormatError } from '../../../errors.ts';
import type { WireReader } from '../../wire-file.ts';
import { splitFrontMatter } from './front-matter.ts';
import { markdownItem } from './markdown-item.ts';
import { readFrontMatter } from './read-front-matter.ts';

/**
 * Reads a story in Markdown (CommonMark with tables, strikethrough and footnotes) under YAML, JSON or TOML
 * front matter.
 *
 * Front matter that is code is refused. Tags of site generators (`{{< … >}}`, `{% … %}`, `<%= … %>`) are dropped;
 * HTML among the words is read by the allow-list of every other markup.
 *
 * @see https://spec.commonmark.org/0.31.2/
 */
export const markdownReader: WireReader = {
  read({ text }) {
    const { language, matter, body } = splitFrontMatter(text);
    if (body.length > longestBody) throw tooLong();
    const { fields, warnings } = readFrontMatter(matter, language);
    return [markdownItem(fields, body, warnings)];
  },
};

/** Far beyond any story; a parser of inline marks may be made to think long about more. */
const longestBody = 1_000_000;

function tooLong(): WireFormatError {
  return new WireFormatError({
    code: 'markdown-too-long',
    message: `The text has more than ${longestBody} characters, which no story in Markdown has.`,
    fix: 'Split the file, or drop the story as plain text.',
  });
}
