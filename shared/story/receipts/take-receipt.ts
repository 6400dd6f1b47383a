import type { Story } from '../story.ts';
import { isDeveloping, type TakesInRecord } from '../takes/take-mark.ts';
import type { Slot, StoryRecord } from '../versions/record.ts';
import type { StoryReceipt } from './receipt.ts';
import { type Answered, storyReceipt } from './story-receipt.ts';

/** The file and the part in it that an answer is for. */
export interface TakeFile {
  readonly key: string;
  readonly number: number;
}

/** The version of a record that a part stands in: the public one where that has it. */
export function slotOfTake({ live, next }: StoryRecord, file: TakeFile): Slot | undefined {
  return [live, next].find((slot) => slot?.takes?.parts.some((part) => isOf(part, file)));
}

/**
 * The answer for one part of a story: where the joined story stands, whether this part is in it, and which parts
 * have not come.
 */
export function takeReceipt(answered: Answered, file: TakeFile): StoryReceipt {
  const { record, story, outcome } = answered;
  const slot = slotOfTake(record, file);
  const own = { ...story, raw: { ...story.raw, key: file.key } };
  if (!slot?.takes) return storyReceipt({ ...answered, story: own });
  // Whoever joined it, it is joined: that another worker was first is no news to an editor.
  const { outcome: _repeated, ...rest } = answered;
  const told = outcome === 'duplicate' || outcome === 'superseded' ? rest : answered;
  const receipt = storyReceipt({ ...told, story: own, rank: slot.rank });
  const { takes } = slot;
  const take = { number: file.number, message: takeMessage(takes, file.number) };
  const missing = isDeveloping({ takes }) ? [missingWarning(takes)] : [];
  return {
    ...receipt,
    take,
    warnings: [...receipt.warnings.filter(({ code }) => code !== 'takes'), ...missing],
  };
}

/** Why a part waits. */
export interface AskedTake {
  readonly story: Story;
  readonly number: number;
  readonly why: 'waiting' | 'ambiguous';
}

/** The answer for a part whose first part has not come, or could be one of several. */
export function waitingTakeReceipt({ story, number, why }: AskedTake): StoryReceipt {
  const question =
    why === 'waiting'
      ? {
          code: 'take-without-first',
          message: `This is take ${number} of a story whose first take has not come.`,
          fix: 'Nothing to do if it is on its way: it is joined by itself. Else drop the first take under the same slug, or put the whole story into one file without take marks.',
        }
      : {
          code: 'take-ambiguous',
          message: `This is take ${number}, and several stories of the day bear its slug. Which one does it go on?`,
          fix: 'Put the parts into one file, in order, without take marks, and drop that.',
        };
  return {
    state: 'held',
    message: 'This part of a story waits: nothing of it is public.',
    why: question.message,
    next: question.fix,
    headline: story.headline,
    take: { number, message: question.message },
    questions: [question],
    decisions: story.decisions,
    warnings: story.warnings.filter(({ code }) => code !== 'takes'),
    times: { received: story.raw.lastModified },
  };
}

/** The parts of every version that a record holds, each once: those whose files must hear of it. */
export function takesIn(record: StoryRecord): TakesInRecord['parts'] {
  const parts = [record.live, record.next].flatMap((slot) => slot?.takes?.parts ?? []);
  return [...new Map(parts.map((part) => [`${part.number} ${part.key}`, part])).values()];
}

function isOf(part: TakeFile, { key, number }: TakeFile): boolean {
  return part.key === key && part.number === number;
}

function takeMessage(takes: TakesInRecord, number: number): string {
  const total = totalOf(takes);
  const joined = `Take ${number}${total === undefined ? '' : ` of ${total}`} joined.`;
  return isDeveloping({ takes }) ? `${joined} ${missingSentence(takes)}` : joined;
}

// Where the wire counts its parts, those that have not come are missing up to the last one.
function totalOf({ parts, missing, more }: TakesInRecord): number | undefined {
  return more ? undefined : Math.max(...missing, ...parts.map(({ number }) => number));
}

function missingWarning(takes: TakesInRecord): Story['warnings'][number] {
  return {
    code: 'take_missing',
    message: missingSentence(takes),
    fix: 'It is joined by itself when it comes. If it never comes, drop the whole story in one file without take marks, under the name of the first take.',
  };
}

function missingSentence({ parts, missing, more }: TakesInRecord): string {
  const expected = more ? [...missing, Math.max(...parts.map(({ number }) => number)) + 1] : missing;
  const takes = `${expected.length > 1 ? 'Takes' : 'Take'} ${expected.join(', ')}`;
  return `${takes} ${expected.length > 1 ? 'have' : 'has'} not come; the page says that more follows.`;
}
