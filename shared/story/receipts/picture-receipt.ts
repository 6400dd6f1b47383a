import { fileMark } from '../pictures/lead-mark.ts';
import type { KeptPicture } from '../pictures/picture.ts';
import { rightsWarnings } from '../pictures/picture-rights.ts';
import { isTakenDown } from '../pictures/shown-picture.ts';
import { stemOf } from '../pictures/waiting-picture.ts';
import { isPublic, type StoryRecord, type StoryState } from '../versions/record.ts';
import type { StoryReceipt } from './receipt.ts';
import { stateOf } from './story-receipt.ts';

interface Sentences {
  readonly message: string;
  readonly why: string;
  readonly next: string;
}

/** The answer to the file of a picture that leads its story. It tells of the story's state, and follows it. */
export function leadPictureReceipt(picture: KeptPicture, record: StoryRecord, origin: string): StoryReceipt {
  if (isTakenDown(record, fileMark(picture.source))) return killedPictureReceipt(picture, record, picture);
  // No version of the record is this file's.
  const state = stateOf(record, '');
  const headline = record.live?.headline ?? record.next?.headline;
  return {
    state,
    ...sentences(state, record),
    uri: record.uri,
    ...(headline === undefined ? {} : { headline }),
    ...(isPublic(record) && record.pagePath ? { url: origin + record.pagePath } : {}),
    decisions: [
      {
        rule: 'picture_placed',
        saw: `${picture.width} × ${picture.height} pixels`,
        override: 'Drop another picture under the same name to replace it.',
      },
    ],
    warnings: rightsWarnings(picture),
    times: { received: picture.at },
  };
}

/** The answer to a picture that no story of its name waits for. */
export function waitingPictureReceipt(key: string, at: string): StoryReceipt {
  return {
    state: 'held',
    message: 'The picture waits: there is no story of this name yet.',
    why: 'A picture goes to the text that has the same name, or that names it.',
    next: `Drop the text as ${stemOf(key)}.txt, or with another ending; the order does not matter.`,
    decisions: [],
    warnings: [],
    times: { received: at },
  };
}

/** The answer to a picture in whose place a later one stands, or came to stand. */
export function overtakenPictureReceipt({ uri }: Pick<StoryRecord, 'uri'>, at: string): StoryReceipt {
  return {
    state: 'held',
    message: 'Another picture, which was dropped later, has the lead of the story; this one is not shown.',
    why: 'Of two pictures the one that was dropped later leads.',
    next: 'To show this one all the same, drop it again.',
    uri,
    decisions: [{ rule: 'picture_overtaken', saw: 'an earlier picture', override: 'Drop it again.' }],
    warnings: [],
    times: { received: at },
  };
}

/**
 * The answer to a picture that the desk took down, or that is dropped again after it was.
 *
 * @param first - the picture that was taken down: the name of its file takes it back
 */
export function killedPictureReceipt(
  first: { readonly source: Pick<KeptPicture['source'], 'key'> },
  { uri }: Pick<StoryRecord, 'uri'>,
  { at }: { readonly at: string },
): StoryReceipt {
  return {
    state: 'killed',
    message:
      'The picture was taken down by the desk: nothing of it is public, and it stays down when it comes again.',
    why: 'The desk ordered it for this picture alone; its story stands without it.',
    next: `Another picture under the story’s name leads again. If it was a mistake, run: newsroom reinstate ${first.source.key}.`,
    uri,
    decisions: [{ rule: 'picture_killed', saw: 'an order of the desk', override: 'newsroom reinstate' }],
    warnings: [],
    times: { received: at },
  };
}

/** Whether a receipt answers for the file of a picture that had or has a story. */
export function isOfPicture({ decisions }: Pick<StoryReceipt, 'decisions'>): boolean {
  return decisions.some(({ rule }) => rule.startsWith('picture_'));
}

/** The answer to a picture that nobody may show, or that could lead more than one story. */
export function heldPictureReceipt(
  question: { readonly code: string; readonly message: string; readonly fix: string },
  at: string,
): StoryReceipt {
  return {
    state: 'held',
    message: 'The picture is held: nothing of it is public.',
    why: question.message,
    next: 'Answer as the question says.',
    questions: [question],
    decisions: [],
    warnings: [],
    times: { received: at },
  };
}

function sentences(state: StoryState, { uri }: StoryRecord): Sentences {
  const why = `It has the name of the story ${uri}, or is named by it.`;
  if (state === 'killed')
    return {
      message: 'The picture’s story was killed: nothing of the picture is public.',
      why,
      next: 'It comes back with the story, should the desk reinstate it.',
    };
  if (state === 'held' || state === 'embargoed')
    return {
      message: 'The picture belongs to a story that is not public yet, and waits with it.',
      why,
      next: 'Nothing to do: it is shown together with its story.',
    };
  return {
    message: 'The picture leads its story.',
    why,
    next: 'To replace it, drop another picture under the same name.',
  };
}
