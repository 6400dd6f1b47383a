import { describe, expect, it } from 'vitest';
import { OneAtATime } from '#functions/publish/one-at-a-time.ts';

describe('large files', () => {
  it('are read one after the other, and a failed one does not hold up the next', async () => {
    const gate = new OneAtATime();
    let under = 0;
    let most = 0;
    const read = (fails: boolean) => async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setTimeout(resolve, 5));
      under -= 1;
      if (fails) throw new Error('unreadable');
      return 'read';
    };
    const answers = await Promise.allSettled(
      [read(false), read(true), read(false)].map((call) => gate.run(call)),
    );
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(most).toBe(1);
  });
});
