/** The few words that an announcement adds to a story's own. */
export interface AnnouncementWords {
  /** Before the headline, with its colon and space. */
  readonly correction: string;
  readonly update: string;
  /** In place of the headline of a story that was withdrawn. */
  readonly withdrawn: string;
}

/** The words in the story's language, else in English. */
export function announcementWords(language: string): AnnouncementWords {
  const [primary = ''] = language.toLowerCase().split('-');
  return words[primary] ?? english;
}

const english: AnnouncementWords = {
  correction: 'Correction: ',
  update: 'Update: ',
  withdrawn: 'We have withdrawn this story.',
};

const words: Readonly<Record<string, AnnouncementWords>> = {
  ar: { correction: 'تصحيح: ', update: 'تحديث: ', withdrawn: 'سحبنا هذا الخبر.' },
  az: { correction: 'Düzəliş: ', update: 'Yenilənib: ', withdrawn: 'Bu xəbəri geri götürdük.' },
  de: {
    correction: 'Korrektur: ',
    update: 'Aktualisiert: ',
    withdrawn: 'Wir haben diese Meldung zurückgezogen.',
  },
  es: { correction: 'Corrección: ', update: 'Actualización: ', withdrawn: 'Hemos retirado esta noticia.' },
  fr: { correction: 'Correction : ', update: 'Mise à jour : ', withdrawn: 'Nous avons retiré cet article.' },
  ru: { correction: 'Исправление: ', update: 'Обновлено: ', withdrawn: 'Мы отозвали эту новость.' },
  tr: { correction: 'Düzeltme: ', update: 'Güncelleme: ', withdrawn: 'Bu haberi geri çektik.' },
};
