import { answered } from './aws-failure.ts';

/**
 * The copies that CloudFront keeps. Pages age out by themselves within a minute; only a killed, held or
 * corrected one is called back at once, since each path costs money after the first thousand of a month.
 */
export class EdgeCache {
  private readonly distributionId: string | undefined;

  constructor(distributionId: string | undefined) {
    this.distributionId = distributionId;
  }

  /**
   * Calls a page back from every edge.
   *
   * @param path - site path
   * @param reference - the same for every repetition: CloudFront then does the work, and bills it, once
   */
  async purge(path: string, reference: string): Promise<void> {
    if (this.distributionId === undefined) return;
    // Loaded here alone: nearly no invocation needs it, and every cold start would pay for it.
    const { CloudFrontClient, CreateInvalidationCommand } = await import('./edge-client.ts');
    const call = new CloudFrontClient({}).send(
      new CreateInvalidationCommand({
        DistributionId: this.distributionId,
        InvalidationBatch: { CallerReference: reference, Paths: { Quantity: 1, Items: [path] } },
      }),
    );
    await answered('call a page back from the edge', call);
  }
}
