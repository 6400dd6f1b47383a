/** An account of the source, without its `@`. */
export interface SocialHandle {
  readonly platform: string;
  readonly handle: string;
  readonly owner: 'source';
}

const platforms: readonly (readonly [platform: string, names: RegExp])[] = [
  ['x', /\b(?:twitter|x\.com)\b|\bon x\b/i],
  ['facebook', /\bfacebook\b/i],
  ['instagram', /\binstagram\b/i],
  ['telegram', /\btelegram\b|\bt\.me\b|телеграм/iu],
  ['youtube', /\byoutube\b/i],
  ['tiktok', /\btiktok\b/i],
  ['threads', /\bthreads\b/i],
  ['linkedin', /\blinkedin\b/i],
  ['bluesky', /\bbluesky\b|\bbsky\b/i],
  ['mastodon', /\bmastodon\b/i],
];

const hosts: Readonly<Record<string, string>> = {
  'twitter.com': 'x',
  'x.com': 'x',
  't.me': 'telegram',
  'facebook.com': 'facebook',
  'instagram.com': 'instagram',
};
const accountAddress =
  /(?:^|[\s/.(])(twitter\.com|x\.com|t\.me|facebook\.com|instagram\.com)\/@?([A-Za-z0-9_](?:[A-Za-z0-9_.]{0,60}[A-Za-z0-9_])?)(?=$|[\s/?),;.])/gi;
// Addresses on these hosts that name no account.
const pages = /^(?:share|sharer|intent|home|search|watch|p|groups|pages|joinchat|s|hashtag)$/i;

/**
 * The accounts that a footer line names: `Follow us on Twitter @AzerNewsAz`.
 *
 * A handle belongs to the network named last before it; a line that names none gives no handle.
 */
export function handlesIn(line: string): SocialHandle[] {
  const named = [...line.matchAll(accountAddress)].flatMap(([, host = '', handle = '']) => {
    const platform = hosts[host.toLowerCase()];
    return platform && !pages.test(handle) ? [{ platform, handle, owner: 'source' as const }] : [];
  });
  const handles = [
    ...line.matchAll(/(?<![\p{L}\p{N}._@/])@([A-Za-z0-9_][A-Za-z0-9_.-]{0,60}[A-Za-z0-9_]|[A-Za-z0-9_])/gu),
  ];
  const written = handles.flatMap((match) => {
    const platform = lastPlatform(line.slice(0, match.index)) ?? lastPlatform(line);
    return platform ? [{ platform, handle: match[1] ?? '', owner: 'source' as const }] : [];
  });
  return [...written, ...named];
}

function lastPlatform(words: string): string | undefined {
  const named = platforms.map(([platform, names]) => ({ platform, at: lastMatch(words, names) }));
  const last = named.reduce((best, one) => (one.at > best.at ? one : best), { platform: '', at: -1 });
  return last.at < 0 ? undefined : last.platform;
}

function lastMatch(words: string, names: RegExp): number {
  let last = -1;
  for (const match of words.matchAll(new RegExp(names.source, `g${names.flags}`))) last = match.index;
  return last;
}
