import type { buildApp } from 'fauxqs';
import type { ParameterPlan } from '../template/cloud-plan.ts';

/** SSM's GetParameter for the parameters of the template; every other call of SSM is refused. */
export function answerParameters(
  app: ReturnType<typeof buildApp>,
  parameters: () => readonly ParameterPlan[],
): void {
  app.addHook('preHandler', (request, reply, done) => {
    if (!String(request.headers['x-amz-target'] ?? '').startsWith('AmazonSSM.')) return done();
    reply.header('content-type', 'application/x-amz-json-1.1');
    const known = request.headers['x-amz-target'] === 'AmazonSSM.GetParameter';
    const Name = nameIn(request.body);
    const parameter = parameters().find(({ name }) => name === Name);
    if (known && parameter) {
      reply.send({ Parameter: { Name, Type: 'String', Value: parameter.value, Version: 1 } });
      return;
    }
    const __type = known ? 'ParameterNotFound' : 'UnknownOperationException';
    reply.status(400).send({ __type, message: `The local SSM has no parameter ${Name}.` });
  });
}

// The services beside it speak JSON 1.0; this one is left as bytes.
function nameIn(body: unknown): string | undefined {
  return Buffer.isBuffer(body) ? (JSON.parse(body.toString('utf8')) as { Name?: string }).Name : undefined;
}
