import { createHash } from 'node:crypto';
import { lookStyle } from '../../../shared/page/frame/look-style.ts';
import { stylesheet } from '../../../shared/page/frame/stylesheet.ts';
import { searchStylesheet } from '../../../shared/page/search/search-stylesheet.ts';
import type { NewsroomSettings } from '../../../shared/settings/settings.ts';
import { releasedStylesheets } from './released-stylesheets.ts';

/**
 * What a page of this site may do: show its own pictures and its own styles, run the site's own script files, which
 * read the site's own pages, and nothing else.
 *
 * No script within a page and no text that becomes markup, so a hostile string in a story has nothing to run in.
 */
export function contentSecurityPolicy(look: NewsroomSettings['look']): string {
  return policyOf([stylesheet, ...ownStyle(look)], [...ownScripts, "form-action 'none'"]);
}

/** What the page of the search may do beside: wear a second stylesheet, and send its form to itself. */
export function searchSecurityPolicy(look: NewsroomSettings['look']): string {
  return policyOf([stylesheet, searchStylesheet, ...ownStyle(look)], [...ownScripts, "form-action 'self'"]);
}

const ownScripts = ["script-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"];

function ownStyle(look: NewsroomSettings['look']): string[] {
  const own = lookStyle(look);
  return own === undefined ? [] : [own];
}

function policyOf(sheets: readonly string[], own: readonly string[]): string {
  const styles = [...sheets.map(stylesheetSource), ...releasedStylesheets].map((source) => `'${source}'`);
  return [
    "default-src 'none'",
    "img-src 'self'",
    "connect-src 'self'",
    `style-src 'self' ${styles.join(' ')}`,
    ...own,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The CSP source that allows exactly this text between `<style>` and `</style>`. */
function stylesheetSource(css: string): string {
  return `sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}`;
}
