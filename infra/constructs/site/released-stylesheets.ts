/**
 * CSP sources of the stylesheets of earlier releases, `sha256-…`, newest first.
 *
 * Pages are not rendered again when the stylesheet changes: each keeps the one that it was published with, so
 * the policy must go on allowing it. Before changing `shared/page/frame/stylesheet.ts` after a release, add the hash
 * of the released one here.
 */
export const releasedStylesheets: readonly string[] = [];
