const litterNames = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);
const litterBeginnings = ['~$', '._', '.~lock.'];
const litterEndings = ['.part', '.crdownload', '.tmp'];

/**
 * Tells what file managers, Office and half-finished uploads leave behind from what an editor drops.
 *
 * @param key - object key without the `incoming/` prefix; only its last segment counts
 */
export function isLitter(key: string): boolean {
  if (key.endsWith('/')) return true;
  const name = key.slice(key.lastIndexOf('/') + 1).toLowerCase();
  return (
    litterNames.has(name) ||
    litterBeginnings.some((beginning) => name.startsWith(beginning)) ||
    litterEndings.some((ending) => name.endsWith(ending))
  );
}
