/** A call that hangs must end well before the function does, so that the queue can deliver the work again. */
export const patience = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
};
