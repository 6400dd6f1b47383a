import { createServer } from 'node:http';
import { favicon, faviconPath } from '../../../shared/page/frame/favicon.ts';
import { html, sitePath } from '../../../shared/page/frame/html.ts';
import type { Site } from '../../../shared/settings/settings.ts';
import { choosePort, closeServer, listen, loopback, strangerOf } from '../../local/loopback.ts';

/** Serves pages by their names on loopback, with a list of them at `/`. */
export async function servePages(
  pages: Readonly<Record<string, string>>,
  { site, port: wanted }: { readonly site: Site; readonly port: number | undefined },
): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await choosePort(wanted);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', `http://${loopback}`).pathname;
    const stranger = strangerOf(request) !== undefined;
    const body = stranger ? undefined : path === faviconPath ? favicon(site) : pageAt(path, pages);
    const type = path === faviconPath ? 'image/svg+xml' : 'text/html; charset=utf-8';
    response.writeHead(stranger ? 403 : body === undefined ? 404 : 200, { 'content-type': type });
    response.end(body ?? pages['not-found'] ?? '');
  });
  await listen(server, port);
  return { url: `http://${loopback}:${port}/`, stop: () => closeServer(server) };
}

function pageAt(path: string, pages: Readonly<Record<string, string>>): string | undefined {
  if (path === '/') return listOf(Object.keys(pages));
  const name = path.slice(1).replace(/\/$/, '');
  return Object.hasOwn(pages, name) ? pages[name] : undefined;
}

function listOf(names: readonly string[]): string {
  const links = names.map((name) => html`<li><a href="${sitePath(`/${name}/`)}">${name}</a></li>\n`);
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Templates</title>
<h1>Templates</h1>
<ul>
${links}</ul>
</html>
`.toString();
}
