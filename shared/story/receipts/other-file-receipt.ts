import { certificateNote } from '../kill/kill-certificate.ts';
import { isPublic, type StoryRecord } from '../versions/record.ts';
import type { StoryReceipt } from './receipt.ts';
import { receiptSentences } from './receipt-sentences.ts';
import { outcomeDecisions, stateOf } from './story-receipt.ts';

/**
 * The answer for a file that brought a story under another name, told anew from the record: the same text, or a
 * version that another one replaced. What was decided on the file itself stays. Pure.
 *
 * @param standing - its part of the receipt
 * @param about - `key`: of the file; `origin`: of the site
 */
export function otherFileReceipt(
  standing: StoryReceipt,
  { record, key, origin }: { record: StoryRecord; key: string; origin: string },
): StoryReceipt {
  const { headline, decisions, warnings, times } = standing;
  const outcome = decisions.some(({ rule }) => rule === 'duplicate') ? 'duplicate' : 'superseded';
  // No version of the record is this file's, and its own story has another name.
  const state = stateOf(record, '');
  const story = { uri: '', holds: [], corrections: [], pubStatus: 'usable' as const, raw: { key } };
  const certificate = certificateNote(record);
  const known = decisions.some(({ rule }) => rule === outcome);
  return {
    state,
    ...receiptSentences(state, { story, record, rank: '', outcome }),
    uri: record.uri,
    ...(headline === undefined ? {} : { headline }),
    ...(record.live ? { revision: record.live.revision } : {}),
    ...(isPublic(record) && record.pagePath ? { url: origin + record.pagePath } : {}),
    ...(certificate ? { certificate } : {}),
    decisions: known ? decisions : [...outcomeDecisions({ outcome, record }), ...decisions],
    warnings,
    times,
  };
}
