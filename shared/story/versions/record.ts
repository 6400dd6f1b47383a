import type { Labels } from '../names/labels.ts';
import type { SourceHandles } from '../names/source-handles.ts';
import type { LeadMark, PictureTurn } from '../pictures/picture.ts';
import type { TakesInRecord } from '../takes/take-mark.ts';

/** Where a story stands. `received` is never stored: a file that was received has no record yet. */
export type StoryState = 'rejected' | 'held' | 'embargoed' | 'live' | 'killed' | 'expired';

/**
 * One accepted version of a story: what lists, announcements and receipts need, never its text.
 *
 * The text stands in the wire bucket under `storyKey`.
 */
export interface Slot {
  readonly rank: string;
  /** Highest rank at which the very same version was dropped again. */
  readonly seenRank?: string;
  /** Counts accepted versions from 1. */
  readonly revision: number;
  readonly contentHash: string;
  /** `stories/<id>/<rank>.json` in the wire bucket. */
  readonly storyKey: string;
  /** Object key without `incoming/`. */
  readonly sourceKey: string;
  readonly arrivedAt: string;
  readonly version?: number;
  readonly contentCreated?: string;
  readonly headline: string;
  /** The desk's label, by which an update under another name knows its story. */
  readonly slugline?: string;
  readonly summary?: string;
  readonly section: string;
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly urgency?: number;
  readonly byline?: string;
  readonly source?: string;
  /** The source's own accounts, for credit in posts. */
  readonly handles?: SourceHandles;
  /** At most five keywords, for hashtags. */
  readonly tags?: readonly string[];
  /** The names that its lists are kept under. */
  readonly labels?: Labels;
  readonly embargoedUntil?: string;
  /** When the version is news no more: it leaves every list, and its page is kept as an archive. */
  readonly expiresAt?: string;
  /** Codes of what a human must answer first. */
  readonly holds: readonly string[];
  /** Path that the page takes if this version is the first to be published. */
  readonly pagePath: string;
  readonly corrections: readonly string[];
  /** The parts that the version was joined from: at most `mostTakes`. */
  readonly takes?: TakesInRecord;
  /** A part is still to come. */
  readonly developing?: true;
  readonly quiet?: true;
}

/** One thing that was decided on a story: short, so that a record may hold many. */
export interface Happening {
  /** When the file was dropped, the command given or the embargo over: a replay gives the same instant. */
  readonly at: string;
  /** An `Outcome`; `expired` when its time as news was over. */
  readonly outcome: string;
  /** Number of the version that was accepted; absent when only the story's state changed. */
  readonly revision?: number;
  /** First 12 hex digits of the sha256 of the version's file; with `at` it names the kept text. */
  readonly file?: string;
  /** Who decided, where it was not a version's own file: the desk's verb, `notice`, `embargo` or `expiry`. */
  readonly by?: string;
}

/** What a record keeps of the proof of its kill; the whole certificate stands in the wire bucket under `key`. */
export interface KillProof {
  /** `receipts/…certificate.json` in the wire bucket. */
  readonly key: string;
  readonly checkedAt: string;
  /** Every surface was read, and none holds the text. */
  readonly proven: boolean;
  /** Public addresses that were read. */
  readonly surfaces: number;
  /** Those among them that still hold the text, or could not be read. */
  readonly open: number;
}

/** The receipt that was written last for a file of a story: the next answer to that file goes straight onto it. */
export interface LastReceipt {
  /** First 12 hex digits of the sha256 of the file's key. */
  readonly file: string;
  /** `arrivalRank` of the upload that it answers. */
  readonly rank: string;
  readonly etag: string;
  readonly state: StoryState;
  /** Commit of the record that it tells of. */
  readonly commit: number;
}

/** Work that the record owes, each naming the rank that owes it. Removed only while the value is still the same. */
export type Due =
  | 'renderDue'
  /** Its social card is to be asked for. */
  | 'cardDue'
  | 'listsDue'
  | 'ledgerDue'
  | 'announceDue'
  | 'withdrawDue'
  | 'receiptDue'
  /** A kill that is not yet proven. It waits for the others and is looked at by itself, so it does not make a record owing. */
  | 'certificateDue';

/**
 * Everything the newsroom knows of one story beyond its text. What the public sees is a function of this record.
 */
