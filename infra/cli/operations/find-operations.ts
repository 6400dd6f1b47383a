import { GetParameterCommand, ParameterNotFound, SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod/mini';
import { networkNames } from '../../../shared/settings/social-settings.ts';
import { CommandError } from '../command-error.ts';
import { asked } from '../desk/asked.ts';
import { deskOptions } from '../desk/find-desk.ts';
import { runningNewsroom } from '../desk/running-newsroom.ts';

/** Options by which operators' commands find the newsroom. */
export const operationsOptions = { data: deskOptions.data, stack: deskOptions.stack } as const;

const text = z.string().check(z.minLength(1));

const roomsSchema = z.object({
  origin: text,
  wireBucket: text,
  siteBucket: text,
  table: text,
  topicArn: text,
  distributionId: text,
  publishQueueUrl: text,
  listsQueueUrl: text,
  picturesQueueUrl: text,
  cardsQueueUrl: text,
  publishDeadLettersUrl: text,
  listsDeadLettersUrl: text,
  picturesDeadLettersUrl: text,
  cardsDeadLettersUrl: text,
  sweepDeadLettersUrl: text,
  /** Of the networks that are on. */
  relays: z.optional(
    z.array(
      z.object({
        network: z.enum(networkNames),
        queueUrl: text,
        deadLettersUrl: text,
        /** Name of its parameter; a stack of an earlier release does not say. */
        secret: z.optional(text),
      }),
    ),
  ),
});

/** Where everything of one newsroom is, as its stack wrote it down. */
export type RoomNames = z.infer<typeof roomsSchema>;

/**
 * Finds the rooms of the newsroom that runs on `--data`, or of a stack on AWS.
 *
 * A local newsroom is addressed through the environment, as every AWS tool would: the same code runs on both.
 *
 * @throws CommandError `newsroom-not-running`, `stack-not-found`
 */
export async function findOperations(choice: {
  readonly data: string;
  readonly stack: string | undefined;
}): Promise<RoomNames> {
  if (choice.stack !== undefined) return roomsOf(choice.stack);
  const { aws, dynamodb, region, stack, site } = await runningNewsroom(choice.data);
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL: aws,
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
  });
  // The template takes every edge for one that speaks TLS; the one on this machine does not.
  return { ...(await roomsOf(stack)), origin: site };
}

async function roomsOf(stack: string): Promise<RoomNames> {
  const ssm = new SSMClient({});
  const Name = `/newsroom/${stack}/rooms`;
  const call = ssm.send(new GetParameterCommand({ Name })).catch((error: unknown) => {
    if (error instanceof ParameterNotFound) return undefined;
    throw error;
  });
  const answer = await asked(`read the parameter ${Name}`, call);
  if (answer?.Parameter?.Value !== undefined) return roomsSchema.parse(JSON.parse(answer.Parameter.Value));
  throw new CommandError({
    code: 'stack-not-found',
    message: `This account has no stack ${stack} in ${await ssm.config.region()}.`,
    fix: 'Check the name of the stack, the region (AWS_REGION) and the account.',
  });
}
