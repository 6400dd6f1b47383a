import type { SharePlace } from '../../settings/share-places.ts';
import { legalText } from '../frame/escape.ts';
import { html, type SafeHtml, safeUrl } from '../frame/html.ts';
import type { ArticleParts } from './article-parts.ts';

/**
 * Ordinary links to the share forms of networks that the settings name, in their order. A network learns of a reader
 * only when the link is followed, and then not from which page.
 */
export function shareLinks({ story, publication, site, words }: ArticleParts): SafeHtml | undefined {
  const places = site.share ?? [];
  if (places.length === 0) return undefined;
  const links = places.map((place) => {
    const { name, address } = forms[place];
    const url = safeUrl(address(encoded(publication.url), encoded(story.headline)));
    return html`<li><a href="${url}" rel="nofollow noopener noreferrer">${name}</a></li>`;
  });
  return html`<p id="share-on">${words.shareOn}</p>
<ul aria-labelledby="share-on">${links}</ul>
`;
}

interface Form {
  readonly name: string;
  readonly address: (url: string, headline: string) => string;
}

const forms: Readonly<Record<SharePlace, Form>> = {
  bluesky: {
    name: 'Bluesky',
    address: (url, headline) => `https://bsky.app/intent/compose?text=${headline}%20${url}`,
  },
  facebook: { name: 'Facebook', address: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  linkedin: {
    name: 'LinkedIn',
    address: (url) => `https://www.linkedin.com/sharing/share-offsite/?url=${url}`,
  },
  reddit: {
    name: 'Reddit',
    address: (url, headline) => `https://www.reddit.com/submit?url=${url}&title=${headline}`,
  },
  telegram: {
    name: 'Telegram',
    address: (url, headline) => `https://t.me/share/url?url=${url}&text=${headline}`,
  },
  threads: {
    name: 'Threads',
    address: (url, headline) => `https://www.threads.com/intent/post?text=${headline}&url=${url}`,
  },
  whatsapp: { name: 'WhatsApp', address: (url, headline) => `https://wa.me/?text=${headline}%20${url}` },
  x: { name: 'X', address: (url, headline) => `https://x.com/intent/post?text=${headline}&url=${url}` },
};

function encoded(text: string): string {
  return encodeURIComponent(legalText(text));
}
