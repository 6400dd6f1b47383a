import type { Traffic } from './traffic.ts';
import type { Usage } from './usage.ts';

/** What the lists of a story cost it, its share of what it has in common with others. */
export interface ListsShare {
  readonly usage: Usage;
  /** Home and section pages that are written for one story on the average. */
  readonly frontsPerStory: number;
}

/** Seconds in which a page is written once, however many stories came: `paces` of the pipeline. */
const nameSeconds = 300;
const feedSeconds = 900;
/** Stories that a front or the list of a name shows. */
const shown = 30;
const topicsOfStory = 3;
/** What Google News takes: two days, at most so many. */
const newsSeconds = 48 * 3600;
const mostNews = 1000;
const mostOfDay = 500;
/** A busy newsroom's shard of the search holds an hour, half full when it is written. */
const shardSeconds = 1800;
const mostInShard = 250;

/**
 * The model of the lists, from the paces that the pipeline keeps and the number of stories that each list reads.
 *
 * `tests/pipeline/bill` runs the pipeline for a while and compares what it asks for with this. Left out, as it
 * happens a few times an hour: pages that lead to a new part of an archive, and looks of a worker that has just
 * started and remembers no page.
 */
export function listsOfStory(traffic: Traffic): ListsShare {
  const { secondsApart, sections, topics, authors, sources, windowSeconds } = traffic;
  const once = (paceSeconds: number) => pagesWritten(1, 1, paceSeconds / secondsApart);
  const each = (pages: number, onStory: number, paceSeconds: number) =>
    pagesWritten(pages, onStory, paceSeconds / secondsApart);
  const home = once(windowSeconds);
  const section = each(sections, 1, windowSeconds);
  const feeds = once(feedSeconds);
  const sectionFeeds = each(sections, 1, feedSeconds);
  const named =
    each(topics, topicsOfStory, nameSeconds) + each(authors, 1, nameSeconds) + each(sources, 1, nameSeconds);
  const search = once(nameSeconds);
  // Home and its RSS, sections; other feeds; lists of names; day, its sitemap and the news; search and its shard.
  const writes = 2 * home + section + 2 * feeds + 3 * sectionFeeds + named + 3 * feeds + 2 * search;
  // What a batch has read for one list it does not read for another: home and section overlap, and news holds all.
  const fresh = shown * (1 - 1 / sections);
  const news = Math.min(mostNews, newsSeconds / secondsApart);
  const shard = Math.min(mostInShard, shardSeconds / secondsApart);
  const reads =
    home * (1 + shown) +
    (section + sectionFeeds) * (1 + fresh) +
    feeds * (1 + news + queryUnits(news) + queryUnits(Math.min(mostOfDay, news))) +
    search * (1 + shown + shard + queryUnits(shard)) +
    named * (1 + shown);
  return {
    usage: { ...usageOfRuns(traffic, writes), s3Writes: writes, s3Reads: writes, dynamoReads: reads },
    frontsPerStory: home + section,
  };
}

/**
 * How many of some pages are written for one story, each at most once in its pace.
 *
 * @param onStory - how many of them show one story
 * @param stories - that come in one pace
 */
function pagesWritten(pages: number, onStory: number, stories: number): number {
  const together = Math.max(1, stories);
  return (pages * (1 - (1 - onStory / pages) ** together)) / together;
}

/** A unit holds the places of some forty stories. */
function queryUnits(places: number): number {
  return Math.ceil(places / 40);
}

/** Seconds of 512 MB, waiting for AWS included. Assumed, not measured on AWS. */
const secondsOfRun = 0.1;
const secondsOfPage = 0.03;
/** Kilobytes of log for one run, the lines of Lambda itself and its metrics included. Assumed. */
const logKbOfRun = 1.7;
const memoryGb = 0.5;

/** Runs of the function: one a window, and one for slow pages when their turn has come. */
function usageOfRuns({ secondsApart, windowSeconds }: Traffic, pages: number) {
  const first = 1 / Math.max(1, windowSeconds / secondsApart);
  const later = secondsApart < nameSeconds ? secondsApart / nameSeconds : 0;
  // Nearly every run asks again for what must wait.
  const asked = secondsApart < feedSeconds ? first : 0;
  const runs = first + later;
  return {
    dynamoWrites: 0,
    // Ten messages are taken with one call, and deleted with another.
    queueRequests: asked + 2 * (Math.max(first, 0.1) + Math.max(later, asked / 10)),
    topicPublishes: 0,
    lambdaRuns: runs,
    lambdaGbSeconds: (runs * secondsOfRun + pages * secondsOfPage) * memoryGb,
    logKb: runs * logKbOfRun,
  };
}
