import type { DroppedObject } from '../../aws/wire-bucket.ts';
import { WireFormatError } from '../../errors.ts';
import { commandSentences } from '../../story/desk/command-sentences.ts';
import { type DeskCommand, deskCommandSchema } from '../../story/desk/desk-command.ts';
import { orderedAt } from '../../story/desk/order-time.ts';
import { certificateNote } from '../../story/kill/kill-certificate.ts';
import type { StoryReceipt } from '../../story/receipts/receipt.ts';
import type { Transition } from '../../story/versions/outcome.ts';
import { isPublic, type StoryRecord } from '../../story/versions/record.ts';
import { keepKill } from '../kill/wait-for-story.ts';
import type { Newsroom } from '../newsroom.ts';
import { pictureMeant } from './find-picture.ts';
import { type Found, findStory } from './find-story.ts';
import { obeyForPicture } from './obey-for-picture.ts';
import { obey } from './obey-order.ts';

/** Commands of the desk are files under this prefix of `incoming/`. */
export const deskPrefix = '_desk/';

/**
 * Carries out the command that a file under `incoming/_desk/` holds and tells what became of it.
 *
 * @returns the answer for the command's own receipt
 * @throws WireFormatError when the command cannot be read, names no story, or does not fit its state
 */
export async function obeyFile(newsroom: Newsroom, dropped: DroppedObject): Promise<StoryReceipt> {
  const command = commandIn(dropped);
  const found = await findStory(newsroom, command.reference);
  const picture = await pictureMeant(newsroom, command.reference, {
    found,
    receivedAt: dropped.lastModified,
  });
  if (picture) return obeyForPicture(newsroom, { ...command, by: dropped.key }, picture);
  if (command.verb === 'kill' && (await isUnknown(newsroom, found)))
    return waitFor(newsroom, command, dropped);
  const target = targetOf(found, command);
  const { outcome, record } = await obey(newsroom, target, { ...command, by: dropped.key });
  newsroom.log('command-obeyed', { id: target.id, verb: command.verb, outcome });
  if (outcome === 'refused') throw doesNotFit(command, record);
  return answerOf(newsroom, command, { record, outcome });
}

// A tombstone is no story yet: a kill of it goes on waiting.
async function isUnknown(newsroom: Newsroom, found: Found): Promise<boolean> {
  if (typeof found === 'string') return found === 'unknown';
  return ((await newsroom.table.read(found.id))?.revision ?? 0) === 0;
}

async function waitFor(
  newsroom: Newsroom,
  { reference, at }: DeskCommand,
  { key: file, lastModified: receivedAt }: DroppedObject,
): Promise<StoryReceipt> {
  const kill = { file, receivedAt, at, references: [reference], kind: 'command' } as const;
  const waits = await keepKill(newsroom, kill);
  return { ...waits, decisions: [], warnings: [], times: { received: at } };
}

function commandIn(dropped: DroppedObject): DeskCommand {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(dropped.bytes);
    const command = deskCommandSchema.parse(JSON.parse(text));
    const receivedAt = dropped.lastModified;
    return { ...command, at: orderedAt(command.at, receivedAt), receivedAt };
  } catch (cause) {
    throw new WireFormatError({
      code: 'command-not-read',
      message: 'This file is no command that the desk can give.',
      fix: 'Give commands with the newsroom program: newsroom kill, hold, release, reinstate, correct or move.',
      cause,
    });
  }
}

function targetOf(found: Found, { verb, reference }: DeskCommand): { id: string; uri: string } {
  if (typeof found === 'object') return found;
  throw new WireFormatError({
    code: found === 'several' ? 'reference-ambiguous' : 'reference-unknown',
    message:
      found === 'several'
        ? `“${reference}” names a file with several stories, so nothing was changed.`
        : `No story is known as “${reference}”, so there was nothing to ${verb}.`,
    fix: 'Give the address of the page, or the uri that stands in the story’s receipt.',
  });
}

function doesNotFit({ verb }: DeskCommand, record: StoryRecord): WireFormatError {
  if (verb === 'move') return cannotMove(record);
  return new WireFormatError({
    code: 'command-does-not-fit',
    message: `The story is ${record.state}, so there is nothing to ${verb}.`,
    fix: 'See newsroom status for where the story stands.',
  });
}

function cannotMove({ pagePath }: StoryRecord): WireFormatError {
  return new WireFormatError(
    pagePath === undefined
      ? {
          code: 'no-address-yet',
          message: 'The story was never public, so it has no address that could change.',
          fix: 'Change its headline and drop the file again: the address is made of it at first publication.',
        }
      : {
          code: 'move-refused',
          message: 'The page keeps its address: it changed too often already, or the story was erased.',
          fix: 'See newsroom history for where the page has been.',
        },
  );
}

function answerOf({ site }: Newsroom, command: DeskCommand, { record, outcome }: Transition): StoryReceipt {
  const certificate = certificateNote(record);
  const headline = (record.live ?? record.next)?.headline;
  return {
    state: record.state,
    ...commandSentences(command, { record, outcome }),
    uri: record.uri,
    ...(headline === undefined ? {} : { headline }),
    revision: record.revision,
    ...(isPublic(record) && record.pagePath ? { url: site.origin + record.pagePath } : {}),
    ...(certificate ? { certificate } : {}),
    decisions: [],
    warnings: [],
    times: { received: command.at },
  };
}
