import type { ReceiptDesk } from '../receipt-desk.ts';
import type { CloudPlan } from '../template/cloud-plan.ts';
import type { AwsServices } from './aws-services.ts';
import { SqsStore } from './fauxqs-parts.ts';
import type { OnChange } from './object-store.ts';
import { type ObjectChange, s3Notification, wants } from './s3-notification.ts';

export interface Announcing {
  readonly plan: CloudPlan;
  readonly region: string;
  readonly desk: ReceiptDesk;
  readonly wireBucket: string;
  /** Only called once they run. */
  services(): AwsServices;
}

/** Puts each change of an object on the queues that the bucket's notifications name, and tells the desk. */
export function announceChanges(announcing: Announcing): OnChange {
  const { plan, region, services } = announcing;
  const rulesOf = new Map(plan.buckets.map(({ name, notifications }) => [name, notifications]));
  return (change) => {
    for (const rule of rulesOf.get(change.bucket) ?? []) {
      if (!wants(rule, change)) continue;
      const body = JSON.stringify(s3Notification(change, rule, region));
      services().queues.getQueueByArn(rule.queueArn)?.enqueue(SqsStore.createMessage(body));
    }
    // Later, outside the transaction: what a listener does must not undo the write.
    if (change.bucket === announcing.wireBucket) setImmediate(() => tellDesk(announcing, change));
  };
}

function tellDesk({ desk, services }: Announcing, { bucket, key, eventName, size = 0 }: ObjectChange): void {
  if (!eventName.startsWith('ObjectCreated:')) return;
  desk.dropped(key, size);
  const { objects } = services();
  desk.answered(key, () =>
    objects.find(bucket, key) ? objects.getObject(bucket, key).body : Buffer.alloc(0),
  );
}
