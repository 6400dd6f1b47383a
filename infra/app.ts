import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readSettings } from '../shared/settings/settings.ts';
import { readDeployment } from './constructs/deployment.ts';
import { NewsroomStack } from './newsroom-stack.ts';

const app = new App({ analyticsReporting: false });
const deployment = readDeployment(app.node.tryGetContext('deployment'));

Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

const stack = new NewsroomStack(app, deployment.stackName, {
  settings: readSettings(app.node.tryGetContext('newsroom')),
  deployment,
});
for (const [key, value] of Object.entries(deployment.tags)) Tags.of(stack).add(key, value);
