import { randomUUID } from 'node:crypto';
import type { SchedulePlan } from '../template/cloud-plan.ts';
import type { FunctionPool } from './function-pool.ts';

/** A rule that calls a function at its rate. */
export interface Schedule {
  stop(): Promise<void>;
}

export interface ScheduleOptions {
  readonly schedule: SchedulePlan;
  readonly pool: FunctionPool;
  readonly region: string;
  readonly account: string;
  /** Takes an event whose last try failed, for the function's dead-letter queue. */
  onFailure(event: object): void;
}

/** A rule that comes so often is not waited for: the site of a new newsroom is whole at once. */
const atOnceMs = 60_000;

/**
 * Calls the function at the rule’s rate, the first time one interval after the start, as EventBridge does; what comes
 * every minute runs at the start too. A run that is late is not doubled.
 *
 * A failed run is tried again as often as Lambda would, without the minutes that Lambda waits in between.
 */
export function runSchedule(options: ScheduleOptions): Schedule {
  let current: Promise<void> | undefined;
  const run = (): void => {
    current ??= invokeWithRetries(options).finally(() => {
      current = undefined;
    });
  };
  if (options.schedule.everyMs <= atOnceMs) run();
  const timer = setInterval(run, options.schedule.everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await current;
    },
  };
}

async function invokeWithRetries(options: ScheduleOptions): Promise<void> {
  const { schedule, pool } = options;
  const event = schedule.input === undefined ? scheduledEvent(options) : JSON.parse(schedule.input);
  for (let attempt = 0; attempt <= pool.plan.retries; attempt += 1) {
    try {
      await pool.invoke(event);
      return;
    } catch {
      // The pool has written the reason into the function's log; the next try or the dead-letter queue follows.
    }
  }
  options.onFailure(event);
}

function scheduledEvent({ schedule, region, account }: ScheduleOptions): object {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account,
    time: `${new Date().toISOString().slice(0, 19)}Z`,
    region,
    resources: [schedule.ruleArn],
    detail: {},
  };
}
