import type { Copy } from '../text/copy.ts';

/**
 * `eca0003 3 i 380  dpa 0045`: source and number, priority, category, words, and what the agency adds.
 *
 * @see IPTC 7901, section 3
 */
const header =
  /^(?<source>\p{L}{2,4})\s?\d{3,5}\s{1,3}(?<priority>[1-9])\s{1,3}(?<category>\p{L}{1,4})(?:\s{1,8}(?<words>\d{1,5})(?:\s|$))?/u;

// Categories that agencies share; the others are each agency's own.
const sections: Readonly<Record<string, string>> = {
  s: 'sport',
  sp: 'sport',
  spo: 'sport',
  f: 'business',
  ec: 'business',
  eco: 'business',
  wi: 'business',
  i: 'world',
  pl: 'politics',
  po: 'politics',
  pol: 'politics',
  ku: 'culture',
};

/** Reads the header line: priority as urgency, category as section, and the number of words. */
export function readHeader(copy: Copy, line: string): void {
  const fields = header.exec(line.trim().slice(0, 80))?.groups;
  if (!fields) {
    copy.warn(
      'wire_header_unreadable',
      `The first line "${line.trim().slice(0, 80)}" is not the header of an IPTC 7901 message.`,
    );
    return;
  }
  const { priority, category = '', words } = fields;
  copy.draft.urgency = Number(priority);
  const section = sections[category.toLowerCase()];
  if (section !== undefined) copy.draft.section = section;
  if (words !== undefined && Number(words) > 0) copy.draft.wordCount = Number(words);
}
