import { html, type SafeHtml, safeUrl } from '../../../shared/page/frame/html.ts';
import type { Site } from '../../../shared/settings/settings.ts';
import type { Announcement } from '../../../shared/social/announcement.ts';
import type { Post } from '../../../shared/social/post.ts';
import { postNetworks, postOn } from '../../../shared/social/posts.ts';
import type { OutboxPost } from './outbox.ts';

/** What the page shows: what the relays delivered, and what the topic told, each newest last. */
export interface OutboxContent {
  readonly posts: readonly OutboxPost[];
  readonly news: readonly Announcement[];
}

/** The outbox of a laptop as a page: what stands on the networks, and each announcement as it would be posted. */
export function outboxPage({ posts, news }: OutboxContent, site: Site): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Outbox of ${site.name}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; color-scheme: light dark }
article { border: 1px solid #8886; border-radius: .5rem; padding: .75rem 1rem; margin: .75rem 0 }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; margin: .25rem 0 }
small { opacity: .75 }
del { opacity: .6 }
section section { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 0 .75rem }
</style>
</head>
<body>
<h1>Outbox of ${site.name}</h1>
<p>Nothing here leaves this machine. <small>Reload to see what is new.</small></p>
<section>
<h2>Delivered to networks</h2>
${posts.length === 0 && html`<p>No network is on: name some in <code>newsroom.social.networks</code> of cdk.json.</p>`}
${[...posts].reverse().map(delivered)}
</section>
<section>
<h2>Announced on the topic, as each network would get it</h2>
${news.length === 0 && html`<p>Nothing was announced yet.</p>`}
${[...news].reverse().map((one) => announced(one, site))}
</section>
</body>
</html>
`.toString();
}

function delivered({ network, text, at, replyTo, deletedAt }: OutboxPost): SafeHtml {
  const gone = deletedAt === undefined ? '' : `, deleted ${deletedAt}`;
  const words = html`<pre dir="auto">${text}</pre>`;
  return html`<article>
<small>${network}, ${at}${replyTo !== undefined && ', a reply'}${gone}</small>
${deletedAt === undefined ? words : html`<del>${words}</del>`}
</article>
`;
}

function announced(news: Announcement, site: Site): SafeHtml {
  return html`<h3>${news.kind}: <a href="${safeUrl(news.url)}">${news.headline}</a></h3>
<section>
${postNetworks.map((network) => composed(postOn(network, news, site)))}
</section>
`;
}

function composed({ network, text, length, limit, card }: Post): SafeHtml {
  return html`<article>
<small>${network}, ${length} of ${limit}</small>
<pre dir="auto">${text}</pre>
${card && html`<small>${card.title}${card.description !== '' && ` · ${card.description}`}</small>`}
</article>
`;
}
