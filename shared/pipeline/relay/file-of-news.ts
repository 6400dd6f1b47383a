import type { Announcement } from '../../social/announcement.ts';

/** By which logs name the file that brought the news, where its announcement says so. */
export function fileOf({ file }: Pick<Announcement, 'file'>): { readonly file?: string } {
  return file === undefined ? {} : { file };
}
