/** What one piece of work asks of AWS. Averages, so fractions are meant. */
export interface Usage {
  readonly s3Writes: number;
  readonly s3Reads: number;
  /** Units of 1 KB. */
  readonly dynamoWrites: number;
  /** Units of 4 KB, consistent. */
  readonly dynamoReads: number;
  readonly queueRequests: number;
  readonly topicPublishes: number;
  readonly lambdaRuns: number;
  readonly lambdaGbSeconds: number;
  /** Kilobytes of log, metrics included. */
  readonly logKb: number;
}
