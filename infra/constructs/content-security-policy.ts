import { createHash } from 'node:crypto';
import { stylesheet } from '../../shared/page/stylesheet.ts';
import { releasedStylesheets } from './released-stylesheets.ts';

/**
 * What a page of this site may do: show its own pictures and its own styles, and nothing else.
 *
 * No script at all, so a hostile string in a story has nothing to run in.
 */
export function contentSecurityPolicy(): string {
  const styles = [stylesheetSource(stylesheet), ...releasedStylesheets].map((source) => `'${source}'`);
  return [
    "default-src 'none'",
    "img-src 'self'",
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
