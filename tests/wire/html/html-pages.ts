const sentences = [
  'The ferry sailed again on Tuesday, three weeks after the storm, and carried two hundred people.',
  'The harbour office said that the quay, which the storm had damaged, would be closed for lorries until June.',
  'Nobody was hurt, but the repairs, which the county pays for, cost twice as much as planned.',
];

/** Three paragraphs that read like an article. */
export const paragraphs = sentences.map((sentence) => `<p>${sentence}</p>`).join('');

/** The words of `paragraphs`. */
export const articleWords = sentences.join('\n\n');

/** A page with an article and what surrounds one. */
export function page({
  head = '',
  body = `<article>${paragraphs}</article>`,
  html = 'lang="en"',
} = {}): string {
  return `<!DOCTYPE html><html ${html}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

/** A list of links, as menus and teasers are. */
export function links(count: number): string {
  return `<ul>${Array.from({ length: count }, (_, at) => `<li><a href="/s${at}">Another story that is told elsewhere ${at}</a></li>`).join('')}</ul>`;
}
