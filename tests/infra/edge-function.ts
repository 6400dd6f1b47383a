import { readFileSync } from 'node:fs';
import vm from 'node:vm';

export interface EdgeRequest {
  readonly uri: string;
  readonly querystring: Record<string, { value: string; multiValue?: { value: string }[] }>;
}

export interface EdgeResponse {
  readonly statusCode: number;
  readonly statusDescription?: string;
  readonly headers: Record<string, { value: string }>;
}

/** Runs the code of a CloudFront Function as CloudFront does: a bare script with a `handler` and no modules. */
export function edgeFunction<Event, Answer>(name: string): (event: Event) => Answer {
  const file = new URL(`../../infra/constructs/site/edge/${name}.js`, import.meta.url);
  const context = vm.createContext({});
  vm.runInContext(readFileSync(file, 'utf8'), context);
  const run = vm.runInContext('(json) => JSON.stringify(handler(JSON.parse(json)))', context) as (
    json: string,
  ) => string;
  return (event) => JSON.parse(run(JSON.stringify(event))) as Answer;
}

/** The source of a CloudFront Function. */
export function edgeSource(name: string): string {
  return readFileSync(new URL(`../../infra/constructs/site/edge/${name}.js`, import.meta.url), 'utf8');
}
