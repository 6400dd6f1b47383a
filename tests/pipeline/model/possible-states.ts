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

/** What one message asks for: to read its story's file as it stands, or to carry out an order. */
export interface Message {
  readonly story: number;
  readonly order?: Order;
  readonly draft?: Draft;
}

type Fate = (story: Expected) => Expected;

/**
 * All that may be true of each story. A worker's death leaves both fates possible until its message is delivered
 * whole, and two workers at once leave both orders.
 */
export class PossibleStates {
  hour = 0;
  private readonly states = new Map<number, Expected[]>();
  private readonly standing = new Map<number, Draft>();
  /** What may have been true for a moment between two workers. */
  private passing: Expected[] = [];

  /** A file was put in the place of the story's former one. */
  dropped(story: number, draft: Draft): void {
    this.standing.set(story, draft);
  }

  /** A message was handled to its end. */
  delivered(message: Message): void {
    const fate = this.fateOf(message);
    // S3 tells times to the second: an old event that reads a newer object may lose to what stands.
    const stale = message.draft !== undefined && message.draft !== this.standing.get(message.story);
    this.mayBe(message.story, (story) => [fate(story), ...(stale ? [story] : [])]);
  }

  /** A worker died over a message: it had its effect, or it had not. */
  died(message: Message): void {
    const fate = this.fateOf(message);
    this.mayBe(message.story, (story) => [story, fate(story)]);
  }

  /** A file and an order were handled at the same time. */
  raced(file: Message, order: Message): void {
    const [read, obey] = [this.fateOf(file), this.fateOf(order)];
    this.passing = this.of(file.story).map(obey);
    // Third: the order was refused on the state before the text came.
    this.mayBe(file.story, (story) => [obey(read(story)), read(obey(story)), read(story)]);
  }

  /** A sweep releases what is due and finds files whose delivery died, in any order; its own worker may die. */
  swept(undelivered: readonly Message[], died: boolean): void {
    for (const story of this.states.keys()) {
      const lost = undelivered.filter((one) => one.story === story).map((one) => this.fateOf(one));
      const sweep: Fate = (one) => afterSweep(one, this.hour);
      const unsure = died || lost.length > 0;
      let may = this.of(story).flatMap((one) => [...(unsure ? [one] : []), sweep(one)]);
      for (const _ of lost) {
        const found = may.flatMap((one) => lost.map((fate) => fate(one)));
        may = distinct([...may, ...found, ...found.map(sweep)]);
      }
      this.states.set(story, distinct(may));
    }
  }

  /** Tokens of the texts that readers may see now, or saw for a moment. */
  takePublicTokens(): Set<string> {
    const states = [...this.passing, ...[...this.states.values()].flat()];
    this.passing = [];
    return new Set(states.flatMap((state) => publicDraft(state)?.token ?? []));
  }

  stories(): number[] {
    return [...this.states.keys()];
  }

  /** Each possible public side of a story: the token of its text, `a notice` or `no page`. */
  publicSidesOf(story: number): string[] {
    return this.of(story).map((state) => {
      if (!state.shown) return 'no page';
      return isKilled(state) || isHeld(state) ? 'a notice' : state.shown.token;
    });
  }

  private of(story: number): Expected[] {
    return this.states.get(story) ?? [nothingYet];
  }

  private mayBe(story: number, fates: (story: Expected) => Expected[]): void {
    this.states.set(story, distinct(this.of(story).flatMap(fates)));
  }

  private fateOf({ story, order }: Message): Fate {
    const draft = this.standing.get(story);
    return (before) => {
      if (order)
        return isKnown(before) || order.verb === 'kill' ? afterOrder(before, order, this.hour) : before;
      return draft ? afterReading(before, draft, this.hour) : before;
    };
  }
}

// An order for a story of which nothing is known is refused, but for a kill: that one is kept.
function isKnown({ shown, waiting, killed }: Expected): boolean {
  return shown !== undefined || waiting !== undefined || killed > 0;
}

function distinct(states: readonly Expected[]): Expected[] {
  return [...new Map(states.map((one) => [JSON.stringify(one), one])).values()];
}
