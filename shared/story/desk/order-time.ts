/**
 * When an order counts as given, since orders are compared with each other by that alone.
 *
 * A desk's clock may be ahead; its order would then outlast every one that others give meanwhile. But no order is given
 * after its file arrived, and the bucket's clock is the same for all desks: so that is the latest. The bucket tells
 * whole seconds, so an order keeps its own milliseconds, by which two of one second are told apart. A clock that is
 * behind cannot be told from a file that was dropped late, and counts as it says.
 *
 * @param at - UTC instant, as the desk's clock says
 * @param receivedAt - UTC instant of the file's arrival
 */
export function orderedAt(at: string, receivedAt: string): string {
  const millisecond = Date.parse(at) % 1000;
  const second = Math.floor(Date.parse(receivedAt) / 1000) * 1000;
  const latest = new Date(second + millisecond).toISOString();
  return Date.parse(at) - Date.parse(receivedAt) > toleranceMs ? latest : at;
}

// Arrival is cut off to the second before it is told. A second more is what clocks that are kept right differ by: were
// one of them held to the second, an order given at its end would go before one given earlier in it.
const toleranceMs = 2000;
