import { STRING, systemType, type ApexType } from '../../runtime/apex-type';
import { ApexMap, CaseInsensitiveMap } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { throwApex } from '../../runtime/exceptions';
import { StdObject } from '../../runtime/object';
import { SObjectValue } from '../../runtime/sobject';
import { stdFormats } from '../../runtime/to-string';
import { stdClass } from '../registry';
import { formDecode, formEncode } from './encoding';
import { ApexBlob } from '../../runtime/blob';

type Rt = ApexContext;
type Self = StdObject;

/** Where the org is reached; a host that serves nobody has the local default. */
export const orgUrl = (rt: Rt): string => String(rt.host.organization()['OrgDomainUrl'] ?? 'http://127.0.0.1:7443');

function urlObject(rt: Rt, text: string): StdObject {
  try {
    return new StdObject(systemType('System.Url'), { url: new URL(text), text });
  } catch {
    return throwApex(rt, 'System.StringException', `no protocol: ${text}`);
  }
}
const u = (self: Self): URL => self.data['url'] as URL;
const orNull = (text: string): string | null => (text === '' ? null : text);
stdFormats.set('System.Url', (_rt, self) => self.data['text'] as string);

export const url = stdClass('System.Url', [
  ['new(String spec)', (rt: Rt, _type: ApexType, spec: string) => urlObject(rt, spec)],
  [
    'new(Url context, String spec)',
    (rt: Rt, _type: ApexType, context: Self, spec: string) => urlObject(rt, new URL(spec, u(context)).toString()),
  ],
  [
    'new(String protocol, String host, String file)',
    (rt: Rt, _type: ApexType, p: string, h: string, f: string) => urlObject(rt, `${p}://${h}${f}`),
  ],
  [
    'new(String protocol, String host, Integer port, String file)',
    (rt: Rt, _type: ApexType, p: string, h: string, port: number, f: string) =>
      urlObject(rt, `${p}://${h}${port < 0 ? '' : `:${port}`}${f}`),
  ],
  ['static Url getSalesforceBaseUrl()', (rt: Rt) => urlObject(rt, orgUrl(rt))],
  ['static Url getOrgDomainUrl()', (rt: Rt) => urlObject(rt, orgUrl(rt))],
  ['static Url getCurrentRequestUrl()', (rt: Rt) => urlObject(rt, orgUrl(rt))],
  [
    'static String getFileFieldURL(String entityId, String fieldName)',
    (_: Rt, id: string) => `/servlet/servlet.FileDownload?file=${id}`,
  ],
  ['String getAuthority()', (_: Rt, self: Self) => u(self).host],
  [
    'String getFile()',
    (_: Rt, self: Self) =>
      (u(self).pathname === '/' && !/\/$|\/\?/.test(self.data['text'] as string) ? '' : u(self).pathname) +
      u(self).search,
  ],
  ['String getHost()', (_: Rt, self: Self) => u(self).hostname],
  [
    'String getPath()',
    (_: Rt, self: Self) =>
      u(self).pathname === '/' && !/\/$|\/[?#]/.test(self.data['text'] as string) ? '' : u(self).pathname,
  ],
  ['Integer getPort()', (_: Rt, self: Self) => (u(self).port === '' ? -1 : Number(u(self).port))],
  [
    'Integer getDefaultPort()',
    (_: Rt, self: Self) => (u(self).protocol === 'https:' ? 443 : u(self).protocol === 'http:' ? 80 : -1),
  ],
  ['String getProtocol()', (_: Rt, self: Self) => u(self).protocol.slice(0, -1)],
  ['String getQuery()', (_: Rt, self: Self) => orNull(u(self).search.slice(1))],
  ['String getRef()', (_: Rt, self: Self) => orNull(u(self).hash.slice(1))],
  [
    'String getUserInfo()',
    (_: Rt, self: Self) => orNull([u(self).username, u(self).password].filter((x) => x !== '').join(':')),
  ],
  [
    'Boolean sameFile(Url other)',
    (_: Rt, self: Self, o: Self) => u(self).href.split('#')[0] === u(o).href.split('#')[0],
  ],
  ['String toExternalForm()', (_: Rt, self: Self) => self.data['text']],
  ['String toString()', (_: Rt, self: Self) => self.data['text']],
]);

function page(rt: Rt, _type: ApexType, target: string | SObjectValue | null): StdObject {
  const text = target instanceof SObjectValue ? `/${target.id ?? ''}` : (target ?? '');
  const [path = '', queryText = ''] = text.split(/\?(.*)/s);
  const [search, anchor = ''] = queryText.split('#');
  const parameters = new CaseInsensitiveMap(rt, STRING, STRING);
  for (const pair of (search ?? '').split('&').filter((p) => p !== '')) {
    const [name = '', value = ''] = pair.split(/=(.*)/s);
    parameters.put(formDecode(name), formDecode(value));
  }
  return new StdObject(systemType('System.PageReference'), {
    path,
    parameters,
    anchor,
    headers: new ApexMap(rt, STRING, STRING),
    cookies: new ApexMap(rt, STRING, systemType('System.Cookie')),
  });
}

/** `Page.Name`. */
export const pageReference = (rt: Rt, name: string): StdObject =>
  page(rt, systemType('System.PageReference'), `/apex/${name}`);

function pageUrl(self: Self): string {
  const pairs = (self.data['parameters'] as ApexMap).entries().filter(([, v]) => v !== null);
  const search = pairs.map(([k, v]) => `${formEncode(String(k))}=${formEncode(String(v))}`).join('&');
  const anchor = self.data['anchor'] as string;
  return `${self.data['path'] as string}${search ? `?${search}` : ''}${anchor ? `#${anchor}` : ''}`;
}
stdFormats.set('System.PageReference', (_rt, self) => `System.PageReference[${pageUrl(self)}]`);

export const pageReferenceClass = stdClass('System.PageReference', [
  ['new(String url)', page],
  ['new(SObject record)', page],
  [
    'static PageReference forResource(String resourceName)',
    (rt: Rt, name: string) => page(rt, systemType('System.PageReference'), `/resource/${name}`),
  ],
  [
    'static PageReference forResource(String resourceName, String path)',
    (rt: Rt, name: string, path: string) => page(rt, systemType('System.PageReference'), `/resource/${name}/${path}`),
  ],
  ['Map<String, String> getParameters()', (_: Rt, self: Self) => self.data['parameters']],
  ['Map<String, String> getHeaders()', (_: Rt, self: Self) => self.data['headers']],
  ['Map<String, Cookie> getCookies()', (_: Rt, self: Self) => self.data['cookies']],
  [
    'void setCookies(List<Cookie> cookies)',
    (_: Rt, self: Self, cookies: { items: Self[] }) =>
      cookies.items.forEach((c) => (self.data['cookies'] as ApexMap).put(c.data['name'], c)),
  ],
  ['String getUrl()', (_: Rt, self: Self) => pageUrl(self)],
  ['String getAnchor()', (_: Rt, self: Self) => self.data['anchor']],
  [
    'PageReference setAnchor(String anchor)',
    (_: Rt, self: Self, a: string) => {
      self.data['anchor'] = a;
      return self;
    },
  ],
  ['Boolean getRedirect()', (_: Rt, self: Self) => self.data['redirect'] === true],
  [
    'PageReference setRedirect(Boolean redirect)',
    (_: Rt, self: Self, r: boolean) => {
      self.data['redirect'] = r;
      return self;
    },
  ],
  ['Integer getRedirectCode()', (_: Rt, self: Self) => self.data['redirectcode'] ?? 0],
  [
    'PageReference setRedirectCode(Integer code)',
    (_: Rt, self: Self, c: number) => {
      self.data['redirectcode'] = c;
      return self;
    },
  ],
  [
    'Blob getContent()',
    (rt: Rt) =>
      rt.host.isTest
        ? ApexBlob.fromText('UNIT.TEST')
        : throwApex(rt, 'System.VisualforceException', 'Visualforce pages cannot be rendered here'),
  ],
  [
    'Blob getContentAsPDF()',
    (rt: Rt) =>
      rt.host.isTest
        ? ApexBlob.fromText('UNIT.TEST')
        : throwApex(rt, 'System.VisualforceException', 'Visualforce pages cannot be rendered here'),
  ],
  ['String toString()', (_: Rt, self: Self) => `System.PageReference[${pageUrl(self)}]`],
]);

stdClass('System.Cookie', [
  [
    'new(String name, String value, String path, Integer maxAge, Boolean isSecure)',
    (_: Rt, t: ApexType, name: string, value: string, path: string, maxage: number, secure: boolean) =>
      new StdObject(t, { name, value, path, maxage, secure }),
  ],
  [
    'new(String name, String value, String path, Integer maxAge, Boolean isSecure, String sameSite)',
    (_: Rt, t: ApexType, name: string, value: string, path: string, maxage: number, secure: boolean) =>
      new StdObject(t, { name, value, path, maxage, secure }),
  ],
  ['String getName()', (_: Rt, c: Self) => c.data['name']],
  ['String getValue()', (_: Rt, c: Self) => c.data['value']],
  ['String getPath()', (_: Rt, c: Self) => c.data['path']],
  ['Integer getMaxAge()', (_: Rt, c: Self) => c.data['maxage']],
  ['Boolean isSecure()', (_: Rt, c: Self) => c.data['secure']],
  ['String getDomain()', () => null],
]);