export interface StoryRecord extends Partial<Readonly<Record<Due, string>>> {
  readonly id: string;
  readonly uri: string;
  readonly schemaVersion: number;
  /** Bumped by every commit: the condition under which the next one is written. */
  readonly commit: number;
  readonly state: StoryState;
  readonly revision: number;
  /** The version that the public sees. */
  readonly live?: Slot;
  /** The version that is accepted and not yet public. */
  readonly next?: Slot;
  /** Set at first publication, like the two that follow; from then on only the desk's order changes it. */
  readonly pagePath?: string;
  /** Where the page stood and stands, the first address first; absent while it never moved. */
  readonly addresses?: readonly { readonly at: string; readonly path: string }[];
  readonly firstPublishedAt?: string;
  /** The earlier of the source's stamp and the first publication: what lists sort by. */
  readonly listedAt?: string;
  readonly modifiedAt?: string;
  readonly corrections: readonly { readonly at: string; readonly text: string }[];
  /** Each kill and reinstatement that readers noticed, as it was carried out. */
  readonly turns?: readonly { readonly at: string; readonly kind: 'withdrawal' | 'reinstatement' }[];
  /** Parts of the public ledger that speak of this story. */
  readonly ledgerParts?: readonly string[];
  readonly killedAt?: string;
  readonly reinstatedAt?: string;
  /** Key without `incoming/` of the file that killed the story last. */
  readonly killedBy?: string;
  /** Latest files, without `incoming/`, that brought the story under another name than the versions that it holds. */
  readonly otherFiles?: readonly string[];
  /** What the last look at the public surfaces after the kill found. */
  readonly certificate?: KillProof;
  readonly heldAt?: string;
  readonly releasedAt?: string;
  /** When every word of the story was erased by order: nothing brings it back. */
  readonly erasedAt?: string;
  /** Lists that the story was put on. */
  readonly lists: readonly string[];
  /** Lists of former versions that a worker may have put it on without having said so; empty once they were asked for. */
  readonly formerLists?: readonly string[];
  /** The picture that has the lead; `shownPicture` says whether it may be seen. Its words stand in the wire bucket. */
  readonly picture?: LeadMark;
  /** What the desk ordered about single pictures; few. */
  readonly pictureTurns?: readonly PictureTurn[];
  /** Marks of every picture that ever led it: what may stand in public and must go when the story does. */
  readonly pictures?: readonly string[];
  /** ETag of the page as last written and recorded. */
  readonly pageEtag?: string;
  /** ETag of what machines read beside the page; only a memory, like `receipt`. */
  readonly dataEtag?: string;
  /** Only a memory: where it is outdated, the receipt that stands is looked at. */
  readonly receipt?: LastReceipt;
  /** What the topic was owed when the desk held the story, or when a reinstated story was still held. */
  readonly newsHeldBack?: string;
  /** Rank of the version whose publication was announced, or `quiet`. */
  readonly announcedRank?: string;
  /** What was decided, oldest first; bounded. For the desk alone. */
  readonly history?: readonly Happening[];
  /** When the sweep has to look at this record; absent when nothing is owed and nothing waits. */
  readonly dueAt?: string;
}

/** True while a kill stands that no later reinstatement undid. */
export function isDead(record: StoryRecord): boolean {
  return record.killedAt !== undefined && record.killedAt > (record.reinstatedAt ?? '');
}

/** True while the desk holds the story as a whole. */
export function isStoryHeld(record: StoryRecord): boolean {
  return record.heldAt !== undefined && record.heldAt > (record.releasedAt ?? '');
}

/** True when readers may see the story. */
export function isPublic(record: StoryRecord): boolean {
  return record.live !== undefined && !isDead(record) && !isStoryHeld(record);
}

/** True when fronts, feeds and every other list may show the story: public, and still news. */
export function isListed(record: StoryRecord): boolean {
  return isPublic(record) && record.state !== 'expired';
}

const dues: readonly Due[] = [
  'renderDue',
  'cardDue',
  'listsDue',
  'ledgerDue',
  'announceDue',
  'withdrawDue',
  'receiptDue',
];

const frontsPrefix = 'fronts_';

/** What a picture owes to the lists: fronts alone show it. Its own value, so that nobody strikes it off for another. */
export function frontsDue(mark: string, commit: number): string {
  return `${frontsPrefix}${mark}_${commit}`;
}

/** True while fronts alone are owed, and no other list. */
export function owesFrontsAlone({ listsDue = '' }: Pick<StoryRecord, 'listsDue'>): boolean {
  return listsDue.startsWith(frontsPrefix);
}

/** The steps for this record that are unfinished; the proof of a kill follows when all of them are done. */
export function owedBy(record: StoryRecord): Due[] {
  return dues.filter((due) => record[due] !== undefined);
}

/** True while any step for this record is unfinished. */
export function isOwing(record: StoryRecord): boolean {
  return owedBy(record).length > 0;
}

/** The rank that a version must exceed to take a slot's place. */
export function standingRank(slot: Slot): string {
  return slot.seenRank ?? slot.rank;
}

/** The newest accepted version. */
export function newestSlot(record: StoryRecord): Slot | undefined {
  const { live, next } = record;
  if (!live || !next) return live ?? next;
  return standingRank(next) > standingRank(live) ? next : live;
}
