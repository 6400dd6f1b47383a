import { buildApp } from 'fauxqs';
import { isCrossSite, loopback, strangerOf } from '../loopback.ts';
import type { ParameterPlan } from '../template/cloud-plan.ts';
import { DurableStore } from './durable-store.ts';
import { SnsError, SnsStore } from './fauxqs-parts.ts';
import { moveMessages } from './move-messages.ts';
import { ObjectStore, type OnChange } from './object-store.ts';
import { Parameters } from './parameters.ts';
import { QueueStore } from './queue-store.ts';
import { enforceS3Rules } from './s3-rules.ts';
import { applySnsRules } from './sns-rules.ts';

/** S3, SQS and SNS on one loopback port, with everything that they hold on disk. */
export interface AwsServices {
  /** e.g. `http://127.0.0.1:4566`, without a trailing slash. */
  readonly url: string;
  readonly durable: DurableStore;
  readonly objects: ObjectStore;
  readonly queues: QueueStore;
  readonly topics: SnsStore;
  /** What SSM answers for. */
  setParameters(parameters: readonly ParameterPlan[]): void;
  stop(): Promise<void>;
}

export interface AwsServicesOptions {
  readonly folder: string;
  readonly port: number;
  readonly region: string;
  /** Queues whose half-done deliveries are given back, since their only consumer ran in this process. */
  readonly ownQueues: readonly string[];
  readonly onChange: OnChange;
  /** Sees the fields of each SNS Publish before it is handed on. */
  readonly onPublish?: OnPublish;
}

type App = ReturnType<typeof buildApp>;
type OnPublish = (fields: Readonly<Record<string, string | undefined>>) => void;

/** Loads what the folder holds and listens; the caller then creates what is still missing. */
export async function startAwsServices(options: AwsServicesOptions): Promise<AwsServices> {
  const url = `http://${loopback}:${options.port}`;
  const durable = new DurableStore(options.folder);
  durable.returnDeliveries(options.ownQueues);
  const queues = new QueueStore(durable, url);
  const topics = new SnsStore();
  const objects = new ObjectStore(durable, options.onChange);
  load({ durable, queues, topics, objects });
  const stores = { sqsStore: queues, snsStore: topics, s3Store: objects };
  const app = buildApp({ logger: false, defaultRegion: options.region, stores });
  refuseStrangers(app);
  enforceS3Rules(app, objects);
  enforceSnsRules(app, options.onPublish);
  answerMoves(app, queues, durable);
  answerInvalidations(app);
  const parameters = new Parameters();
  parameters.answer(app);
  app.addHook('preClose', () => durable.close());
  await app.listen({ port: options.port, host: loopback });
  const setParameters = (plans: readonly ParameterPlan[]): void => parameters.set(plans);
  return { url, durable, objects, queues, topics, setParameters, stop: () => app.close() };
}

type Stores = Pick<AwsServices, 'durable' | 'queues' | 'topics' | 'objects'>;

/** Loading comes before the stores know their disk, else each row would be written back while it is read. */
function load({ durable, queues, topics, objects }: Stores): void {
  durable.load(queues, topics, objects);
  queues.persistence = durable;
  topics.persistence = durable;
  objects.persistence = durable;
  for (const queue of queues.allQueues()) queue.persistence = durable;
}

function refuseStrangers(app: App): void {
  app.addHook('onRequest', (request, reply, done) => {
    const stranger = strangerOf(request.raw) ?? (isCrossSite(request.raw) ? 'another site' : undefined);
    if (stranger === undefined) return done();
    reply.status(403).send({ message: `The local newsroom answers this machine only, not ${stranger}.` });
  });
}

function enforceSnsRules(app: App, onPublish: OnPublish | undefined): void {
  app.addHook('preHandler', (request, reply, done) => {
    const fields = request.body;
    if (!(request.headers['content-type'] ?? '').includes('x-www-form-urlencoded')) return done();
    if (fields === null || typeof fields !== 'object' || Buffer.isBuffer(fields)) return done();
    try {
      const asSent = { ...(fields as Record<string, string>) };
      applySnsRules(fields as Record<string, string>);
      if (asSent['Action'] === 'Publish') onPublish?.(asSent);
      done();
    } catch (error) {
      if (!(error instanceof SnsError)) throw error;
      reply.header('content-type', 'text/xml').status(error.statusCode).send(snsErrorXml(error));
    }
  });
}

function snsErrorXml({ code, message }: SnsError): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${text}</Message></Error><RequestId>local</RequestId></ErrorResponse>`;
}

function answerMoves(app: App, queues: QueueStore, durable: DurableStore): void {
  app.addHook('preHandler', (request, reply, done) => {
    if (request.headers['x-amz-target'] !== 'AmazonSQS.StartMessageMoveTask') return done();
    const { status, body } = moveMessages(queues, durable, request.body);
    reply.status(status).header('content-type', 'application/x-amz-json-1.0').send(body);
  });
}

/** CloudFront's CreateInvalidation: the local edge keeps nothing, so it is done as soon as it is asked for. */
function answerInvalidations(app: App): void {
  app.post('/2020-05-31/distribution/:distribution/invalidation', (request, reply) => {
    const id = `I${Date.now().toString(36).toUpperCase()}`;
    const created = new Date().toISOString();
    reply
      .status(201)
      .header('content-type', 'text/xml')
      .header('location', `${request.url}/${id}`)
      .send(
        `<Invalidation xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Id>${id}</Id><Status>Completed</Status><CreateTime>${created}</CreateTime><InvalidationBatch><Paths><Quantity>0</Quantity></Paths><CallerReference>${id}</CallerReference></InvalidationBatch></Invalidation>`,
      );
  });
}
