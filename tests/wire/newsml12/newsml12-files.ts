interface Parts {
  readonly identifier?: string;
  readonly management?: string;
  readonly component?: string;
}

export const identifier = `<ProviderId>wire.example</ProviderId><DateId>20260203</DateId><NewsItemId>ferry</NewsItemId>
<RevisionId PreviousRevision="1" Update="N">2</RevisionId>
<PublicIdentifier>urn:newsml:wire.example:20260203:ferry:2</PublicIdentifier>`;

export const lines = '<NewsLines><HeadLine>Ferry sails again</HeadLine></NewsLines>';

/** A content item with text in it. */
export function content(data: string, declared = ''): string {
  return `<ContentItem>${declared}<DataContent>${data}</DataContent></ContentItem>`;
}

/** A component with a role. */
export function component(role: string, inner: string): string {
  return `<NewsComponent><Role FormalName="${role}"/>${inner}</NewsComponent>`;
}

/** A NewsML 1.2 item about the invented port of Vell, with the given parts. */
export function newsItem(parts: Parts = {}): string {
  const {
    identifier: identity = identifier,
    management = '<Status FormalName="Usable"/>',
    component: main = lines + content('<p>The ferry sailed again on Tuesday.</p>'),
  } = parts;
  return `<NewsItem><Identification><NewsIdentifier>${identity}</NewsIdentifier></Identification>
<NewsManagement>${management}</NewsManagement><NewsComponent>${main}</NewsComponent></NewsItem>`;
}

export function newsml(...items: readonly string[]): string {
  return `<NewsML><NewsEnvelope/>${items.join('')}</NewsML>`;
}
