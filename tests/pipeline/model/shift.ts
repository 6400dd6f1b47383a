import { expect } from 'vitest';
import type { FileHint } from '#shared/pipeline/file-hint.ts';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import { publishFile } from '#shared/pipeline/publish-file.ts';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import { sha256Hex, storyId } from '#shared/story/digest.ts';
import { isOwing } from '#shared/story/record.ts';
import type { Desk } from '../desk.ts';
import { faultyNewsroom } from '../faulty-newsroom.ts';
import type { Death, Happening } from './happenings.ts';
import {
  afterOrder,
  afterReading,
  afterSweep,
  type Draft,
  type Expected,
  isHeld,
  isKilled,
  nothingYet,
  type Order,
  publicDraft,
} from './public-model.ts';
import { type Emission, watchedNewsroom } from './watched-newsroom.ts';

/** One message for the publish function, with what it asks for. */
type Message = {
  readonly hint: FileHint;
  readonly story: number;
  readonly order?: Order;
  readonly draft?: Draft;
};

/** A fate maps what is expected to all that may be true after something happened. */
type Fate = (story: Expected, hour: number) => Expected;

const hourMs = 3_600_000;
let runs = 0;

/**
 * One run of the newsroom and its model, side by side. A worker's death leaves both fates possible until the
 * message is delivered whole, so the model keeps the set of all that may be true.
 */
export class Shift {
  private readonly desk: Desk;
  private readonly rooms: ReturnType<typeof watchedNewsroom>;
  private readonly begun = Date.now();
  private readonly run = ++runs;
  private readonly expected = new Map<number, Expected[]>();
  private readonly standing = new Map<number, Draft>();
  private readonly drafts: Draft[] = [];
  private readonly everPublic = new Set<string>();
  private readonly messages: Message[] = [];
  private undelivered: Message[] = [];
  private orders = 0;
  private hour = 0;
  /** What may have been true for a moment between two workers. */
  private passing: Expected[] = [];
  private readonly announced: { id: string; kind: string; uri: string }[] = [];

  constructor(desk: Desk) {
    this.desk = desk;
    this.rooms = watchedNewsroom(desk.newsroom);
    this.setHour(0);
  }

  async happens(one: Happening): Promise<void> {
    await this.act(one);
    this.expectNoLeak(this.rooms.takeEmissions(), one.kind);
  }

  /** Lets everything come to rest: what was not delivered is, time passes, the sweep finds nothing more to do. */
  async ends(): Promise<void> {
    this.setHour(this.hour + 24);
    while (this.undelivered.length > 0) {
      const message = this.undelivered.shift();
      if (message) await this.deliver(message);
      this.expectNoLeak(this.rooms.takeEmissions(), 'a redelivery at the end');
    }
    for (let round = 0; round < 3; round++) {
      this.setHour(this.hour + 1);
      await this.sweeps();
      this.expectNoLeak(this.rooms.takeEmissions(), 'a last sweep');
    }
    await this.desk.refreshLists(this.rooms.newsroom);
    this.expectNoLeak(this.rooms.takeEmissions(), 'the last fronts');
    for (const story of this.expected.keys()) await this.expectPublicState(story);
    await this.expectAnnouncements();
  }

  private act(one: Happening): Promise<void> {
    switch (one.kind) {
      case 'drop':
        return this.drop(one).then((message) => this.deliver(message, one.death));
      case 'order':
        return this.order(one).then((message) => this.deliver(message, one.death));
      case 'redelivery':
        return this.redeliver(one.which, one.death);
      case 'two workers':
        return this.twoWorkers(one);
      case 'hours pass':
        this.setHour(this.hour + one.hours);
        return Promise.resolve();
      case 'sweep':
        return this.sweeps(one.death);
      case 'fronts':
        return this.desk.refreshLists(this.rooms.newsroom).then(() => undefined);
    }
  }

  private async drop(one: Extract<Happening, { kind: 'drop' }>): Promise<Message> {
    const { story, embargo, asks } = one;
    const draft: Draft = {
      order: this.drafts.length + 1,
      token: `QZ${this.run}S${story}T${one.text}X`,
      asks,
      ...(embargo === undefined || asks ? {} : { embargo }),
    };
    this.drafts.push(draft);
    this.standing.set(story, draft);
    const hint = await this.desk.drop(this.keyOf(story), this.copyOf(draft));
    return this.noted({ hint, story, draft });
  }

