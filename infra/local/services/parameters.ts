import type { buildApp } from 'fauxqs';
import type { ParameterPlan } from '../template/cloud-plan.ts';

/** What stands in the parameter store now. */
interface Stored {
  readonly value: string;
  readonly version: number;
  readonly atMs: number;
}

/** SSM's GetParameter and PutParameter for the parameters of the template; every other call of SSM is refused. */
export class Parameters {
  private known: ReadonlyMap<string, Stored> = new Map();

  /** What the template says, in place of everything before. */
  set(plans: readonly ParameterPlan[]): void {
    const atMs = Date.now();
    this.known = new Map(plans.map(({ name, value }) => [name, { value, version: 1, atMs }]));
  }

  answer(app: ReturnType<typeof buildApp>): void {
    app.addHook('preHandler', (request, reply, done) => {
      const [service, action = ''] = String(request.headers['x-amz-target'] ?? '').split('.');
      if (service !== 'AmazonSSM') return done();
      reply.header('content-type', 'application/x-amz-json-1.1');
      const { refused, ...answer } = this.#answerTo(action, fieldsIn(request.body));
      if (refused === undefined) reply.send(answer);
      else
        reply.status(400).send({ __type: refused, message: 'The local SSM has no such parameter or call.' });
    });
  }

  #answerTo(action: string, { Name = '', Value = '' }: Fields) {
    const stored = this.known.get(Name);
    if (action !== 'GetParameter' && action !== 'PutParameter')
      return { refused: 'UnknownOperationException' };
    if (!stored) return { refused: 'ParameterNotFound' };
    if (action === 'PutParameter') {
      const next = { value: Value, version: stored.version + 1, atMs: Date.now() };
      this.known = new Map([...this.known, [Name, next]]);
      return { Version: next.version, Tier: 'Standard' };
    }
    const { value, version, atMs } = stored;
    const LastModifiedDate = atMs / 1000;
    return { Parameter: { Name, Type: 'String', Value: value, Version: version, LastModifiedDate } };
  }
}

interface Fields {
  readonly Name?: string;
  readonly Value?: string;
}

// The services beside it speak JSON 1.0; this one is left as bytes.
function fieldsIn(body: unknown): Fields {
  return Buffer.isBuffer(body) ? (JSON.parse(body.toString('utf8')) as Fields) : {};
}
