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
    const { fields, warnings } = readFrontMatter(matter, language);
    return [markdownItem(fields, body, warnings)];
  },
};
