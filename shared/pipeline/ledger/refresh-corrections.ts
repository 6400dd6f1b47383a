import type { SiteObject } from '../../aws/site-bucket.ts';
import { correctionsFeed } from '../../page/feeds/corrections-feed.ts';
import type { CorrectionsList } from '../../page/lists/corrections-list.ts';
import { correctionsPage } from '../../page/lists/corrections-page.ts';
import { ledgerRoot } from '../../story/ledger/ledger-part.ts';
import type { Newsroom } from '../newsroom.ts';
import { pageDigest } from '../publish/digest-of-page.ts';
import { putCurrent } from '../publish/put-current.ts';
import { ledgerCacheControl, readIndex, readPart } from './ledger-objects.ts';

/** The newest parts that the list of all corrections is made of: what it costs never grows with the ledger. */
const newestParts = 3;
/** Months that the newest list names; the pages of older ones lead further back. */
const namedParts = 24;

/** Whether a list that is asked for is one of the ledger's: `corrections`, or `corrections/2026-11`. */
export function isLedgerList(list: string): boolean {
  return /^corrections(?:\/\d{4}-\d\d(?:-\d+)?)?$/.test(list);
}

/**
 * Renders the newest corrections with their feed, or one part of the ledger, from the ledger's own objects alone.
 *
 * The order of `putCurrent` holds here too: a slow worker never brings the words of a killed story back.
 */
export async function refreshCorrections(newsroom: Newsroom, list: string): Promise<void> {
  const name = list.slice('corrections/'.length);
  if (name === '') await refreshNewest(newsroom);
  else await refreshPart(newsroom, name);
  newsroom.count('ListsRefreshed');
}

async function refreshNewest(newsroom: Newsroom): Promise<void> {
  await putCurrent(newsroom, [ledgerRoot, `${ledgerRoot}feed.xml`], async () => {
    const names = (await readIndex(newsroom))?.index.parts ?? [];
    const parts = await Promise.all(names.slice(-newestParts).map((name) => readPart(newsroom, name)));
    const entries = parts.flatMap((one) => one?.part.entries ?? []);
    const list: CorrectionsList = { entries, parts: names.slice(-namedParts).toReversed() };
    return Promise.all(
      [correctionsPage(list, newsroom.site), correctionsFeed(list, newsroom.site)].map(object),
    );
  });
}

async function refreshPart(newsroom: Newsroom, name: string): Promise<void> {
  await putCurrent(newsroom, [`${ledgerRoot}${name}/`], async () => {
    const names = (await readIndex(newsroom))?.index.parts ?? [];
    const entries = (await readPart(newsroom, name))?.part.entries ?? [];
    const older = names[names.indexOf(name) - 1];
    const list: CorrectionsList = { part: name, entries, parts: older === undefined ? [] : [older] };
    return [await object(correctionsPage(list, newsroom.site))];
  });
}

async function object(body: string): Promise<Omit<SiteObject, 'path'>> {
  return { body, digest: await pageDigest(body), cacheControl: ledgerCacheControl };
}
