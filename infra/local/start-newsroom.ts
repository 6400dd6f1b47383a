import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCloud } from './build-cloud.ts';
import { choosePorts, type Ports } from './choose-ports.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { type DeskMail, openDeskOutbox } from './desk-outbox.ts';
import { type RunningEdge, startEdge } from './edge/start-edge.ts';
import { openInbox } from './inbox/open-inbox.ts';
import { runFunctions } from './lambda/run-functions.ts';
import { LocalCloudError } from './local-cloud-error.ts';
import { loopback } from './loopback.ts';
import { type NewsroomNames, newsroomNames } from './newsroom-names.ts';
import { type LocalOutbox, openOutbox } from './outbox/open-outbox.ts';
import { type DropEvent, ReceiptDesk, type ReceiptEvent } from './receipt-desk.ts';
import { announceChanges } from './services/announce-changes.ts';
import { type AwsServices, startAwsServices } from './services/aws-services.ts';
import { localAccount } from './services/queue-store.ts';
import { startTableService } from './services/table-service.ts';
import type { CloudPlan } from './template/cloud-plan.ts';
import { readAssembly } from './template/read-assembly.ts';
import { readPlan } from './template/read-plan.ts';
import { synthesize } from './template/synthesize.ts';
import type { Assembly } from './template/template.ts';
import { watchDeadLetters } from './watch-dead-letters.ts';

/** Addresses and names of a running newsroom: the contract of `newsroom start --json`. */
export interface Endpoints extends NewsroomNames {
  /** Public origin of the site, without a trailing slash. */
  readonly site: string;
  /** Endpoint of S3, SQS and SNS. */
  readonly aws: string;
  readonly dynamodb: string;
  readonly region: string;
  /** Folder whose files are dropped. */
  readonly inbox: string;
  /** By which operators' commands ask SSM for everything else. */
  readonly stack: string;
  /** Page of what social networks would get. */
  readonly outbox?: string;
}

export interface NewsroomOptions {
  /** Holds everything that has to survive; made when absent. */
  readonly dataDir: string;
  /** Of the site; absent: the port of the last start, else a free one. */
  readonly port?: number | undefined;
  readonly onReceipt?: ((event: ReceiptEvent) => void) | undefined;
  readonly onDrop?: ((event: DropEvent) => void) | undefined;
  /** Told of each message to the desk, as it would come by mail. */
  readonly onDeskMail?: ((mail: DeskMail) => void) | undefined;
  /** Takes one line about the newsroom itself, for a terminal. */
  readonly log?: ((line: string) => void) | undefined;
  /** Folder of a cloud assembly to run in the place of the project's own stack. */
  readonly assembly?: string | undefined;
}

export interface RunningNewsroom {
  readonly endpoints: Endpoints;
  /** Ends what runs within a few seconds; everything that was accepted is on disk. */
  stop(): Promise<void>;
}

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const region = 'us-east-1';

/**
 * Runs the stack of the project on this machine: the template's buckets, queues, table, topic, functions,
 * schedules and edge, with the same bundles that are deployed.
 *
 * @throws LocalCloudError `data-folder-in-use`, `port-in-use`, `synthesis-failed`, `template-not-understood`, …
 */
export async function startNewsroom(options: NewsroomOptions): Promise<RunningNewsroom> {
  const folder = openDataFolder(resolve(options.dataDir));
  const started: Stoppable[] = [];
  try {
    const endpoints = await start(options, folder, started);
    folder.announce({ ...endpoints, pid: process.pid });
    return { endpoints, stop: once(() => stopAll(started, folder)) };
  } catch (error) {
    await stopAll(started, folder);
    throw error;
  }
}

interface Stoppable {
  stop(): Promise<void>;
}

