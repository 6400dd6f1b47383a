import { expect } from 'vitest';
import type { Newsroom } from '#shared/pipeline/newsroom.ts';
import type { FileHint } from '#shared/pipeline/publish/file-hint.ts';
import { publishFile } from '#shared/pipeline/publish/publish-file.ts';
import { sweep } from '#shared/pipeline/sweep/sweep.ts';
import { storyId } from '#shared/story/digest.ts';
import { isOwing } from '#shared/story/versions/record.ts';
import type { Desk } from '../desk.ts';
import { faultyNewsroom } from '../faulty-newsroom.ts';
import { FiledCopy, headlineOf } from './filed-copy.ts';
import { expectJoined, FiledTakes, type TakeNumber } from './filed-takes.ts';
import type { Death, Happening } from './happenings.ts';
import { LeakWatch } from './leak-watch.ts';
import { type Message, PossibleStates } from './possible-states.ts';
import type { Draft, Order } from './public-model.ts';
import { watchedNewsroom } from './watched-newsroom.ts';

/** A take belongs to no story of the model: what is to become of it is said by itself. */
type Delivery = Message & { readonly hint: FileHint; readonly isTake?: true };

let runs = 0;

/** One run of the newsroom and of its model, side by side, with everything that leaves the house looked through. */
export class Shift {
  private readonly desk: Desk;
  private readonly rooms: ReturnType<typeof watchedNewsroom>;
  private readonly copy = new FiledCopy(++runs);
  private readonly takes = new FiledTakes(runs);
  private readonly model = new PossibleStates();
  private readonly leaks = new LeakWatch();
  private readonly drafts: Draft[] = [];
  private readonly deliveries: Delivery[] = [];
  private readonly undelivered: Delivery[] = [];
  private readonly announced: { id: string; kind: string; uri: string; reinstated?: boolean }[] = [];
  private orders = 0;

  constructor(desk: Desk) {
    this.desk = desk;
    this.rooms = watchedNewsroom(desk.newsroom);
    this.hoursPass(0);
  }

  async happens(one: Happening): Promise<void> {
    await this.act(one);
    this.lookThrough();
  }

  /** Lets everything come to rest: what was not delivered is, time passes, the sweep finds nothing more to do. */
  async ends(): Promise<void> {
    this.hoursPass(24);
    for (let lost = this.undelivered.shift(); lost; lost = this.undelivered.shift()) {
      await this.deliver(lost);
      this.lookThrough();
    }
    for (let round = 0; round < 3; round++) {
      this.hoursPass(1);
      await this.sweeps();
      this.lookThrough();
    }
    await this.desk.refreshLists(this.rooms.newsroom);
    this.lookThrough();
    for (const story of this.model.stories()) await this.expectPredictedEnd(story);
    await expectJoined(this.desk, this.takes);
  }

  private act(one: Happening): Promise<void> {
    switch (one.kind) {
      case 'drop':
        return this.drop(one).then((file) => this.deliver(file, one.death));
      case 'take':
        return this.take(one.number).then((take) => this.deliver(take, one.death));
      case 'order':
        return this.order(one).then((order) => this.deliver(order, one.death));
      case 'redelivery':
        return this.redeliver(one.which, one.death);
      case 'two workers':
        return this.twoWorkers(one);
      case 'hours pass':
        return Promise.resolve(this.hoursPass(one.hours));
      case 'sweep':
        return this.sweeps(one.death);
      case 'fronts':
        return this.desk.refreshLists(this.rooms.newsroom).then(() => undefined);
    }
  }

  private async drop(one: { story: number; text: number; embargo?: number | undefined; asks?: boolean }) {
    const { story, embargo, asks = false } = one;
    const filed = {
      order: this.drafts.length + 1,
      token: this.copy.tokenOf(story, one.text),
      asks,
      ...(embargo === undefined || asks ? {} : { embargo }),
    };
    const key = this.copy.keyOf(story);
    const hint = await this.desk.drop(key, this.copy.textOf(filed));
    const arrivedAt = (await this.desk.newsroom.wire.open(key, 0))?.lastModified ?? '';
    const draft = { ...filed, arrivedAt };
    this.drafts.push(draft);
    this.model.dropped(story, draft);
    return this.noted({ hint, story, draft });
  }

  private async take(number: TakeNumber): Promise<Delivery> {
    const hint = await this.desk.drop(this.takes.keyOf(number), this.takes.drop(number));
    return this.noted({ hint, story: -1, isTake: true });
  }

