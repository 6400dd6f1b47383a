import type { Label } from '../../story/names/labels.ts';
import type { LabelledKind } from '../../story/names/list-name.ts';
import { legalText } from '../frame/escape.ts';
import { html, type SafeHtml, safeUrl, sitePath } from '../frame/html.ts';
import { labelPath } from '../lists/front.ts';
import type { ArticleParts } from './article-parts.ts';
import { shareLinks } from './share-links.ts';
import { copyrightOf, creditOf } from './story-credit.ts';

/** Where the story comes from: small, after its text. */
export function aboutStory({ story, words, own }: ArticleParts): SafeHtml | undefined {
  const credit = creditOf(story);
  const copyright = copyrightOf(story);
  if (!credit && !copyright && story.credits.length === 0) return undefined;
  return html`<footer class="about">
${story.credits.map((line) => html`<p>${line}</p>\n`)}${
  credit && html`<p><span${own}>${words.source}:</span> ${credit}</p>\n`
}${copyright && html`<p>${copyright}</p>\n`}</footer>
`;
}

/** Where more of the same stands: the story's topics, its authors and its source. */
export function moreLikeThis({ publication, words, own }: ArticleParts): SafeHtml | undefined {
  const { topics = [], authors = [], source } = publication.labels ?? {};
  const rows = [
    row(words.topics, 'topic', topics),
    row(words.author, 'author', authors),
    row(words.source, 'source', source ? [source] : []),
  ];
  if (rows.every((one) => one === undefined)) return undefined;
  return html`<nav class="more" aria-label="${words.moreLikeThis}"${own}><dl>
${rows}</dl></nav>
`;
}

function row(name: string, kind: LabelledKind, labels: readonly Label[]): SafeHtml | undefined {
  if (labels.length === 0) return undefined;
  const links = labels.map(
    (label) =>
      html`<dd><a href="${sitePath(labelPath(kind, label))}" dir="auto">${label.name}</a></dd>
`,
  );
  return html`<dt>${name}</dt>
${links}`;
}

/** Plain links that tell nobody who shares what: no network's script, no tracking parameter. */
export function shareStory(parts: ArticleParts): SafeHtml {
  const { story, publication, words, own } = parts;
  return html`<section class="share" aria-labelledby="share"${own}>
<h2 id="share">${words.share}</h2>
<p><label>${words.permanentLink} <input type="url" readonly value="${publication.url}"></label> <a href="${mailto(
    story.headline,
    publication.url,
  )}">${words.sendByMail}</a></p>
${shareLinks(parts)}</section>
`;
}

function mailto(headline: string, url: string) {
  const encode = (text: string) => encodeURIComponent(legalText(text));
  return safeUrl(`mailto:?subject=${encode(headline)}&body=${encode(`${headline}\n\n${url}`)}`);
}
