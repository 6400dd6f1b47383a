import { LocalCloudError } from './local-cloud-error.ts';
import type { CloudPlan } from './template/cloud-plan.ts';

/** The names by which functions know the newsroom's rooms. */
export interface NewsroomNames {
  readonly wireBucket: string;
  readonly siteBucket: string;
  readonly table: string;
  readonly topicArn: string;
  /** Absent in a template whose functions tell the desk nothing. */
  readonly deskTopicArn?: string;
}

/**
 * Reads the names from the functions' own variables: what they use is what the endpoints tell.
 *
 * @throws LocalCloudError `variable-missing`
 */
export function newsroomNames({ functions }: CloudPlan): NewsroomNames {
  const variables: Record<string, string> = Object.assign(
    {},
    ...functions.map(({ environment }) => environment),
  );
  const variable = (name: string): string => {
    const value = variables[name];
    if (value) return value;
    throw new LocalCloudError({
      code: 'variable-missing',
      message: `No function of the template has the variable ${name}.`,
      fix: `Set ${name} in the environment of the functions.`,
    });
  };
  return {
    wireBucket: variable('WIRE_BUCKET'),
    siteBucket: variable('SITE_BUCKET'),
    table: variable('STORY_TABLE'),
    topicArn: variable('TOPIC_ARN'),
    ...(variables['DESK_TOPIC_ARN'] && { deskTopicArn: variables['DESK_TOPIC_ARN'] }),
  };
}
