import { type Copy, setBy } from './copy.ts';
import { readStampLine, warnOfDoubt } from './timestamp-line.ts';

const maxKeyLines = 60;
const keyLine = /^([A-Z]{2})#\s?(.*)$/s;

/**
 * Takes a header of two-letter keys, `TI#Headline`, which `TX#` ends: company news in Australian copy.
 */
export function takeKeyLines(copy: Copy): void {
  const first = copy.top;
  if (!keyLine.test(copy.textAt(first).slice(0, 200)) || !keyLine.test(copy.textAt(first + 1).slice(0, 200)))
    return;
  for (let lines = 0; lines < maxKeyLines; lines++) {
    const line = nextKey(copy);
    if (!line) return;
    if (line.key === 'TX') {
      copy.cut(copy.top, 3, { rule: 'key_line' });
      return;
    }
    copy.take(copy.top, 1, { rule: 'key_line', override: setBy('Headline') });
    applyKey(copy, line);
  }
}

function nextKey(copy: Copy): { key: string; value: string } | undefined {
  const match = keyLine.exec(copy.textAt(copy.top));
  return match ? { key: match[1] ?? '', value: (match[2] ?? '').trim() } : undefined;
}

function applyKey(copy: Copy, { key, value }: { key: string; value: string }): void {
  if (value === '' || value === '*') return;
  switch (key) {
    case 'TI':
      copy.draft.headline ??= value;
      break;
    case 'AB':
      copy.draft.summary ??= value;
      break;
    case 'BY':
      copy.draft.byline ??= value;
      break;
    case 'KN':
      copy.addSource(value, 'publisher');
      break;
    case 'SO':
      copy.addSource(value, 'originator');
      break;
    case 'CO':
      copy.draft.keywords = [...(copy.draft.keywords ?? []), value];
      break;
    case 'PD':
      applyDate(copy, value);
      break;
    default:
      if (value.length > 200) copy.addEdNote(`${key}# ${value}`);
  }
}

function applyDate(copy: Copy, value: string): void {
  const stamp = readStampLine(value);
  copy.draft.created ??= stamp?.time ?? { raw: value };
  if (stamp?.doubt) warnOfDoubt(copy, value, stamp.doubt);
}