/** @param started - takes each part as soon as it runs, so that a failure later on stops it */
async function start(options: NewsroomOptions, folder: DataFolder, started: Stoppable[]): Promise<Endpoints> {
  const [assemblyFolder, ports] = await Promise.all([
    options.assembly ?? synthesize(projectRoot),
    choosePorts(folder, options.port),
  ]);
  const assembly = readAssembly(assemblyFolder);
  const read = planOf(assembly, ports);
  const names = newsroomNames(read);
  const site = `http://${loopback}:${ports.site}`;
  const { stackName: stack } = assembly;
  const place = { port: ports.outbox, file: folder.inside('outbox.json'), origin: site };
  const outbox = await openOutbox(read, { ...place, topicArn: names.topicArn });
  if (outbox) started.push(outbox);
  const plan = outbox?.plan ?? read;
  const aws = await startServices(plan, { options, folder, port: ports.aws, names, outbox });
  started.push(aws);
  const tables = await startTableService(folder.inside('dynamodb'), ports.dynamodb);
  started.push(tables);
  await buildCloud(plan, { aws, tables, region });
  if (options.log) watchDeadLetters(plan, aws, options.log);
  started.push(await edgeOf(plan, aws.url, ports.site));
  const places = { dynamodbUrl: tables.url, siteOrigin: site, logFolder: folder.inside('logs') };
  const onProblem = (error: unknown): void => options.log?.(`A queue could not be read: ${String(error)}`);
  started.push(runFunctions(plan, { aws, region, account: localAccount, onProblem, ...places }));
  const inbox = folder.inside('inbox');
  started.push(openInbox(inbox, { folder, aws, wireBucket: names.wireBucket, log: options.log }));
  if (plan.ignored.length > 0) options.log?.(`Not run on a laptop: ${plan.ignored.join(', ')}.`);
  return {
    site,
    aws: aws.url,
    dynamodb: tables.url,
    region,
    ...names,
    inbox,
    stack,
    ...(outbox ? { outbox: outbox.url } : {}),
  };
}

function planOf(assembly: Assembly, { site, aws }: Ports): CloudPlan {
  return readPlan(assembly, {
    stackName: assembly.stackName,
    account: localAccount,
    region,
    awsUrl: `http://${loopback}:${aws}`,
    edgeHost: `${loopback}:${site}`,
  });
}

interface ServiceRoom {
  readonly options: NewsroomOptions;
  readonly folder: DataFolder;
  readonly port: number;
  readonly names: NewsroomNames;
  readonly outbox: LocalOutbox | undefined;
}

async function startServices(plan: CloudPlan, room: ServiceRoom): Promise<AwsServices> {
  const { options, folder, port, names, outbox } = room;
  const desk = new ReceiptDesk(options);
  const mailToDesk = openDeskOutbox({
    topicArn: names.deskTopicArn,
    folder: folder.inside('desk'),
    onMail: options.onDeskMail,
  });
  const aws: AwsServices = await startAwsServices({
    folder: folder.inside('s3-sqs-sns'),
    port,
    region,
    ownQueues: plan.queues
      .filter(({ arn }) => plan.mappings.some(({ queueArn }) => queueArn === arn))
      .map(({ name }) => name),
    onChange: announceChanges({
      plan,
      region,
      desk,
      wireBucket: names.wireBucket,
      services: () => aws,
    }),
    onPublish: (fields) => {
      mailToDesk(fields);
      outbox?.published(fields);
    },
  });
  return aws;
}

function edgeOf(plan: CloudPlan, awsUrl: string, port: number): Promise<RunningEdge> {
  if (plan.edge) return startEdge({ plan: plan.edge, awsUrl, port });
  throw new LocalCloudError({
    code: 'no-distribution',
    message: 'The template has no CloudFront distribution, so there is no site to serve.',
    fix: 'Keep the distribution in the stack.',
  });
}

/** Last started, first stopped: nothing is taken away from under something that still uses it. */
async function stopAll(started: readonly Stoppable[], folder: DataFolder): Promise<void> {
  for (const one of started.toReversed()) await one.stop();
  folder.release();
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
