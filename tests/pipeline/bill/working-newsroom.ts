import { listsAskedFor } from '#functions/refresh-lists/requests.ts';
import type { Traffic } from '#infra/cli/bill/traffic.ts';
import type { ListRequest, WorkQueues } from '#shared/aws/work-queues.ts';
import { refreshLists } from '#shared/pipeline/lists/refresh-lists.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import type { StoryRecord } from '#shared/story/versions/record.ts';
import type { Desk } from '../desk.ts';

/** A newsroom in which stories come at a given pace, on a clock that is set and with a queue that keeps to it. */
export interface WorkingNewsroom {
  /** Fills the lists with former stories, one each pace, as long as they may matter. */
  fill(count: number): Promise<void>;
  /** So many stories, one after the other; each batch of requests is done in its time, those at the end too. */
  work(stories: number): Promise<Work>;
}

/** Runs of the function that writes lists, and messages that it took. */
export interface Work {
  readonly runs: number;
  readonly polls: number;
  /** Requests that wait for a page's turn; those of the stories themselves are counted with them. */
  readonly sent: number;
}

interface Message {
  readonly body: string;
  readonly dueMs: number;
}

export function workingNewsroom(desk: Desk, traffic: Traffic): WorkingNewsroom {
  let nowMs = Date.now();
  let waiting: Message[] = [];
  let number = 0;
  const sections = Array.from({ length: traffic.sections }, (_, index) => ({
    slug: `desk${index}`,
    name: `Desk ${index}`,
    keywords: [],
  }));
  let sent = 0;
  const refresh: WorkQueues['refresh'] = async ({ afterSeconds = 0, ...request }) => {
    if (afterSeconds > 0) sent += 1;
    waiting.push({ body: JSON.stringify(request satisfies ListRequest), dueMs: nowMs + afterSeconds * 1000 });
  };
  const newsroom: Newsroom = {
    ...desk.newsroom,
    site: { ...desk.newsroom.site, sections, defaultSection: 'desk0' },
    now: () => new Date(nowMs).toISOString(),
    queues: Object.assign(Object.create(desk.newsroom.queues) as WorkQueues, { refresh }),
  };

  /** One batch, if a request is due. */
  async function takeBatch(): Promise<Work> {
    const due = waiting.filter(({ dueMs }) => dueMs <= nowMs);
    if (due.length === 0) return { runs: 0, polls: 0, sent: 0 };
    waiting = waiting.filter(({ dueMs }) => dueMs > nowMs);
    const failures: unknown[] = [];
    sent = 0;
    const messages = due.map(({ body }, index) => ({ body, messageId: String(index) }));
    const lists = listsAskedFor(messages, (_id, error) => failures.push(error));
    await refreshLists(newsroom, lists, (error) => failures.push(error));
    if (failures.length > 0) throw failures[0];
    return { runs: 1, polls: Math.ceil(due.length / 10), sent };
  }

  function copy(): string {
    number += 1;
    const topics = [0, 1, 2].map((index) => `topic ${(number * 7 + index * 61) % traffic.topics}`);
    const paragraph = (index: number) =>
      `Paragraph ${index} of story ${number}: the harbour council of Harrowmouth met for two hours on Tuesday evening, ` +
      'its clerk said, and put off the question of the pier, the mole and the ferry to the spring, when the ' +
      'treasurer will have counted what is left of the lottery money.';
    const body = Array.from({ length: 6 }, (_, index) => paragraph(index + 1)).join('\n\n');
    return `Headline: Harbour council puts off question number ${number}
Section: desk${number % traffic.sections}
Keywords: ${topics.join(', ')}
Byline: By ${nameOf(number % traffic.authors)} Quill
Source: ${nameOf(number % traffic.sources)} Wire

HARROWMOUTH — ${body}
`;
  }

  async function publish(): Promise<void> {
    await publishFile(newsroom, await desk.drop(`working-${number + 1}.txt`, copy()));
  }

  return {
    fill: async (count) => {
      await publish();
      const [id = ''] = await newsroom.table.onList('home', 1);
      const pattern = await newsroom.table.read(id);
      if (!pattern?.live) throw new Error('the pattern was not published');
      const steps = Array.from({ length: count }, (_, index) => index + 1);
      for (let start = 0; start < count; start += 16) {
        await Promise.all(
          steps.slice(start, start + 16).map((step) => enter(newsroom, pattern, { step, traffic, nowMs })),
        );
      }
      waiting = [];
    },
    work: async (stories) => {
      const done = { runs: 0, polls: 0, sent: 0 };
      const windowMs = traffic.windowSeconds * 1000;
      let batchAtMs = nowMs + windowMs;
      for (let told = 0; told < stories; told++) {
        await publish();
        nowMs += traffic.secondsApart * 1000;
        if (nowMs < batchAtMs) continue;
        add(done, await takeBatch());
        batchAtMs = nowMs + windowMs;
      }
      add(done, await takeBatch());
      return done;
    },
  };
}

/** `Adabo`, `Adace` …: a name for each number below a hundred. */
function nameOf(number: number): string {
  const syllables = ['bo', 'ce', 'di', 'fu', 'ga', 'he', 'ki', 'lo', 'mu', 'na'];
  return `Ada${syllables[Math.floor(number / 10)]}${syllables[number % 10]}`;
}

/** A former story, on the table and on its lists as `joinLists` leaves it. */
async function enter(
  newsroom: Newsroom,
  pattern: StoryRecord,
  { step, traffic, nowMs }: { step: number; traffic: Traffic; nowMs: number },
): Promise<void> {
  const id = `former${String(step).padStart(4, '0')}`;
  const section = `desk${step % traffic.sections}`;
  const listedAt = new Date(nowMs - step * traffic.secondsApart * 1000).toISOString();
  const live = { ...pattern.live, headline: `Former story ${step}`, section } as StoryRecord['live'];
  const record = { ...pattern, id, listedAt, firstPublishedAt: listedAt, live } as StoryRecord;
  const lists = pattern.lists.map((list) => (list.startsWith('section/') ? `section/${section}` : list));
  await newsroom.table.commit(undefined, record);
  await newsroom.table.join(lists, listedAt, id);
}

function add(to: { runs: number; polls: number; sent: number }, more: Work): void {
  to.runs += more.runs;
  to.polls += more.polls;
  to.sent += more.sent;
}
