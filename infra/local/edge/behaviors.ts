import type { BehaviorPlan } from '../template/cloud-plan.ts';
import {
  type EdgeEvent,
  type EdgeRequest,
  type EdgeResponse,
  loadViewerFunction,
} from './viewer-function.ts';

type ViewerFunction = (event: EdgeEvent) => Promise<EdgeRequest | EdgeResponse>;

/** A cache behavior with its functions loaded. */
export interface Behavior {
  readonly plan: BehaviorPlan;
  readonly viewerRequest: ViewerFunction | undefined;
  readonly viewerResponse: ViewerFunction | undefined;
}

export function loadBehaviors(plans: readonly BehaviorPlan[]): readonly Behavior[] {
  return plans.map((plan) => ({
    plan,
    viewerRequest: plan.viewerRequest === undefined ? undefined : loadViewerFunction(plan.viewerRequest),
    viewerResponse: plan.viewerResponse === undefined ? undefined : loadViewerFunction(plan.viewerResponse),
  }));
}

/** The first behavior whose pattern takes the path. */
export function behaviorFor(behaviors: readonly Behavior[], path: string): Behavior | undefined {
  return behaviors.find(({ plan }) => matchesPattern(plan.pathPattern, path));
}

/**
 * Whether a path fits a CloudFront pattern: `*` is any run of characters, `?` any one; the leading slash is optional.
 *
 * Linear in practice: on a mismatch only the last `*` is widened.
 */
export function matchesPattern(pattern: string, path: string): boolean {
  const wanted = pattern.startsWith('/') || pattern.startsWith('*') ? pattern : `/${pattern}`;
  let at = 0;
  let star = -1;
  let resume = 0;
  let here = 0;
  while (here < path.length) {
    if (wanted[at] === '*') {
      star = at;
      resume = here;
      at += 1;
    } else if (at < wanted.length && (wanted[at] === '?' || wanted[at] === path[here])) {
      at += 1;
      here += 1;
    } else if (star !== -1) {
      at = star + 1;
      resume += 1;
      here = resume;
    } else return false;
  }
  while (wanted[at] === '*') at += 1;
  return at === wanted.length;
}
