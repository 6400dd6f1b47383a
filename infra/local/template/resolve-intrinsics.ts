import { LocalCloudError } from '../local-cloud-error.ts';
import { attributeOf, generatedName, nameProperty, type Place, refOf } from './local-names.ts';
import type { Resource, Template } from './template.ts';

const noValue = Symbol('AWS::NoValue');

/** Values of a template as CloudFormation would compute them, in the light of the place where it is built. */
export class Resolver {
  readonly #template: Template;
  readonly #place: Place;

  constructor(template: Template, place: Place) {
    this.#template = template;
    this.#place = place;
  }

  /**
   * The value without intrinsics; an `AWS::NoValue` inside an object or list is left out.
   *
   * @throws LocalCloudError `template-not-understood` naming the function or resource
   */
  resolve(value: unknown): unknown {
    if (Array.isArray(value)) {
      return value.map((item) => this.resolve(item)).filter((item) => item !== noValue);
    }
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (first && entries.length === 1 && isIntrinsic(first[0])) return this.#compute(first[0], first[1]);
    const resolved = entries.map(([name, inner]) => [name, this.resolve(inner)] as const);
    return Object.fromEntries(resolved.filter(([, inner]) => inner !== noValue));
  }

  /** As `resolve`, for a value that has to be text. */
  text(value: unknown): string {
    const resolved = this.resolve(value);
    if (typeof resolved !== 'object' && resolved !== undefined) return String(resolved);
    throw notUnderstood(`${JSON.stringify(value)}, where text has to stand`);
  }

  /** Physical name of a resource, from its property or made from the stack and its id. */
  nameOf(id: string): string {
    const resource = this.#resource(id);
    const property = nameProperty(resource.Type);
    const given = property && resource.Properties?.[property];
    return given ? this.text(given) : generatedName(this.#place.stackName, id, resource.Type);
  }

  #compute(name: string, argument: unknown): unknown {
    const compute = functions[name];
    if (!compute) throw notUnderstood(`the function ${name}`);
    return compute(argument, this);
  }

  reference(id: string): unknown {
    const pseudo = pseudoParameters(this.#place);
    if (id in pseudo) return pseudo[id];
    const parameter = this.#template.Parameters?.[id];
    if (parameter) return parameter.Default ?? '';
    return refOf(this.#resource(id), this.nameOf(id), this.#place);
  }

  attribute(id: string, attribute: string): string {
    const value = attributeOf(this.#resource(id).Type, attribute, this.nameOf(id), this.#place);
    if (value === undefined) throw notUnderstood(`the attribute ${attribute} of ${id}`);
    return value;
  }

  holds(condition: string): boolean {
    const rule = this.#template.Conditions?.[condition];
    if (rule === undefined) throw notUnderstood(`the condition ${condition}`);
    return this.resolve(rule) === true;
  }

  #resource(id: string): Resource {
    const resource = this.#template.Resources[id];
    if (!resource) throw notUnderstood(`a reference to ${id}`);
    return resource;
  }
}

function pseudoParameters({ account, region, stackName }: Place): Readonly<Record<string, unknown>> {
  return {
    'AWS::AccountId': account,
    'AWS::Region': region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/local`,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': noValue,
  };
}

type Compute = (argument: unknown, resolver: Resolver) => unknown;

const functions: Readonly<Record<string, Compute>> = {
  Ref: (id, resolver) => resolver.reference(String(id)),
  Condition: (name, resolver) => resolver.holds(String(name)),
  'Fn::GetAtt': (argument, resolver) => {
    const [id = '', ...attribute] = Array.isArray(argument)
      ? argument.map(String)
      : String(argument).split('.');
    return resolver.attribute(id, attribute.join('.'));
  },
  'Fn::Join': (argument, resolver) => {
    const [separator, parts] = list(argument);
    return list(resolver.resolve(parts)).map(String).join(String(separator));
  },
  'Fn::Sub': (argument, resolver) => {
    const [text, variables = {}] = list(argument);
    return substituted(String(text), resolver.resolve(variables) as Record<string, unknown>, resolver);
  },
  'Fn::Select': (argument, resolver) => {
    const [index, parts] = list(argument);
    return list(resolver.resolve(parts))[Number(resolver.resolve(index))];
  },
  'Fn::Split': (argument, resolver) => {
    const [separator, source] = list(argument);
    return resolver.text(source).split(String(separator));
  },
  'Fn::If': (argument, resolver) => {
    const [condition, yes, no] = list(argument);
    return resolver.resolve(resolver.holds(String(condition)) ? yes : no);
  },
  'Fn::Equals': (argument, resolver) => {
    const [left, right] = list(argument).map((side) => resolver.resolve(side));
    return left === right;
  },
  'Fn::Not': (argument, resolver) => !resolver.resolve(list(argument)[0]),
  'Fn::And': (argument, resolver) => list(argument).every((part) => resolver.resolve(part)),
  'Fn::Or': (argument, resolver) => list(argument).some((part) => resolver.resolve(part)),
  'Fn::Base64': (argument, resolver) => Buffer.from(resolver.text(argument)).toString('base64'),
};

/** `${Name}`, `${Name.Attribute}` and `${!Literal}`. */
function substituted(
  source: string,
  variables: Readonly<Record<string, unknown>>,
  resolver: Resolver,
): string {
  return source.replace(/\$\{([^${}]{1,255})\}/g, (_whole, inner: string) => {
    if (inner.startsWith('!')) return `\${${inner.slice(1)}}`;
    if (inner in variables) return String(variables[inner]);
    const [id = '', ...attribute] = inner.split('.');
    return attribute.length > 0
      ? resolver.attribute(id, attribute.join('.'))
      : String(resolver.reference(id));
  });
}

function isIntrinsic(name: string): boolean {
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::');
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function notUnderstood(what: string): LocalCloudError {
  return new LocalCloudError({
    code: 'template-not-understood',
    message: `The template uses ${what}, which the local newsroom cannot work out.`,
    fix: 'Write it with Ref, Fn::GetAtt, Fn::Sub, Fn::Join, Fn::Select, Fn::Split or Fn::If.',
  });
}
