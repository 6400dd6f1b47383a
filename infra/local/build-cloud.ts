import type { AwsServices } from './services/aws-services.ts';
import { SqsStore } from './services/fauxqs-parts.ts';
import { s3TestEvent } from './services/s3-notification.ts';
import type { TableService } from './services/table-service.ts';
import type { CloudPlan, QueuePlan } from './template/cloud-plan.ts';

/** Makes what the template describes and the disk does not hold yet, and brings attributes up to date. */
export async function buildCloud(
  plan: CloudPlan,
  { aws, tables, region }: { aws: AwsServices; tables: TableService; region: string },
): Promise<void> {
  for (const queue of plan.queues) buildQueue(aws, queue);
  for (const { name } of plan.topics) aws.topics.createTopic(name, undefined, undefined, region);
  for (const { topicArn, protocol, endpoint, attributes } of plan.subscriptions) {
    aws.topics.subscribe(topicArn, protocol, endpoint, attributes);
  }
  for (const { name, versioned } of plan.buckets) {
    aws.objects.createBucket(name);
    if (versioned) aws.objects.setVersioned(name);
  }
  aws.setParameters(plan.parameters);
  sendTestEvents(plan, aws);
  await Promise.all(plan.tables.map((table) => tables.createTable(table)));
}

function buildQueue({ queues }: AwsServices, { name, arn, attributes }: QueuePlan): void {
  const existing = queues.getQueueByArn(arn);
  if (existing) existing.setAttributes({ ...attributes });
  else queues.createQueue(name, '', arn, { ...attributes });
}

/** S3 tests a notification once, when it is set up. */
function sendTestEvents(plan: CloudPlan, { durable, queues }: AwsServices): void {
  for (const { name, notifications } of plan.buckets) {
    for (const queueArn of new Set(notifications.map((rule) => rule.queueArn))) {
      const fact = `test-event ${name} ${queueArn}`;
      if (durable.fact(fact) !== undefined) continue;
      const at = new Date();
      durable.atomically(() => {
        queues
          .getQueueByArn(queueArn)
          ?.enqueue(SqsStore.createMessage(JSON.stringify(s3TestEvent(name, at))));
        durable.setFact(fact, at.toISOString());
      });
    }
  }
}
