import type { CanaryRoom } from '../../aws/canary-room.ts';
import { NewsroomError } from '../../errors.ts';
import { canaryPath } from '../../settings/canary-names.ts';
import type { Receipt } from '../../story/receipts/receipt.ts';
import type { SiteReader } from '../../web/site-reader.ts';

/** What a flight needs, and nothing of the newsroom beside. */
export interface Canary {
  readonly room: CanaryRoom;
  /** Opens the public site as a reader does. */
  readonly reader: Pick<SiteReader, 'open'>;
  /** UTC instant with milliseconds. */
  readonly now: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** How one flight ended. */
export interface Flight {
  /** From the drop until a reader could open the page; absent where none could. */
  readonly milliseconds?: number;
  /** Stable code of what failed; absent after a flight that landed and left nothing behind. */
  readonly failure?: string;
}

/** A newsroom that needs longer than this from drop to receipt has failed its editors. */
const answerPatienceMs = 60_000;
/** The page stands before the receipt does, so only the edge can be late. */
const pagePatienceMs = 15_000;
const pauseMs = 500;

/**
 * Sends one small story through the whole newsroom: the bucket, its event, the queue, the publish function, the
 * table, and the page behind the edge. Then everything of it is taken away again.
 *
 * What a former flight left behind goes first, so that every flight is a first publication.
 *
 * @returns whatever goes wrong is the answer: `canary-unanswered`, `canary-not-live`, `canary-not-served`,
 * `canary-not-cleaned`, or the code of the room that failed
 */
export async function flyCanary(canary: Canary): Promise<Flight> {
  const flight = await flown(canary).catch((error: unknown) => ({ failure: codeOf(error) }));
  try {
    await canary.room.clean();
    return flight;
  } catch {
    return { failure: 'canary-not-cleaned', ...flight };
  }
}

async function flown(canary: Canary): Promise<Flight> {
  await canary.room.clean();
  const start = Date.parse(canary.now());
  await canary.room.drop();
  const receipt = await within(canary, answerPatienceMs, async () => {
    const text = await canary.room.answer();
    return text === undefined ? undefined : (JSON.parse(text) as Receipt);
  });
  if (!receipt) return { failure: 'canary-unanswered' };
  const publishedAt = receipt.times['published'];
  if (receipt.state !== 'live' || publishedAt === undefined) return { failure: 'canary-not-live' };
  const landed = await within(canary, pagePatienceMs, async () => {
    const page = await canary.reader.open(canaryPath);
    return page !== 'unreachable' && page.status === 200 && publishedIn(page.body) === Date.parse(publishedAt)
      ? Date.parse(canary.now())
      : undefined;
  });
  return landed === undefined ? { failure: 'canary-not-served' } : { milliseconds: landed - start };
}

/** When the page says that it was published: a copy of an earlier flight does not count. */
function publishedIn(page: string): number {
  return Date.parse(/<meta property="article:published_time" content="([^"]{1,40})">/.exec(page)?.[1] ?? '');
}

async function within<Result>(
  { now, pause }: Canary,
  patienceMs: number,
  look: () => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const until = Date.parse(now()) + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined || Date.parse(now()) >= until) return found;
    await pause(pauseMs);
  }
}

function codeOf(error: unknown): string {
  if (error instanceof NewsroomError) return error.code;
  return error instanceof Error ? error.name : typeof error;
}
