import { createHash } from 'node:crypto';
import { lookStyle } from '../../shared/page/look-style.ts';
import { stylesheet } from '../../shared/page/stylesheet.ts';
import type { NewsroomSettings } from '../../shared/settings/settings.ts';
import { releasedStylesheets } from './released-stylesheets.ts';

/**
 * What a page of this site may do: show its own pictures and its own styles, and nothing else.
 *
 * No script at all, so a hostile string in a story has nothing to run in.
 */
export function contentSecurityPolicy(look: NewsroomSettings['look']): string {
  const own = lookStyle(look);
  const inUse = own === undefined ? [stylesheet] : [stylesheet, own];
  const styles = [...inUse.map(stylesheetSource), ...releasedStylesheets].map((source) => `'${source}'`);
  return [
    "default-src 'none'",
    "img-src 'self'",
    // Nothing on the page connects anywhere; tools that look at it from within, as Lighthouse does, read robots.txt.
    "connect-src 'self'",
    `style-src 'self' ${styles.join(' ')}`,
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The CSP source that allows exactly this text between `<style>` and `</style>`. */
function stylesheetSource(css: string): string {
  return `sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}`;
}
