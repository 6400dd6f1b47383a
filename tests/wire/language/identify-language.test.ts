import { describe, expect, it } from 'vitest';
import { identifyLanguage } from '#shared/wire/language/identify-language.ts';
import { canonicalLanguage } from '#shared/wire/language/language-tag.ts';
import { textDirection } from '#shared/wire/language/text-direction.ts';

describe('the language of a text', () => {
  it.each([
    ['en', 'The ferry left the harbour on Monday with ninety passengers aboard, the port authority said.'],
    ['az', 'Bərə bazar ertəsi limandan doxsan sərnişinlə yola düşüb, liman idarəsi məlumat verib.'],
    ['tr', 'Feribot pazartesi günü doksan yolcuyla limandan ayrıldı, liman idaresi açıkladı.'],
    ['tr', 'Başbakan yeni limanın açılışında konuştu ve çalışmaların yıl sonuna kadar biteceğini söyledi.'],
    [
      'az',
      'Baku limaninda yeni xett acilib, qayiqlar artiq yola dusub ve sernisinler dasinir, bele xeber var. Ə',
    ],
    ['ru', 'Паром вышел из порта в понедельник с девятью десятками пассажиров на борту, сообщили власти.'],
    ['uk', 'Пором вийшов із порту в понеділок із дев’яноста пасажирами, повідомила влада.'],
    ['be', 'Паром выйшаў з порта ў панядзелак з дзевяноста пасажырамі на борце.'],
    ['sr', 'Трајект је у понедељак испловио из луке са деведесет путника, саопштила је управа њених служби.'],
    ['kk', 'Паром дүйсенбі күні айлақтан тоқсан жолаушымен шықты, деп хабарлады порт басқармасы, ұзақ жол.'],
    ['de', 'Die Fähre verließ am Montag mit neunzig Fahrgästen den Hafen, teilte die Hafenbehörde mit.'],
    [
      'fr',
      'Le ferry a quitté le port lundi avec quatre-vingt-dix passagers à bord, ont indiqué les autorités.',
    ],
    ['es', 'El transbordador salió del puerto el lunes con noventa pasajeros a bordo, informó la autoridad.'],
    [
      'it',
      'Il traghetto è partito lunedì dal porto con novanta passeggeri a bordo, ha detto la capitaneria.',
    ],
    ['pl', 'Prom wypłynął w poniedziałek z portu z dziewięćdziesięcioma pasażerami, podały władze.'],
    ['ar', 'غادرت العبارة الميناء يوم الاثنين وعلى متنها تسعون راكبا بحسب سلطة الميناء'],
    ['fa', 'کشتی روز دوشنبه با نود مسافر بندر را ترک کرد و گزارش چنین بود'],
    ['ur', 'جہاز پیر کے روز نوے مسافروں کے ساتھ بندرگاہ سے روانہ ہوا، حکام نے بتایا ہے'],
    ['he', 'המעבורת עזבה את הנמל ביום שני ועל סיפונה תשעים נוסעים'],
    ['ja', 'フェリーは月曜日、90人の乗客を乗せて港を出発した。'],
    ['zh', '渡轮星期一载着九十名乘客离开港口。'],
    ['ko', '여객선이 월요일 승객 아흔 명을 태우고 항구를 떠났다.'],
    ['el', 'Το πλοίο έφυγε από το λιμάνι τη Δευτέρα με ενενήντα επιβάτες.'],
    ['ka', 'ბორანი ორშაბათს ნავსადგურიდან გავიდა.'],
    ['hy', 'Լաստանավը երկուշաբթի օրը դուրս եկավ նավահանգստից։'],
    ['th', 'เรือข้ามฟากออกจากท่าเรือเมื่อวันจันทร์'],
    ['hi', 'नौका सोमवार को नब्बे यात्रियों के साथ बंदरगाह से रवाना हुई।'],
    ['am', 'ጀልባው ሰኞ ዕለት ወደቡን ለቆ ወጣ።'],
  ])('is %s: %s', async (language, text) => {
    expect(await identifyLanguage(text)).toBe(language);
  });

  it.each(['', '12:4', 'Hello', 'OK 2024', '🙂🙂🙂', 'ə'])('is not guessed from "%s"', async (text) => {
    expect(await identifyLanguage(text)).toBeUndefined();
  });

  it('is not changed by a foreign name in it', async () => {
    const text = `${'The ferry left the harbour on Monday with ninety passengers aboard. '.repeat(4)}Ilham Əliyev spoke.`;
    expect(await identifyLanguage(text)).toBe('en');
  });
});

describe('a filed language', () => {
  it.each([
    ['eng', 'en'],
    ['azj', 'az'],
    ['en-US', 'en-US'],
    ['en_us', 'en-US'],
    ['EN', 'en'],
    ['iw', 'he'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['German', 'de'],
    ['Türkçe', 'tr'],
  ])('%s is %s', (filed, tag) => {
    expect(canonicalLanguage(filed)).toBe(tag);
  });

  it.each(['', 'xx', 'und', 'mul', 'klingon speech', '--', 'e', `en-${'a'.repeat(100)}`])(
    '"%s" is none',
    (filed) => {
      expect(canonicalLanguage(filed)).toBeUndefined();
    },
  );
});

describe('direction', () => {
  it.each([
    ['en', 'Latin', 'ltr'],
    ['ar', 'Arabic', 'rtl'],
    ['ug', 'Arabic', 'rtl'],
    ['dv', 'Thaana', 'rtl'],
    ['az', 'Arabic', 'rtl'],
    ['ar', 'Latin', 'ltr'],
    ['az-Arab', undefined, 'rtl'],
    ['ckb', undefined, 'rtl'],
    ['pa', undefined, 'ltr'],
  ] as const)('of %s in %s letters is %s', (language, script, dir) => {
    expect(textDirection(language, script)).toBe(dir);
  });
});
