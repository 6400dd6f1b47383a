/** Lets calls through one after the other, however many are asked for at once. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  run<Result>(call: () => Promise<Result>): Promise<Result> {
    const result = this.last.then(call, call);
    this.last = result;
    return result;
  }
}
