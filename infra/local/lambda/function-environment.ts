import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FunctionPlan } from '../template/cloud-plan.ts';
import type { FunctionLog } from './function-log.ts';
import { type Answer, type Invocation, InvocationFailed } from './invocation.ts';

/**
 * One execution environment of a function: a worker thread with the function's own variables, which answers one
 * event at a time and is thrown away when it runs out of time or dies.
 */
export class FunctionEnvironment {
  readonly #plan: FunctionPlan;
  readonly #worker: Worker;
  readonly #ready: Promise<void>;
  #waiting: ((answer: Answer) => void) | undefined;
  #deathReason: string | undefined;

  constructor(plan: FunctionPlan, variables: Readonly<Record<string, string>>, log: FunctionLog) {
    this.#plan = plan;
    this.#worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
      workerData: { module: pathToFileURL(plan.file).href, exportName: plan.exportName },
      env: { ...variables },
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: Math.max(plan.memoryMb, 128) },
    });
    log.capture(this.#worker.stdout);
    log.capture(this.#worker.stderr);
    this.#ready = new Promise((resolve) => {
      this.#worker.on('message', (message: Answer | { ready: true }) => {
        if ('ready' in message) resolve();
        else this.#waiting?.(message);
      });
      this.#worker.once('error', (error) => this.#die(error.message, resolve));
      this.#worker.once('exit', (code) => this.#die(`the thread ended with ${code}`, resolve));
    });
  }

  get isDead(): boolean {
    return this.#deathReason !== undefined;
  }

  /**
   * Hands the event to the handler.
   *
   * @returns what the handler returned, as JSON would carry it
   * @throws InvocationFailed; after a timeout the environment is dead
   */
  async invoke(event: unknown): Promise<unknown> {
    const { name, arn, timeoutMs, memoryMb } = this.#plan;
    await this.#ready;
    const id = randomUUID();
    const deadline = Date.now() + timeoutMs;
    const answer = await this.#ask({ id, event, functionName: name, functionArn: arn, deadline, memoryMb });
    if (answer.error !== undefined) throw new InvocationFailed(name, answer.error);
    return answer.result;
  }

  async stop(): Promise<void> {
    this.#deathReason ??= 'stopped';
    await this.#worker.terminate();
  }

  async #ask(invocation: Invocation): Promise<Answer> {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    this.#waiting = resolve;
    const timer = setTimeout(() => {
      this.#die(`Task timed out after ${(this.#plan.timeoutMs / 1000).toFixed(2)} seconds`);
      void this.#worker.terminate();
    }, this.#plan.timeoutMs);
    try {
      if (this.#deathReason !== undefined) return { id: invocation.id, error: this.#deathReason };
      this.#worker.postMessage(invocation);
      return await promise;
    } finally {
      clearTimeout(timer);
      this.#waiting = undefined;
    }
  }

  #die(reason: string, also: () => void = () => undefined): void {
    this.#deathReason ??= reason;
    this.#waiting?.({ id: '', error: this.#deathReason });
    also();
  }
}
