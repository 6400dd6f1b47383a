import type { LedgerEntry } from '#shared/story/ledger/ledger-entry.ts';

/** A correction of a story that readers may see; give what the test is about. */
export function aLedgerEntry(given: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: 'abcdefghij-20240821T093000000Z-correction-0a1b2c3d',
    at: '2024-08-21T09:30:00.000Z',
    kind: 'correction',
    uri: 'urn:newsml:wire.example:20240821:tide-1',
    url: 'https://ledger.example/world/2024/08/21/tide-breaks-old-mole-abcdefghij/',
    headline: 'Tide breaks the old mole at Port Selm',
    language: 'en',
    dir: 'ltr',
    text: 'An earlier version gave the wrong weight of stone. It is 4,200 tonnes.',
    textSha256: '0'.repeat(64),
    previous: '0'.repeat(64),
    hash: '1'.repeat(64),
    ...given,
  };
}

/** The same entry while its story may not be seen. */
export function aBlankEntry(given: Partial<LedgerEntry> = {}): LedgerEntry {
  const {
    url: _url,
    headline: _headline,
    language: _language,
    dir: _dir,
    text: _text,
    ...blank
  } = aLedgerEntry();
  return { ...blank, ...given };
}

/** One entry of every sort, in the ledger's order, as a busy month has them. */
export function manyEntries(): LedgerEntry[] {
  return [
    aBlankEntry({ id: 'bcdefghijk-20240819T080000000Z-correction-1a1b2c3d', at: '2024-08-19T08:00:00.000Z' }),
    aBlankEntry({
      id: 'bcdefghijk-20240819T090000000Z-withdrawal',
      at: '2024-08-19T09:00:00.000Z',
      kind: 'withdrawal',
    }),
    aLedgerEntry(),
    aLedgerEntry({
      id: 'cdefghijkl-20240821T110000000Z-correction-2a1b2c3d',
      at: '2024-08-21T11:00:00.000Z',
      url: 'https://ledger.example/business/2024/08/21/fishers-ask-board-cdefghijkl/',
      headline: 'Bəndin təmiri sentyabrda başlayacaq: şura üç podratçını dəvət edir',
      language: 'az',
      text: 'Əvvəlki variantda şuranın adı səhv yazılmışdı.\nDüzgün ad: Port Selm Liman Şurası.',
    }),
    aLedgerEntry({
      id: 'defghijkln-20240821T120000000Z-correction-3a1b2c3d',
      at: '2024-08-21T12:00:00.000Z',
      url: 'https://ledger.example/world/2024/08/21/port-council-defghijkln/',
      headline: 'مجلس الميناء يقرر إصلاح الرصيف القديم',
      language: 'ar',
      dir: 'rtl',
      text: 'ذكرت نسخة سابقة وزنا خاطئا للحجارة، والصحيح 4200 طن.',
    }),
    aBlankEntry({
      id: 'efghijklmn-20240821T130000000Z-reinstatement',
      at: '2024-08-21T13:00:00.000Z',
      kind: 'reinstatement',
      url: 'https://ledger.example/culture/2024/08/20/choir-sings-on-the-quay-efghijklmn/',
      headline: 'Choir sings on the quay for the first time since the flood',
    }),
  ];
}
