import type { AnnouncementTopic } from '../aws/announcement-topic.ts';
import type { CardShelf } from '../aws/card-shelf.ts';
import type { DeskTopic } from '../aws/desk-topic.ts';
import type { EdgeCache } from '../aws/edge-cache.ts';
import type { PictureShelf } from '../aws/picture-shelf.ts';
import type { SendLedger } from '../aws/send-ledger.ts';
import type { SiteBucket } from '../aws/site-bucket.ts';
import type { StoryArchive } from '../aws/story-archive.ts';
import type { StoryTable } from '../aws/story-table.ts';
import type { TakeShelf } from '../aws/take-shelf.ts';
import type { WaitingKills } from '../aws/waiting-kills.ts';
import type { WaitingPictures } from '../aws/waiting-pictures.ts';
import type { WireBucket } from '../aws/wire-bucket.ts';
import type { WorkQueues } from '../aws/work-queues.ts';
import type { Site } from '../settings/settings.ts';
import type { SiteReader } from '../web/site-reader.ts';

/** Everything a step may touch, handed in by the function that runs it. */
export interface Newsroom {
  readonly wire: WireBucket;
  readonly archive: StoryArchive;
  readonly takes: TakeShelf;
  readonly pictures: PictureShelf;
  readonly table: StoryTable;
  readonly ledger: Pick<SendLedger, 'threads' | 'limits'>;
  /** Kills whose stories have not come yet. */
  readonly kills: WaitingKills;
  readonly waitingPictures: WaitingPictures;
  readonly pages: SiteBucket;
  readonly cards: CardShelf;
  readonly topic: AnnouncementTopic;
  readonly desk: DeskTopic;
  readonly queues: WorkQueues;
  readonly edge: EdgeCache;
  /** The public site as anybody sees it. */
  readonly reader: SiteReader;
  readonly site: Site;
  /** UTC instant with milliseconds. */
  readonly now: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly log: Log;
  readonly count: (metric: Metric) => void;
  readonly measure: (measure: Measure, value: number) => void;
}

/** Writes one line: a stable event name with ids, sizes and times. Never a text, a headline or a key. */
export type Log = (event: string, fields?: Readonly<Record<string, string | number | boolean>>) => void;

export type Metric =
  | 'FilesIgnored'
  | 'FilesRejected'
  | 'StoriesPublished'
  | 'StoriesUpdated'
  | 'StoriesWaiting'
  | 'StoriesKilled'
  | 'StoriesExpired'
  | 'KillsWaiting'
  | 'KillsProven'
  | 'KillsUnproven'
  | 'LedgerDamaged'
  | 'EmbargoesOverdue'
  | 'Duplicates'
  | 'Announcements'
  | 'DeskTold'
  | 'ListsRefreshed'
  | 'WorkResumed'
  | 'FilesFound'
  | 'WorkOverdue'
  | 'CardsDrawn'
  | 'PagesRerendered'
  | 'PicturesPlaced'
  | 'PicturesRefused'
  | 'StoriesReplayed';

/**
 * Milliseconds. `FrontAgeMs`: how old a change was when its front stood. `DropToPage`: from the object's own
 * time, which S3 tells in whole seconds, to its page.
 */
export type Measure = 'FrontAgeMs' | 'DropToPage';
