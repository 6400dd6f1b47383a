/**
 * Where the script of related stories stands. The digits are the first of its sha256, so that browsers keep it for as
 * long as they like; a test names the new ones when the script has changed.
 */
export const relatedScriptPath = '/related-beb90e82.js';
