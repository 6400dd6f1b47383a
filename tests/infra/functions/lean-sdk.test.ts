import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withPlainKeys } from '#infra/constructs/functions/lean-sdk.ts';

const client = dirname(createRequire(import.meta.url).resolve('@aws-sdk/client-s3/package.json'));
const shapes = readFileSync(join(client, 'dist-es', 'schemas', 'schemas_0.js'), 'utf8');

describe('the shapes of an AWS client', () => {
  it('name their keys plainly, so that those of uncalled operations can be dropped', () => {
    expect(shapes).toMatch(/\[_\w+\]:/);
    expect(withPlainKeys(shapes)).not.toMatch(/\[_\w+\]:/);
  });

  it('mean the same with plain keys', () => {
    const source = 'const _h = "http";\nconst _x = "x-amz id";\nshape({ [_h]: 1, [_x]: { [_h]: [_x] } })';
    const shapeOf = (text: string) =>
      new Function('shape', text.replace('shape(', 'return shape('))(JSON.stringify);
    expect(withPlainKeys(source)).toContain('{ "http": 1, "x-amz id": { "http": [_x] } }');
    expect(shapeOf(withPlainKeys(source))).toBe(shapeOf(source));
  });

  it('keep a key that is not a string of theirs, or names the prototype', () => {
    const source = 'const _p = "__proto__";\nconst _n = name();\nshape({ [_p]: 1, [_n]: 2, [_unknown]: 3 })';
    expect(withPlainKeys(source)).toBe(source);
  });
});
