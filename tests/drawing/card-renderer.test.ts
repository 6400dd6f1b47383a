import { beforeAll, describe, expect, it } from 'vitest';
import type { DrawCard } from '#shared/drawing/card-renderer.ts';
import type { CardFace } from '#shared/page/card/card-face.ts';
import { cardRenderer } from './card-tools.ts';

let draw: DrawCard;
beforeAll(async () => {
  draw = await cardRenderer();
});

function card(changes: Partial<CardFace>): Buffer {
  const plain = { section: 'World', site: 'The Harbour Ledger', language: 'en', dir: 'ltr' as const };
  return Buffer.from(draw({ headline: '', ...plain, ...changes }));
}

const covered: [language: string, headline: string, dir?: 'rtl'][] = [
  ['en', 'Port Selm rebuilds its broken mole before the autumn storms arrive'],
  ['az', 'Gəncədə Şəki–Zaqatala yolunun təmirinə 3,5 milyon ₼ ayrıldı: İlk iş başlandı'],
  ['tr', 'İğneada’da ılık fırtına: balıkçılar ağlarını yarın atacak'],
  ['vi', 'Đường phố ở Huế ngập sau trận mưa lớn'],
  ['ru', 'Ёлка на пристани: объявлен подъезд к съезду'],
  ['uk', 'Їжаки повернулися до ґанку — п’ятий прихисток за рік'],
  ['sr', 'Ђурђевак изнад Љубовије: џиновска њива чека кишу'],
  ['kk', 'Өзен жағасында үлкен көпір ашылды, әңгіме қызу'],
  ['el', 'Η παλιά προβλήτα ξανανοίγει μετά την καταιγίδα'],
  ['ro', 'Țărmul și portul își așteaptă încă vântul'],
  ['ar', 'مدرسة الوادي تُعيد فتح مكتبتها أمام أهل القرية', 'rtl'],
  ['fa', 'کتابخانهٔ روستا پس از سه ماه باز می‌شود', 'rtl'],
  ['ur', 'گاؤں کی لائبریری تین ماہ بعد دوبارہ کھل گئی', 'rtl'],
];

const uncovered: [script: string, headline: string][] = [
  ['Hebrew', 'הספרייה בעמק נפתחה מחדש'],
  ['Han and kana', '灯台の修復が終わる'],
  ['Hangul', '등대가 다시 문을 열다'],
  ['Thai', 'ห้องสมุดเปิดอีกครั้ง'],
  ['Devanagari, which the font has and the renderer sets wrong', 'दिल्ली में बारिश'],
  ['Bengali', 'গ্রন্থাগার আবার খুলল'],
  ['Tamil', 'நூலகம் மீண்டும் திறந்தது'],
  ['Armenian', 'Գրադարանը վերաբացվեց'],
  ['Georgian', 'ბიბლიოთეკა კვლავ გაიხსნა'],
  ['Amharic', 'ቤተ መጻሕፍቱ እንደገና ተከፈተ'],
  ['Khmer', 'បណ្ណាល័យបើកឡើងវិញ'],
  ['Burmese', 'စာကြည့်တိုက် ပြန်ဖွင့်'],
  ['N’Ko', 'ߒߞߏ ߟߊ߫ ߞߎߡߊ'],
  ['Cherokee', 'ᏣᎳᎩ ᎧᏬᏂᎯᏍᏗ'],
  ['a script that came after the font', '\u{10D40}\u{10D41}\u{10D42}'],
  ['private characters', '\ue000\ue001'],
  ['one such word among others', 'The lighthouse of 灯台 is open again'],
];

describe('a card', () => {
  it.each(covered)('says a headline in %s', (language, headline, dir = 'ltr' as never) => {
    const face = { language, headline, dir };
    const png = card(face);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.equals(card({ ...face, headline: '' }))).toBe(false);
    expect(png.length).toBeLessThan(100_000);
  });

  it.each(uncovered)('has no headline in %s, rather than boxes', (_script, headline) => {
    expect(card({ headline }).equals(card({ headline: '' }))).toBe(true);
  });

  it('leaves out a section and a name that it cannot set as well', () => {
    const bare = card({ section: '', site: '' });
    expect(card({ section: '文化', site: '港新聞' }).equals(bare)).toBe(true);
    expect(card({}).equals(bare)).toBe(false);
  });

  it('leaves a picture sign out of a headline, and keeps the headline', () => {
    const plain = card({ headline: 'Storm hits the mole' });
    expect(card({ headline: '🌊 Storm hits the mole 👨‍👩‍👧 🇦🇿' }).equals(plain)).toBe(true);
    expect(card({ headline: 'Storm hits \u202ethe mole' }).equals(plain)).toBe(true);
  });

  it('has the same bytes each time', () => {
    const face = { headline: 'Port Selm rebuilds its broken mole' };
    expect(card(face).equals(card(face))).toBe(true);
  });

  it('takes words that look like markup for words', () => {
    const marked = card({ headline: '</text><image href="file:///etc/passwd"/><text> & more' });
    expect(marked.equals(card({ headline: '' }))).toBe(false);
    expect(card({ headline: 'a', language: '"/><rect width="9"/>' }).length).toBeGreaterThan(0);
  });
});
