/** A hint that something happened to a key; what is there now decides. */
export interface FileHint {
  /** Object key without `incoming/`, decoded. */
  readonly key: string;
  /** Of the S3 event; empty when the sweep sends the hint. */
  readonly sequencer: string;
}
