import type { Warning } from '../../story/story.ts';

/** Whether a parsed value is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The fields of one parsed object, whatever spelling their sender prefers: `versioncreated`, `versionCreated`
 * and `version_created` are one name.
 *
 * A field of a wrong shape is ignored, with a warning that names its path. Absent, `null`, blank and `[""]` are
 * the same.
 */
export class JsonFields {
  readonly path: string;
  private readonly fields = new Map<string, Field>();
  private readonly warnings: Map<string, Warning>;

  constructor(value: Readonly<Record<string, unknown>>, path = '', warnings = new Map<string, Warning>()) {
    this.path = path;
    this.warnings = warnings;
    for (const [key, field] of Object.entries(value)) {
      const name = comparable(key);
      if (!isEmpty(field) && !this.fields.has(name)) this.fields.set(name, { key, value: field });
    }
  }

  /** The first of these fields that holds text; a number counts as its digits. Lone surrogates are replaced. */
  text(...names: readonly string[]): string | undefined {
    for (const [field, path] of this.found(names)) {
      const text = textOf(field);
      if (text === undefined) this.complain(path, 'a text');
      else if (text.trim() !== '') return text.trim();
    }
    return undefined;
  }

  /** Texts of the first of these fields that is there: a list, or words between commas or semicolons. */
  texts(...names: readonly string[]): string[] {
    for (const [field, path] of this.found(names)) {
      const list = typeof field === 'string' ? field.split(/[,;]/) : Array.isArray(field) ? field : [field];
      const texts = list.flatMap((entry) => textOf(entry) ?? this.complain(path, 'texts'));
      const filled = texts.map((text) => text.trim()).filter((text) => text !== '');
      if (filled.length > 0) return filled;
    }
    return [];
  }

  /** The objects that these fields hold, alone or in a list; a text stands for an object with that `name`. */
  objects(...names: readonly string[]): JsonFields[] {
    return this.found(names).flatMap(([field, path]) =>
      (Array.isArray(field) ? field : [field]).flatMap((entry, index) => {
        const place = Array.isArray(field) ? `${path}[${index + 1}]` : path;
        if (isRecord(entry)) return [new JsonFields(entry, place, this.warnings)];
        if (typeof entry === 'string') return entry.trim() === '' ? [] : [this.named(entry, place)];
        return isEmpty(entry) ? [] : this.complain(place, 'an object');
      }),
    );
  }

  /** A field as it was parsed. */
  value(name: string): unknown {
    return this.fields.get(comparable(name))?.value;
  }

  /** Names of the fields that hold something, as `text` compares them. */
  names(): string[] {
    return [...this.fields.keys()];
  }

  /** What was ignored so far, here and in the objects below. */
  complaints(): Warning[] {
    return [...this.warnings.values()];
  }

  private named(name: string, path: string): JsonFields {
    return new JsonFields({ name }, path, this.warnings);
  }

  private found(names: readonly string[]): [value: unknown, path: string][] {
    return names.flatMap((name): [value: unknown, path: string][] => {
      const field = this.fields.get(comparable(name));
      return field ? [[field.value, this.path === '' ? field.key : `${this.path}.${field.key}`]] : [];
    });
  }

  private complain(path: string, wanted: string): never[] {
    this.warnings.set(path, {
      code: 'field_ignored',
      message: `The field ${path.slice(0, 100)} is not ${wanted}; it was ignored.`,
    });
    return [];
  }
}

interface Field {
  readonly key: string;
  readonly value: unknown;
}

const comparable = (key: string): string => key.toLowerCase().replace(/[_\-\s]/g, '');

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((entry) => typeof entry === 'string' && entry.trim() === '');
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** A text, a number, or an object around one, as `{"value": …}` and `{"rendered": …}` are. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return legal(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (!isRecord(value)) return undefined;
  for (const key of ['value', 'rendered', 'text', 'name', 'literal', 'content']) {
    const inner = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof inner === 'string' && inner.trim() !== '') return legal(inner);
  }
  return undefined;
}

/** JSON can escape characters that no page and no feed may hold. */
const legal = (text: string): string => text.toWellFormed().replace(illegalCharacters, '');
const illegalCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]+/g;
