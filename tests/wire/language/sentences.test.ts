import { describe, expect, it } from 'vitest';
import { sentencesOf } from '#shared/wire/language/sentences.ts';

describe('sentences', () => {
  it.each([
    ['en', 'titles', ['He met Dr. Vale at 5 p.m. on Monday.', 'They spoke.']],
    ['en', 'a country before a name', ['The U.S. Senate met.', 'It closed.']],
    ['en', 'a country at the end', ['He flew to the U.S.', 'The talks began.']],
    ['en', 'initials', ['J. R. Vale came.', 'He left.']],
    ['en', 'a month before a day', ['It sails on Feb. 3 at noon.', 'It returns.']],
    ['en', 'a question inside marks', ['"Really?" he asked.', 'Nobody spoke.']],
    ['ru', 'initials and years', ['А. С. Дальний приехал.', 'Он уехал.']],
    ['de', 'ordinal days', ['Am 21. August fährt sie.', 'Dann nicht.']],
    ['az', 'the plain case', ['Bərə gəldi.', 'Sonra getdi.']],
    ['ja', 'no spaces', ['船が来た。', '人が降りた。']],
    ['zh', 'no spaces', ['船来了。', '人下了船！']],
    ['hi', 'a danda', ['नौका आई।', 'लोग उतरे।']],
  ])('in %s: %s', (language, _what, sentences) => {
    const joiner = ['ja', 'zh'].includes(language) ? '' : ' ';
    expect(sentencesOf(sentences.join(joiner), language)).toEqual(sentences);
  });

  it('of nothing are none', () => {
    expect(sentencesOf('  ', 'en')).toEqual([]);
  });
});
