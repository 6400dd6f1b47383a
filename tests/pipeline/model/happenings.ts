import fc from 'fast-check';
import type { TakeNumber } from './filed-takes.ts';
import type { Verb } from './public-model.ts';

/** Where a worker dies while it handles what happened; it is delivered again later. */
export interface Death {
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** One thing that happens in the newsroom. Stories and texts are small numbers, so that they meet often. */
export type Happening =
  | {
      readonly kind: 'drop';
      readonly story: number;
      readonly text: number;
      /** Hours from the beginning of the run. */
      readonly embargo: number | undefined;
      readonly asks: boolean;
      readonly death: Death | undefined;
    }
  /** A part of a story that the wire sends in two: first, late, alone, or again. */
  | { readonly kind: 'take'; readonly number: TakeNumber; readonly death: Death | undefined }
  | { readonly kind: 'order'; readonly story: number; readonly verb: Verb; readonly death: Death | undefined }
  /** A message that was handled already, or whose worker died, comes again. */
  | { readonly kind: 'redelivery'; readonly which: number; readonly death: Death | undefined }
  | { readonly kind: 'two workers'; readonly story: number; readonly text: number; readonly verb: Verb }
  | { readonly kind: 'hours pass'; readonly hours: number }
  | { readonly kind: 'sweep'; readonly death: Death | undefined }
  | { readonly kind: 'fronts' };

const stories = 2;
const texts = 3;

const story = fc.integer({ min: 0, max: stories - 1 });
const text = fc.integer({ min: 0, max: texts - 1 });
const verb = fc.constantFrom<Verb>('kill', 'hold', 'release', 'reinstate');
const death = fc.option(
  fc.record({ call: fc.integer({ min: 1, max: 14 }), when: fc.constantFrom('before', 'after') }),
  { nil: undefined, freq: 3 },
);
const embargo = fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined, freq: 2 });
const asks = fc.integer({ min: 0, max: 5 }).map((number) => number === 0);
const kind = <Kind extends string>(name: Kind) => fc.constant(name);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: kind('drop'), story, text, embargo, asks, death }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: kind('take'), number: fc.constantFrom<TakeNumber>(1, 2), death }),
  },
  { weight: 5, arbitrary: fc.record({ kind: kind('order'), story, verb, death }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: kind('redelivery'), which: fc.nat({ max: 20 }), death }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('two workers'), story, text, verb }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('hours pass'), hours: fc.integer({ min: 1, max: 8 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('sweep'), death }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('fronts') }) },
);

/** Up to a dozen things that happen one after the other. */
export const shifts: fc.Arbitrary<Happening[]> = fc.array(happening, { minLength: 1, maxLength: 12 });