  private async order({ story, verb }: { story: number; verb: Order['verb'] }): Promise<Delivery> {
    this.orders += 1;
    const givenAt = new Date().toISOString();
    const order: Order = { verb, at: this.orders, givenAt };
    const reference = await this.copy.uriOf(story);
    const body = JSON.stringify({ verb, reference, at: givenAt });
    const hint = await this.desk.drop(this.copy.orderKey(this.orders, verb), body);
    // Orders of one story are told apart by their millisecond.
    await new Promise((resolve) => setTimeout(resolve, 2));
    return this.noted({ hint, story, order });
  }

  private async redeliver(which: number, death: Death | undefined): Promise<void> {
    const delivery = this.deliveries[which % Math.max(1, this.deliveries.length)];
    if (delivery) await this.deliver(delivery, death);
  }

  private async twoWorkers(one: Extract<Happening, { kind: 'two workers' }>): Promise<void> {
    const [file, order] = [await this.drop(one), await this.order(one)];
    await Promise.all([file, order].map(({ hint }) => publishFile(this.rooms.newsroom, hint)));
    this.model.raced(file, order);
  }

  private async deliver(delivery: Delivery, death?: Death): Promise<void> {
    const isDone = await survives(publishFile(this.workers(death), delivery.hint));
    if (!isDone) this.undelivered.push(delivery);
    if (delivery.isTake) return;
    if (isDone) this.model.delivered(delivery);
    else this.model.died(delivery);
  }

  private async sweeps(death?: Death): Promise<void> {
    await survives(sweep(this.workers(death)));
    await this.desk.runResumptions(this.rooms.newsroom);
    this.model.swept(this.undelivered, death !== undefined);
  }

  private hoursPass(hours: number): void {
    this.model.hour += hours;
    // A minute past, so that what ends on the hour has ended.
    this.desk.setClock(this.copy.instantOf(this.model.hour, 60_000));
  }

  private workers(death: Death | undefined): Newsroom {
    return death ? faultyNewsroom(this.rooms.newsroom, death).newsroom : this.rooms.newsroom;
  }

  private noted(delivery: Delivery): Delivery {
    this.deliveries.push(delivery);
    return delivery;
  }

  private lookThrough(): void {
    const emissions = this.rooms.takeEmissions();
    const tokens = new Set([...this.drafts.map(({ token }) => token), ...this.takes.tokens()]);
    const open = new Set([...this.model.takePublicTokens(), ...this.takes.publicTokens()]);
    this.leaks.look(emissions, tokens, open);
    for (const { surface, text } of emissions) {
      if (surface !== 'announcement') continue;
      const { Message } = JSON.parse(text) as { Message: string };
      this.announced.push(JSON.parse((JSON.parse(Message) as { sqs: string }).sqs));
    }
  }

  private async expectPredictedEnd(story: number): Promise<void> {
    const uri = await this.copy.uriOf(story);
    const record = await this.desk.newsroom.table.read(await storyId(uri));
    const side = record ? await this.publicSide(record.pagePath) : 'no page';
    expect(this.model.publicSidesOf(story)).toContain(side);
    if (record) expect(isOwing(record), 'something is left unfinished').toBe(false);
    // An order may come before a story was announced and keep it silent; without one, it is announced for certain.
    const ordered = this.deliveries.some((one) => one.story === story && one.order);
    const certain = !ordered && !this.model.publicSidesOf(story).includes('no page');
    const first = (one: { kind: string; reinstated?: boolean }) =>
      one.kind === 'publication' && !one.reinstated;
    const ids = this.announced.filter((one) => one.uri === uri && first(one));
    expect(certain ? [1] : [0, 1], 'publications').toContain(new Set(ids.map(({ id }) => id)).size);
  }

  private async publicSide(path: string | undefined): Promise<string> {
    const page = path === undefined ? undefined : await this.desk.page(path);
    if (page === undefined) return 'no page';
    const shown = this.drafts.find(({ token }) => page.includes(headlineOf(token)));
    if (!shown) return 'a notice';
    const fronts = [await this.desk.page('/'), await this.desk.page('/feed.xml')];
    const listed = fronts.every((text) => text?.includes(headlineOf(shown.token)));
    return listed ? shown.token : `${shown.token}, and not on the fronts`;
  }
}

/** False when the worker died on the way; any other failure is thrown on. */
async function survives(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'worker-died') return false;
    throw error;
  }
}
