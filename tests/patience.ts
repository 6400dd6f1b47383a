/**
 * Milliseconds that a test of hostile input may take. On any machine an honest reading is done in a hundredth of it, one
 * whose work grows with the square of its input is not: the test fails by its limit, and no clock is asserted.
 */
export const patienceMs = 20_000;
