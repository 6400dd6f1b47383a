/** Short news texts in the languages of the desks, about places that do not exist. */
export const newsTexts = {
  az: 'Şəhər şurası çərşənbə günü bildirib ki, köhnə körpü təmir olunduqdan sonra yenidən açılıb. Sakinlər bu qərarı çoxdan gözləyirdi.',
  tr: 'Belediye meclisi, eski köprünün onarımdan sonra çarşamba günü yeniden açıldığını bildirdi. Ulaşım için iki yıl beklendi ve şehir halkı bu kararı sevinçle karşıladı.',
  ru: 'Городской совет сообщил в среду, что старый мост снова открыт после ремонта. Жители ждали этого решения два года, сказал представитель мэрии.',
  uk: 'Міська рада повідомила в середу, що старий міст знову відкрито після ремонту. Мешканці чекали на це рішення два роки, зазначив її речник.',
  ar: 'أعلن مجلس المدينة يوم الأربعاء أن الجسر القديم فتح من جديد بعد انتهاء أعمال الصيانة، وقال المتحدث إن السكان انتظروا هذا القرار عامين.',
  he: 'מועצת העיר הודיעה ביום רביעי כי הגשר הישן נפתח מחדש לאחר שיפוץ. התושבים חיכו להחלטה הזאת שנתיים, אמר הדובר.',
  el: 'Το δημοτικό συμβούλιο ανακοίνωσε την Τετάρτη ότι η παλιά γέφυρα άνοιξε ξανά μετά τις επισκευές. Οι κάτοικοι περίμεναν την απόφαση δύο χρόνια.',
  ja: '市議会は水曜日、改修工事を終えた古い橋が再び開通したと発表した。住民はこの決定を二年間待っていたと担当者は話している。',
  ko: '시의회는 수요일 보수 공사를 마친 오래된 다리가 다시 개통되었다고 발표했다. 주민들은 이 결정을 이 년 동안 기다렸다고 관계자는 말했다.',
  zh: '市议会星期三宣布，经过维修的旧桥已经重新开放。一位发言人说，居民等待这个决定已有两年，交通将在本月恢复正常。',
  pl: 'Rada miasta poinformowała w środę, że stary most został ponownie otwarty po remoncie. Mieszkańcy czekali na tę decyzję dwa lata, powiedział rzecznik urzędu.',
  fr: 'Le conseil municipal a annoncé mercredi que le vieux pont était rouvert après les travaux. Les habitants attendaient cette décision depuis deux ans, a précisé la porte-parole.',
  de: 'Der Stadtrat teilte am Mittwoch mit, dass die alte Brücke nach der Sanierung wieder geöffnet ist. Die Bürger hätten zwei Jahre auf die Entscheidung gewartet, sagte die Sprecherin für Verkehr.',
} as const;

export type NewsLanguage = keyof typeof newsTexts;

/** The encodings that a desk's files come in, with the languages that each can hold. */
export const deskEncodings: readonly [encoding: string, languages: readonly NewsLanguage[]][] = [
  ['windows-1250', ['pl']],
  ['iso-8859-2', ['pl']],
  ['windows-1251', ['ru', 'uk']],
  ['koi8-r', ['ru']],
  ['koi8-u', ['uk']],
  ['iso-8859-5', ['ru', 'uk']],
  ['windows-1252', ['fr', 'de']],
  ['windows-1253', ['el']],
  ['iso-8859-7', ['el']],
  ['windows-1254', ['tr']],
  ['windows-1255', ['he']],
  ['windows-1256', ['ar']],
  ['iso-8859-6', ['ar']],
  ['shift_jis', ['ja']],
  ['euc-jp', ['ja']],
  ['euc-kr', ['ko']],
  ['gbk', ['zh']],
];
