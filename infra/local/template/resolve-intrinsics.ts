import { LocalCloudError } from '../local-cloud-error.ts';
import { attributeOf, generatedName, nameProperty, type Place, refOf } from './local-names.ts';
import type { Template } from './template.ts';

/** Values of a template as CloudFormation would compute them. */
export interface Resolver {
  /**
   * The value without intrinsics; an `AWS::NoValue` inside an object or list is left out.
   *
   * @throws LocalCloudError `template-not-understood` naming the function or resource
   */
  resolve(value: unknown): unknown;
  /** As `resolve`, for a value that has to be text. */
  text(value: unknown): string;
  /** Physical name of a resource, from its property or made from the stack and its id. */
  nameOf(id: string): string;
}

const noValue = Symbol('AWS::NoValue');

/** Reads intrinsics in the light of one template and the place where it is built. */
export function createResolver(template: Template, place: Place): Resolver {
  const pseudo: Readonly<Record<string, unknown>> = {
    'AWS::AccountId': place.account,
    'AWS::Region': place.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': place.stackName,
    'AWS::StackId': `arn:aws:cloudformation:${place.region}:${place.account}:stack/${place.stackName}/local`,
    'AWS::NotificationARNs': [],
    'AWS::NoValue': noValue,
  };

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve).filter((item) => item !== noValue);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value);
    const [first] = entries;
    if (first && entries.length === 1 && isIntrinsic(first[0])) return intrinsic(first[0], first[1]);
    const resolved = entries.map(([name, inner]) => [name, resolve(inner)] as const);
    return Object.fromEntries(resolved.filter(([, inner]) => inner !== noValue));
  }

  function intrinsic(name: string, argument: unknown): unknown {
    const compute = functions[name];
    if (!compute) throw notUnderstood(`the function ${name}`);
    return compute(argument);
  }

  const functions: Readonly<Record<string, (argument: unknown) => unknown>> = {
    Ref: (id) => reference(String(id)),
    'Fn::GetAtt': (argument) => {
      const [id = '', ...attribute] = Array.isArray(argument)
        ? argument.map(String)
        : String(argument).split('.');
      return attributeValue(id, attribute.join('.'));
    },
    'Fn::Join': (argument) => {
      const [separator, parts] = list(argument);
      return list(resolve(parts)).map(String).join(String(separator));
    },
    'Fn::Sub': (argument) => {
      const [text, variables] = Array.isArray(argument) ? argument : [argument, {}];
      return substitute(String(text), (resolve(variables) ?? {}) as Record<string, unknown>);
    },
    'Fn::Select': (argument) => {
      const [index, parts] = list(argument);
      return list(resolve(parts))[Number(resolve(index))];
    },
    'Fn::Split': (argument) => {
      const [separator, source] = list(argument);
      return text(source).split(String(separator));
    },
    'Fn::If': (argument) => {
      const [condition, yes, no] = list(argument);
      return resolve(holds(String(condition)) ? yes : no);
    },
    'Fn::Equals': (argument) => {
      const [left, right] = list(argument).map(resolve);
      return left === right;
    },
    'Fn::Not': (argument) => !resolve(list(argument)[0]),
    'Fn::And': (argument) => list(argument).every((part) => resolve(part)),
    'Fn::Or': (argument) => list(argument).some((part) => resolve(part)),
    'Fn::Base64': (argument) => Buffer.from(text(argument)).toString('base64'),
    Condition: (name) => holds(String(name)),
  };

  function reference(id: string): unknown {
    if (id in pseudo) return pseudo[id];
    const parameter = template.Parameters?.[id];
    if (parameter) return parameter.Default ?? '';
    const resource = template.Resources[id];
    if (!resource) throw notUnderstood(`a reference to ${id}`);
    return refOf(resource, nameOf(id), place);
  }

  function attributeValue(id: string, attribute: string): string {
    const resource = template.Resources[id];
    const value = resource && attributeOf(resource.Type, attribute, nameOf(id), place);
    if (value === undefined) throw notUnderstood(`the attribute ${attribute} of ${id}`);
    return value;
  }

  /** `${Name}`, `${Name.Attribute}` and `${!Literal}`. */
  function substitute(source: string, variables: Readonly<Record<string, unknown>>): string {
    return source.replace(/\$\{([^${}]{1,255})\}/g, (_whole, inner: string) => {
      if (inner.startsWith('!')) return `\${${inner.slice(1)}}`;
      if (inner in variables) return String(variables[inner]);
      const [id = '', ...attribute] = inner.split('.');
      return attribute.length > 0 ? attributeValue(id, attribute.join('.')) : String(reference(id));
    });
  }

  function holds(name: string): boolean {
    const condition = template.Conditions?.[name];
    if (condition === undefined) throw notUnderstood(`the condition ${name}`);
    return resolve(condition) === true;
  }

  function text(value: unknown): string {
    const resolved = resolve(value);
    if (typeof resolved === 'object' || resolved === undefined) {
      throw notUnderstood(`${JSON.stringify(value)}, where text has to stand`);
    }
    return String(resolved);
  }

  function nameOf(id: string): string {
    const resource = template.Resources[id];
    if (!resource) throw notUnderstood(`the name of ${id}`);
    const property = nameProperty(resource.Type);
    const given = property && resource.Properties?.[property];
    return given ? text(given) : generatedName(place.stackName, id, resource.Type);
  }

  return { resolve, text, nameOf };
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
