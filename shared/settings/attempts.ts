/**
 * How often a queue delivers one message before it becomes a dead letter. A throttled call counts as an attempt,
 * so fewer than five would give up on healthy work.
 */
export const maxAttempts = 5;
