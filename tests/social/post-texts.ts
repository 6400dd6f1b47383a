import fc from 'fast-check';

const headlines = [
  'Ferry line between Aldmoor and Sandhaven reopens after storm repairs',
  'Şəkərli kəndində yeni məktəb açılıb: 240 şagird ilk dərsə gəlib',
  'В Верхнеозёрске открыли мост, которого ждали двадцать лет',
  'افتتاح مكتبة جديدة في وادي الزيتون بعد ثلاث سنوات من العمل',
  '海辺の町で灯台の修復が完了、来月から一般公開',
  '북쪽 항구 도시, 등대 복원 마치고 다음 달 공개',
  'ספרייה חדשה נפתחה בעיירה שעל הנהר',
  'Τα πλοία επιστρέφουν στο λιμάνι μετά την καταιγίδα',
  'ท่าเรือเปิดอีกครั้งหลังพายุสงบ',
  'नदी किनारे के कस्बे में नया पुल खुला',
];

const emoji = [
  '👍',
  '👍🏽',
  '👨‍👩‍👧‍👦',
  '🇦🇿',
  '1️⃣',
  '❤️',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '👩🏿‍🚀',
  '🧑‍🧑‍🧒',
  '🐦‍🔥',
  '🫱🏻‍🫲🏿',
  '♾️',
  '©️',
  '🏳️‍🌈',
  '🚶‍➡️',
];

const dotted = [
  'amazon.com',
  'U.S.',
  'a.m.',
  'No.10',
  'end.Next',
  'www.town.co.uk',
  'a.com中b.net',
  'г.Москва',
  'x_y.org',
  'me@site.com',
  'http://日本.jp/あ',
  'https://t.co/abc123',
  'HTTP://EXAMPLE.COM/a?b=c#d',
  'a.co,b.co',
  '-a.com',
  'a..com',
  '٠.com',
  'v1.io/x',
];

/** One word or piece of text as headlines hold it, in many scripts, with everything that counts unusually. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...headlines) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom(...emoji) },
  { weight: 2, arbitrary: fc.constantFrom(...dotted) },
  fc.constantFrom('—', '“', '”', '…', '₼', 'e\u0301', '\u200d', '\ufe0f', '\u{1f3fd}', '\u200f', 'ﬁ', '가'),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.domain(),
);

/** Texts of any length, pieces with and without spaces between. */
export const anyText = fc
  .tuple(fc.array(piece, { maxLength: 30 }), fc.constantFrom(' ', ' ', '', '\n', ', ', '.'))
  .map(([pieces, between]) => pieces.join(between));

/** Plain words of many scripts, without dots and without emoji: X's count of them depends on no list. */
export const plainText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...headlines, '—', '“quoted”', 'it’s', '₼5', '½', '5%', '№7'),
      fc
        .string({ unit: 'grapheme', maxLength: 20 })
        .filter((text) => !/[.\u3002\uff0e\uff61]|\p{Emoji_Presentation}|[\u200d\ufe0f]/u.test(text)),
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(' '));

const slug = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,8}){0,6}$/);

function pageOn(origins: readonly string[]) {
  return fc
    .tuple(fc.constantFrom(...origins), slug)
    .map(([origin, words]) => `${origin}/world/2026/11/24/${words}-abcdefghij/`);
}

const origins = [
  'https://d111111abcdef8.cloudfront.net',
  'https://news.aldmoor.az',
  'https://desk.press',
  'http://127.0.0.1:40123',
  'http://localhost:3000',
];

/** Addresses of pages: on the default domain, on an own one, on the laptop. */
export const knownPageUrl = pageOn(origins);

/** The same, and under a domain that X does not know. */
export const pageUrl = pageOn([
  ...origins,
  'https://news.example',
  `https://${'sub.'.repeat(40)}example.org`,
]);
