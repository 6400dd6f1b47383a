import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, type IMetric, type IWidget, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Rooms } from '../rooms/rooms.ts';
import { ownMetric } from './own-metric.ts';

export interface DashboardProps {
  readonly rooms: Rooms;
  readonly publish: LambdaFunction;
  readonly sweepDeadLetters: Queue;
}

const period = Duration.minutes(5);

/** One page for one person: what came in, how fast it was out, what waits, what failed, what it costs. */
export class NewsroomDashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    const dashboard = new Dashboard(this, 'Page', { defaultInterval: Duration.hours(12) });
    dashboard.addWidgets(
      new TextWidget({
        width: 24,
        height: 2,
        markdown:
          '**The newsroom.** Each alarm has its section in `docs/runbook.md`; start with `newsroom status`.',
      }),
    );
    dashboard.addWidgets(this.#stories(), this.#speed(), this.#waiting(props.rooms));
    dashboard.addWidgets(this.#failed(props), this.#late(), this.#bill(props));
    dashboard.addWidgets(this.#canary());
  }

  #count(name: string, by = 'publish'): IMetric {
    return ownMetric(this, { name, by, statistic: 'Sum', period });
  }

  #stories(): IWidget {
    const metrics = [
      'StoriesPublished',
      'StoriesUpdated',
      'StoriesWaiting',
      'StoriesKilled',
      'Duplicates',
      'FilesRejected',
    ];
    return graph(
      'Stories in, and what became of them',
      metrics.map((name) => this.#count(name)),
    );
  }

  #speed(): IWidget {
    const at = (statistic: string) =>
      ownMetric(this, { name: 'DropToPage', by: 'publish', statistic, period });
    const front = ownMetric(this, { name: 'FrontAgeMs', by: 'refresh-lists', statistic: 'p95', period });
    return graph('From drop to page, and to its front (ms)', [at('p50'), at('p95'), front]);
  }

  #waiting({ publishWork, listsWork }: Rooms): IWidget {
    const age = (queue: Queue, label: string) =>
      queue.metricApproximateAgeOfOldestMessage({ period, label, statistic: 'Maximum' });
    return graph('Oldest that waits (s)', [age(publishWork.queue, 'drops'), age(listsWork.queue, 'fronts')]);
  }

  #failed({ rooms, sweepDeadLetters }: DashboardProps): IWidget {
    const letters = (queue: Queue, label: string) =>
      queue.metricApproximateNumberOfMessagesVisible({ period, label, statistic: 'Maximum' });
    return graph('Dead letters', [
      letters(rooms.publishWork.deadLetters, 'publish'),
      letters(rooms.listsWork.deadLetters, 'lists'),
      letters(rooms.cardsWork.deadLetters, 'cards'),
      letters(sweepDeadLetters, 'sweep'),
    ]);
  }

  #late(): IWidget {
    return graph('Overdue, resumed, found', [
      this.#count('WorkOverdue', 'sweep'),
      this.#count('WorkResumed'),
      this.#count('FilesFound', 'sweep'),
    ]);
  }

  #canary(): IWidget {
    const seconds = ownMetric(this, { name: 'CanarySeconds', by: 'canary', statistic: 'Maximum', period });
    return graph('The canary, from its drop to a reader’s page (s)', [
      seconds,
      this.#count('CanaryFailed', 'canary'),
    ]);
  }

  #bill({ rooms, publish }: DashboardProps): IWidget {
    return graph('What the bill grows with', [
      publish.metricInvocations({ period, label: 'publish runs' }),
      this.#count('ListsRefreshed', 'refresh-lists'),
      this.#count('CardsDrawn', 'draw-card'),
      this.#count('Announcements'),
      rooms.table.metricConsumedWriteCapacityUnits({ period, label: 'DynamoDB writes', statistic: 'Sum' }),
      rooms.table.metricConsumedReadCapacityUnits({ period, label: 'DynamoDB reads', statistic: 'Sum' }),
    ]);
  }
}

function graph(title: string, left: IMetric[]): IWidget {
  return new GraphWidget({ title, left, width: 8, height: 7 });
}
