import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCloud } from './build-cloud.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { type RunningEdge, startEdge } from './edge/start-edge.ts';
import { contentTypeOf } from './inbox/content-type.ts';
import { Inbox } from './inbox/inbox.ts';
import { runFunctions } from './lambda/run-functions.ts';
import { LocalCloudError } from './local-cloud-error.ts';
import { choosePort, isFree, loopback } from './loopback.ts';
import { type NewsroomNames, newsroomNames } from './newsroom-names.ts';
import { type DropEvent, ReceiptDesk, type ReceiptEvent } from './receipt-desk.ts';
import { announceChanges } from './services/announce-changes.ts';
import { type AwsServices, startAwsServices } from './services/aws-services.ts';
import { localAccount } from './services/queue-store.ts';
import { startTableService } from './services/table-service.ts';
import type { CloudPlan } from './template/cloud-plan.ts';
import { readAssembly } from './template/read-assembly.ts';
import { readPlan } from './template/read-plan.ts';
import { synthesize } from './template/synthesize.ts';

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
}

export interface NewsroomOptions {
  /** Holds everything that has to survive; made when absent. */
  readonly dataDir: string;
  /** Of the site; absent: the port of the last start, else a free one. */
  readonly port?: number | undefined;
  readonly onReceipt?: ((event: ReceiptEvent) => void) | undefined;
  readonly onDrop?: ((event: DropEvent) => void) | undefined;
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
  const started: { stop(): Promise<void> }[] = [];
  try {
    const endpoints = await start(options, folder, started);
    folder.announce({ ...endpoints, pid: process.pid });
    return { endpoints, stop: once(() => stopAll(started, folder)) };
  } catch (error) {
    await stopAll(started, folder);
    throw error;
  }
}

async function start(
  options: NewsroomOptions,
  folder: DataFolder,
  started: { stop(): Promise<void> }[],
): Promise<Endpoints> {
  const [assemblyFolder, ports] = await Promise.all([
    options.assembly ?? synthesize(projectRoot),
    choosePorts(folder, options.port),
  ]);
  const assembly = readAssembly(assemblyFolder);
  const site = `http://${loopback}:${ports.site}`;
  const plan = readPlan(assembly, {
    stackName: assembly.stackName,
    account: localAccount,
    region,
    awsUrl: `http://${loopback}:${ports.aws}`,
    edgeHost: `${loopback}:${ports.site}`,
  });
  const names = newsroomNames(plan);
  const desk = new ReceiptDesk(options);
  const onChange = announceChanges({ plan, region, desk, wireBucket: names.wireBucket, services: () => aws });
  const ownQueues = plan.queues
    .filter(({ arn }) => plan.mappings.some(({ queueArn }) => queueArn === arn))
    .map(({ name }) => name);
  const aws: AwsServices = await startAwsServices({
    folder: folder.inside('s3-sqs-sns'),
    port: ports.aws,
    region,
    ownQueues,
    onChange,
  });
  started.push(aws);
  const tables = await startTableService(folder.inside('dynamodb'), ports.dynamodb);
  started.push(tables);
  await buildCloud(plan, { aws, tables, region });
  started.push(await edgeOf(plan, aws.url, ports.site));
  started.push(
    runFunctions(plan, {
      aws,
      dynamodbUrl: tables.url,
      siteOrigin: site,
      region,
      account: localAccount,
      logFolder: folder.inside('logs'),
    }),
  );
  const inbox = folder.inside('inbox');
  started.push(openInbox(inbox, { folder, aws, wireBucket: names.wireBucket, log: options.log }));
  if (plan.ignored.length > 0) options.log?.(`Not run on a laptop: ${plan.ignored.join(', ')}.`);
  return { site, aws: aws.url, dynamodb: tables.url, region, ...names, inbox };
}

interface Ports {
  readonly site: number;
  readonly aws: number;
  readonly dynamodb: number;
}

async function choosePorts(folder: DataFolder, sitePort: number | undefined): Promise<Ports> {
  const remembered = folder.rememberedPorts();
  if (sitePort !== undefined && sitePort !== 0 && !(await isFree(sitePort))) throw portInUse(sitePort);
  const site = sitePort || (await choosePort(remembered.site, []));
  const aws = await choosePort(remembered.aws, [site]);
  const dynamodb = await choosePort(remembered.dynamodb, [site, aws]);
  const ports = { site, aws, dynamodb };
  folder.rememberPorts(ports);
  return ports;
}

function portInUse(port: number): LocalCloudError {
  return new LocalCloudError({
    code: 'port-in-use',
    message: `Something else is listening on port ${port}.`,
    fix: 'Stop it, or choose another port: --port N.',
  });
}

function edgeOf(plan: CloudPlan, awsUrl: string, port: number): Promise<RunningEdge> {
  if (plan.edge) return startEdge({ plan: plan.edge, awsUrl, port });
  throw new LocalCloudError({
    code: 'no-distribution',
    message: 'The template has no CloudFront distribution, so there is no site to serve.',
    fix: 'Keep the distribution in the stack.',
  });
}

interface InboxRoom {
  readonly folder: DataFolder;
  readonly aws: AwsServices;
  readonly wireBucket: string;
  readonly log: NewsroomOptions['log'];
}

function openInbox(path: string, { folder, aws, wireBucket, log }: InboxRoom): Inbox {
  return new Inbox({
    folder: path,
    memoryFile: folder.inside('inbox-dropped.jsonl'),
    drop: (file, bytes) => {
      aws.objects.putObject(wireBucket, `incoming/${file}`, bytes, contentTypeOf(file));
    },
    onProblem: (file, error) => log?.(`The inbox could not drop ${file}: ${String(error)}`),
  });
}

/** Last started, first stopped: nothing is taken away from under something that still uses it. */
async function stopAll(started: readonly { stop(): Promise<void> }[], folder: DataFolder): Promise<void> {
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
