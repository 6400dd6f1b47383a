import type { FunctionPlan } from '../template/cloud-plan.ts';
import { FunctionEnvironment } from './function-environment.ts';
import { type FunctionLog, openFunctionLog } from './function-log.ts';
import { InvocationFailed } from './invocation.ts';

/** A function that can be called; environments are made when they are needed and kept warm. */
export interface FunctionPool {
  readonly plan: FunctionPlan;
  /**
   * Calls the function, with a free environment or a new one.
   *
   * @throws InvocationFailed when it threw, ran out of time or its thread died
   */
  invoke(event: unknown): Promise<unknown>;
  /** Starts an environment before the first event, so that the first drop is not a cold one. */
  warm(): void;
  stop(): Promise<void>;
}

export interface FunctionPoolOptions {
  /** Variables of the template plus those that Lambda itself sets. */
  readonly variables: Readonly<Record<string, string>>;
  readonly logFolder: string;
}

/** Makes the pool of one function; whoever calls it bounds how many calls run at once. */
export function createFunctionPool(plan: FunctionPlan, options: FunctionPoolOptions): FunctionPool {
  const log = openFunctionLog(options.logFolder, plan.id);
  const idle: FunctionEnvironment[] = [];
  const all = new Set<FunctionEnvironment>();

  const create = (): FunctionEnvironment => {
    const environment = new FunctionEnvironment(plan, options.variables, log);
    all.add(environment);
    return environment;
  };

  return {
    plan,
    warm: () => {
      idle.push(create());
    },
    invoke: async (event) => {
      const environment = takeLiving(idle, all) ?? create();
      try {
        return await environment.invoke(event);
      } catch (error) {
        logFailure(log, error);
        throw error;
      } finally {
        if (environment.isDead) all.delete(environment);
        else idle.push(environment);
      }
    },
    stop: async () => {
      await Promise.all([...all].map((environment) => environment.stop()));
      await log.close();
    },
  };
}

function takeLiving(
  idle: FunctionEnvironment[],
  all: Set<FunctionEnvironment>,
): FunctionEnvironment | undefined {
  for (;;) {
    const environment = idle.pop();
    if (!environment?.isDead) return environment;
    all.delete(environment);
  }
}

function logFailure(log: FunctionLog, error: unknown): void {
  log.write(error instanceof InvocationFailed ? error.message : `unexpected: ${String(error)}`);
}