  private async order({ story, verb }: { story: number; verb: Order['verb'] }): Promise<Message> {
    this.orders += 1;
    const order: Order = { verb, at: this.orders, knows: this.drafts.length };
    const at = new Date().toISOString();
    const key = `_desk/${this.run}-${this.orders}-${verb}.json`;
    const hint = await this.desk.drop(key, JSON.stringify({ verb, reference: await this.uriOf(story), at }));
    // Orders of one story are told apart by their millisecond.
    await new Promise((resolve) => setTimeout(resolve, 2));
    return this.noted({ hint, story, order });
  }

  private async redeliver(which: number, death: Death | undefined): Promise<void> {
    const message = this.messages[which % Math.max(1, this.messages.length)];
    if (message) await this.deliver(message, death);
  }

  private async twoWorkers(one: Extract<Happening, { kind: 'two workers' }>): Promise<void> {
    const first = await this.drop({
      ...one,
      kind: 'drop',
      embargo: undefined,
      asks: false,
      death: undefined,
    });
    const second = await this.order(one);
    const { newsroom } = this.rooms;
    await Promise.all([first, second].map(({ hint }) => publishFile(newsroom, hint)));
    const [read, obey] = [this.fateOf(first), this.fateOf(second)];
    this.passing = (this.expected.get(one.story) ?? []).map((story) => obey(story, this.hour));
    this.mayBe(one.story, (story, hour) => [
      obey(read(story, hour), hour),
      read(obey(story, hour), hour),
      // The order was refused on the state before the text came.
      read(story, hour),
    ]);
  }

  private async deliver(message: Message, death?: Death): Promise<void> {
    const fate = this.fateOf(message);
    try {
      await publishFile(this.workers(death), message.hint);
      // S3 tells times to the second: an old event that reads a newer object may lose to what stands.
      const stale = message.draft !== undefined && message.draft !== this.standing.get(message.story);
      this.mayBe(message.story, (story, hour) => [fate(story, hour), ...(stale ? [story] : [])]);
    } catch (error) {
      if (!isDeath(error)) throw error;
      this.undelivered.push(message);
      this.mayBe(message.story, (story, hour) => [story, fate(story, hour)]);
    }
  }

  private fateOf({ story, order }: Message): Fate {
    const draft = this.standing.get(story);
    return (before, hour) => {
      if (order) return isKnown(before) ? afterOrder(before, order, hour) : before;
      return draft ? afterReading(before, draft, hour) : before;
    };
  }

  private async sweeps(death?: Death): Promise<void> {
    const before = new Map(this.expected);
    try {
      await sweep(this.workers(death));
      await this.desk.runResumptions(this.rooms.newsroom);
    } catch (error) {
      if (!isDeath(error)) throw error;
    }
    for (const [story, states] of before) {
      this.expected.set(story, distinct(states.flatMap((one) => this.swept(one, death !== undefined))));
    }
  }

  // A sweep finds files whose first delivery died, and releases what is due.
  private swept(one: Expected, died: boolean): Expected[] {
    const released = afterSweep(one, this.hour);
    return died ? [one, released] : [released];
  }

  private mayBe(story: number, fates: (story: Expected, hour: number) => Expected[]): void {
    const states = this.expected.get(story) ?? [nothingYet];
    this.expected.set(story, distinct(states.flatMap((one) => fates(one, this.hour))));
  }

  private workers(death: Death | undefined): Newsroom {
    return death ? faultyNewsroom(this.rooms.newsroom, death).newsroom : this.rooms.newsroom;
  }

