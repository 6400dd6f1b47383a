import { describe, expect, it } from 'vitest';
import { announcementWords } from '#shared/social/announcement-words.ts';

describe('the words of an announcement', () => {
  it.each([
    ['ar', 'تصحيح: |تحديث: |عاجل: |سحبنا هذا الخبر.|اقرأ الخبر'],
    ['az', 'Düzəliş: |Yenilənib: |Təcili: |Bu xəbəri geri götürdük.|Xəbəri oxu'],
    ['de', 'Korrektur: |Aktualisiert: |Eilmeldung: |Wir haben diese Meldung zurückgezogen.|Meldung lesen'],
    ['en', 'Correction: |Update: |Breaking: |We have withdrawn this story.|Read the story'],
    ['es', 'Corrección: |Actualización: |Última hora: |Hemos retirado esta noticia.|Leer la noticia'],
    ['fr', 'Correction : |Mise à jour : |Alerte : |Nous avons retiré cet article.|Lire l’article'],
    ['ru', 'Исправление: |Обновлено: |Срочно: |Мы отозвали эту новость.|Читать новость'],
    ['tr', 'Düzeltme: |Güncelleme: |Son dakika: |Bu haberi geri çektik.|Haberi oku'],
  ])('are those of the language: %s', (language, words) => {
    const { correction, update, breaking, withdrawn, read } = announcementWords(language);
    expect([correction, update, breaking, withdrawn, read].join('|')).toBe(words);
  });

  it('know a language by its first part, in any case, and are English in all others', () => {
    expect(announcementWords('DE-AT')).toBe(announcementWords('de'));
    expect(announcementWords('ka')).toBe(announcementWords('en'));
    expect(announcementWords('').read).toBe('Read the story');
  });
});
