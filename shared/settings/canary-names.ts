/** The one file that the newsroom drops for itself, without `incoming/`. */
export const canaryKey = '_canary/story.txt';
/** Its story's id, as every reader makes it from the key: one name, so that a canary that was left behind is found. */
export const canaryId = 'vojocrclpp';
/** Where pages of the canary stand: in no section, on no list. */
export const canaryFolder = '/_canary/';
/** Its page. */
export const canaryPath = `${canaryFolder}${canaryId}/`;

/** sha256 of its text in UTF-8: `canaryCopy` of shared/story. */
export const canaryDigest = '4bb31a0e4bab67eb2b6d9fcda06764161e4f7b20ae2a0ef33e2a9da3fe9795f2';
