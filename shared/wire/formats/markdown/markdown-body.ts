import MarkdownIt from 'markdown-it';
import { readHtml } from '../../markup/read-html.ts';
import type { XmlElement } from '../../xml/xml-tree.ts';
import { withFootnotes } from './footnotes.ts';
import { withoutTags } from './site-tags.ts';

/**
 * Parses Markdown into the small tree that every markup is read from.
 *
 * HTML among the words passes through on purpose: nothing of the result is ever shown as it is, only what the
 * allow-list of `readBody` knows.
 */
export function markdownTree(body: string): XmlElement {
  return readHtml(parser.render(withFootnotes(outsideCode(body, withoutTags))));
}

const parser = new MarkdownIt({ html: true, linkify: false, typographer: false, maxNesting: 40 });
// A link that readers must not follow loses its address later, and keeps its words.
parser.validateLink = () => true;

/** Changes the text outside of fenced code, where tags are shown as they are. */
function outsideCode(body: string, change: (text: string) => string): string {
  const parts: string[] = [];
  let prose: string[] = [];
  let fence: string | undefined;
  const endProse = (): void => {
    if (prose.length > 0) parts.push(change(prose.join('\n')));
    prose = [];
  };
  for (const line of body.split('\n')) {
    const mark = /^ {0,3}(`{3,20}|~{3,20})/.exec(line)?.[1];
    if (fence === undefined && mark === undefined) prose.push(line);
    else {
      endProse();
      parts.push(line);
      if (fence === undefined) fence = mark;
      else if (mark?.startsWith(fence)) fence = undefined;
    }
  }
  endProse();
  return parts.join('\n');
}
