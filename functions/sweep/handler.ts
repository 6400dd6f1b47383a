import { readEnvironment } from '../environment.ts';

const environment = readEnvironment();

/** Refuses every call until the step exists, so that the queue keeps the work. */
export async function handler(): Promise<never> {
  throw new Error(`The sweep step for ${environment.table} does not exist yet.`);
}
