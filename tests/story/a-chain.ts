import { sha256Hex, storyId } from '#shared/story/digest.ts';
import type { Told } from '#shared/story/ledger/ledger-entry.ts';
import { broughtUpToDate, chainStart, type LedgerPart, lastHash } from '#shared/story/ledger/ledger-part.ts';

/** What readers were told of one story, a minute apart; `text` of each, empty for a withdrawal. */
export async function toldAbout(uri: string, texts: readonly string[]): Promise<Told[]> {
  const id = await storyId(uri);
  const url = `https://news.example/world/2026/11/24/a-story-${id}/`;
  const labels = { url, headline: `A story of ${uri}`, language: 'en', dir: 'ltr' } as const;
  return Promise.all(
    texts.map(async (text, minute) => {
      const at = new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString();
      const textSha256 = await sha256Hex(text);
      const kind = text === '' ? 'withdrawal' : 'correction';
      const name = `${id}-${at.replace(/[-:.]/g, '')}-${kind}${text === '' ? '' : `-${textSha256.slice(0, 8)}`}`;
      return { id: name, at, kind, uri, ...labels, ...(text === '' ? {} : { text }), textSha256 };
    }),
  );
}

/** Parts that follow each other, one for each list of stories. */
export async function aChain(...months: readonly (readonly Told[])[]): Promise<LedgerPart[]> {
  const parts: LedgerPart[] = [];
  for (const [index, told] of months.entries()) {
    const before = parts.at(-1);
    const name = `2026-${String(index + 1).padStart(2, '0')}`;
    if (before) parts[index - 1] = { ...before, next: name };
    const previous = before ? lastHash(before) : chainStart;
    let part: LedgerPart = { schemaVersion: 1, name, previous, entries: [] };
    for (const entry of told)
      part = await broughtUpToDate(part, { id: entry.id.slice(0, 10), told: [entry], shown: true });
    parts.push(part);
  }
  return parts;
}