  private expectNoLeak(emissions: readonly Emission[], during: string): void {
    for (const emission of emissions)
      if (emission.surface === 'announcement') this.noteAnnouncement(emission);
    const open = new Set<string>();
    for (const state of [...this.passing, ...[...this.expected.values()].flat()]) {
      const draft = publicDraft(state);
      if (draft) open.add(draft.token);
    }
    this.passing = [];
    for (const token of open) this.everPublic.add(token);
    for (const { token } of this.drafts) {
      for (const { surface, name, text } of emissions) {
        const at = text.toLowerCase().indexOf(token.toLowerCase());
        const where = `${token} on ${surface} ${name} during ${during}: ${text.slice(Math.max(0, at - 80), at + 60)}`;
        if (surface === 'log' || !open.has(token)) this.expectNothing(text.includes(token), where);
        if (!this.everPublic.has(token)) this.expectNothing(at >= 0, where);
      }
    }
  }

  private expectNothing(leaked: boolean, where: string): void {
    if (leaked) throw new Error(`leaked: ${where}`);
  }

  private noteAnnouncement({ text }: Emission): void {
    const { Message } = JSON.parse(text) as { Message: string };
    this.announced.push(JSON.parse((JSON.parse(Message) as { sqs: string }).sqs));
  }

  private async expectPublicState(story: number): Promise<void> {
    const id = await storyId(await this.uriOf(story));
    const record = await this.desk.newsroom.table.read(id);
    const states = this.expected.get(story) ?? [];
    const said = record ? await this.publicSide(record.pagePath) : 'no page';
    expect(states.map((state) => describe(state))).toContain(said);
    if (record) expect(isOwing(record), 'something is left unfinished').toBe(false);
  }

  private async publicSide(path: string | undefined): Promise<string> {
    const page = path === undefined ? undefined : await this.desk.page(path);
    if (page === undefined) return 'no page';
    const shown = this.drafts.find(({ token }) => page.includes(headline(token)));
    const front = (await this.desk.page('/')) ?? '';
    const feed = (await this.desk.page('/feed.xml')) ?? '';
    if (!shown) return 'a notice';
    const onFronts = [front, feed].map((text) => text.includes(headline(shown.token)));
    return onFronts.every(Boolean) ? shown.token : `${shown.token}, and not on the fronts`;
  }

  // An order may come before a story was announced and keep it silent; without one, it is announced for certain.
  private async expectAnnouncements(): Promise<void> {
    for (const [story, states] of this.expected) {
      const uri = await this.uriOf(story);
      const own = this.announced.filter((one) => one.uri === uri && one.kind === 'publication');
      const ordered = this.messages.some((one) => one.story === story && one.order);
      const certain = !ordered && states.every(({ shown }) => shown);
      const ids = new Set(own.map(({ id }) => id)).size;
      expect(certain ? [1] : [0, 1], `publications announced of ${uri}`).toContain(ids);
    }
  }

  private noted(message: Message): Message {
    this.messages.push(message);
    return message;
  }

  private async uriOf(story: number): Promise<string> {
    return `urn:newsroom:key:${(await sha256Hex(this.keyOf(story))).slice(0, 32)}`;
  }

  private keyOf(story: number): string {
    return `run-${this.run}/story-${story}.txt`;
  }

  private copyOf({ token, embargo, asks }: Draft): string {
    const until =
      embargo === undefined
        ? ''
        : `EMBARGOED UNTIL ${new Date(this.begun + embargo * hourMs).toISOString()}\n\n`;
    const question = asks ? 'EMBARGOED UNTIL 18:00\n\n' : '';
    return `${until}${question}${headline(token)}\n\nThe council of Harrowmouth heard ${token} twice on Tuesday and put it off.\n\nIt will hear it again in spring.\n`;
  }

  private setHour(hour: number): void {
    this.hour = hour;
    this.desk.setClock(new Date(this.begun + hour * hourMs + 60_000).toISOString());
  }
}

function headline(token: string): string {
  return `Council hears ${token} at last`;
}

function describe(state: Expected): string {
  if (!state.shown) return 'no page';
  return isKilled(state) || isHeld(state) ? 'a notice' : state.shown.token;
}

function isKnown({ shown, waiting, killed }: Expected): boolean {
  return shown !== undefined || waiting !== undefined || killed > 0;
}

function distinct(states: readonly Expected[]): Expected[] {
  return [...new Map(states.map((one) => [JSON.stringify(one), one])).values()];
}

function isDeath(error: unknown): boolean {
  return (error as { code?: string }).code === 'worker-died';
}
