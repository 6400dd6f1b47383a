import type { HeaderRule } from './cloud-plan.ts';
import type { Properties } from './properties.ts';

/**
 * The headers that a response headers policy sets.
 *
 * @param policy - `ResponseHeadersPolicyConfig`
 */
export function readHeaderRules(policy: Properties): HeaderRule[] {
  const security = policy.inner('SecurityHeadersConfig');
  const rules: HeaderRule[] = policy
    .inner('CustomHeadersConfig')
    .list('Items')
    .map((item) => ({
      name: (item.text('Header') ?? '').toLowerCase(),
      value: item.text('Value') ?? '',
      override: item.flag('Override'),
    }));
  for (const { section, name, value } of securityHeaders) {
    const settings = security.inner(section);
    const text = value(settings);
    if (text !== undefined) rules.push({ name, value: text, override: settings.flag('Override') });
  }
  return rules;
}

/** Names, in lower case, that the policy takes off the origin's answer. */
export function readRemovedHeaders(policy: Properties): string[] {
  return policy
    .inner('RemoveHeadersConfig')
    .list('Items')
    .map((item) => (item.text('Header') ?? '').toLowerCase());
}

const securityHeaders: readonly {
  readonly section: string;
  readonly name: string;
  readonly value: (settings: Properties) => string | undefined;
}[] = [
  {
    section: 'ContentSecurityPolicy',
    name: 'content-security-policy',
    value: (settings) => settings.text('ContentSecurityPolicy'),
  },
  {
    section: 'ContentTypeOptions',
    name: 'x-content-type-options',
    value: (settings) => (settings.text('Override') === undefined ? undefined : 'nosniff'),
  },
  { section: 'FrameOptions', name: 'x-frame-options', value: (settings) => settings.text('FrameOption') },
  {
    section: 'ReferrerPolicy',
    name: 'referrer-policy',
    value: (settings) => settings.text('ReferrerPolicy'),
  },
  { section: 'StrictTransportSecurity', name: 'strict-transport-security', value: transportSecurity },
  { section: 'XSSProtection', name: 'x-xss-protection', value: xssProtection },
];

function transportSecurity(settings: Properties): string | undefined {
  const seconds = settings.text('AccessControlMaxAgeSec');
  if (seconds === undefined) return undefined;
  const subdomains = settings.flag('IncludeSubdomains') ? '; includeSubDomains' : '';
  return `max-age=${seconds}${subdomains}${settings.flag('Preload') ? '; preload' : ''}`;
}

function xssProtection(settings: Properties): string | undefined {
  if (settings.text('Protection') === undefined) return undefined;
  if (!settings.flag('Protection')) return '0';
  return settings.flag('ModeBlock') ? '1; mode=block' : '1';
}
