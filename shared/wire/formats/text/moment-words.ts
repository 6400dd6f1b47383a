/** Month names, full and short, in the languages of the desks; keys are folded by `folded`. */
const monthNames: readonly string[] = [
  'january jan januar janvier janv enero ene января январь янв yanvar yan ocak oca gennaio gen janeiro',
  'february feb februar fevrier fevr febrero февраля февраль фев февр fevral fev subat sub febbraio fevereiro',
  'march mar marz mrz mars marzo марта март мар mart marco',
  'april apr avril avr abril abr апреля апрель апр aprel nisan nis aprile',
  'may mai mayo мая май mayis maggio mag maio',
  'june jun juni juin junio июня июнь июн iyun haziran haz giugno giu junho',
  'july jul juli juillet juil julio июля июль июл iyul temmuz tem luglio lug julho',
  'august aug aout agosto ago августа август авг avqust avq agustos agu',
  'september sep sept septembre septiembre сентября сентябрь сен сент sentyabr sen eylul eyl settembre set setembro',
  'october oct oktober okt octobre octubre октября октябрь окт oktyabr ekim eki ottobre ott outubro out',
  'november nov novembre noviembre ноября ноябрь ноя нояб noyabr noy kasim kas novembro',
  'december dec dezember dez decembre dic diciembre декабря декабрь дек dekabr dek aralik ara dicembre dezembro',
];

const weekdays =
  'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun ' +
  'montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo ' +
  'понедельник вторник среда четверг пятница суббота воскресенье ' +
  'pazartesi sali carsamba persembe cuma cumartesi pazar ' +
  'bazar cersenbe sənbə cumə şənbə';

/** Words that stand inside a stamp and say nothing: "at", "Uhr", "г.", "saat". */
const fillers =
  'at on the of um uhr den le a à heures de del las hrs hours hour h g г года в ob il ilə saat saati';

const months = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [folded(name), index + 1] as const)),
);
const weekdaySet = new Set(weekdays.split(' ').map(folded));
const fillerSet = new Set(fillers.split(' ').map(folded));

/** Lower case without marks, so that İYUL, iyul, Août and aout compare equal. */
export function folded(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
}

/** 1 to 12, or undefined where the word names no month. */
export function monthOf(word: string): number | undefined {
  return months.get(folded(word));
}

export function isWeekday(word: string): boolean {
  return weekdaySet.has(folded(word));
}

export function isFiller(word: string): boolean {
  return fillerSet.has(folded(word));
}
