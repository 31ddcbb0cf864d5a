import { randomBytes } from 'node:crypto';
import type { AppConfig } from './app-config';

/** The logged-in user, as a page needs to know. */
export interface PageUser {
  readonly userId: string;
  readonly name: string;
  /** IANA zone. */
  readonly timeZone: string;
  /** `en_US`. */
  readonly locale: string;
  readonly language: string;
  readonly userPermissions: readonly string[];
  readonly customPermissions: readonly string[];
  /** Tabs that the user sees, lower case; null or absent for all. */
  readonly tabs?: readonly string[] | null;
}

export interface ShellInput {
  readonly config: AppConfig;
  readonly user: PageUser;
  /** Specifier to address, for the page's import map. */
  readonly imports: Readonly<Record<string, string>>;
  /** Addresses of the modules that the page needs before it shows anything. */
  readonly preloads: readonly string[];
  readonly orgName: string;
  readonly currency: string;
}

/** The page's HTML: styles, import map, what the modules read at start, and the boot module. */
export function shellHtml(input: ShellInput): string {
  const nonce = randomBytes(16).toString('base64');
  const host = {
    config: input.config,
    orgName: input.orgName,
    user: { Id: input.user.userId, isGuest: false, name: input.user.name },
    i18n: {
      timeZone: input.user.timeZone,
      locale: input.user.locale.replaceAll('_', '-'),
      lang: input.user.language.replaceAll('_', '-'),
      currency: input.currency,
      dir: 'ltr',
    },
    userPermissions: input.user.userPermissions,
    customPermissions: input.user.customPermissions,
    tabs: input.user.tabs ?? null,
  };
  const csp = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ');
  return `<!doctype html>
<html lang="${attribute(host.i18n.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${attribute(csp)}">
<title>${attribute(input.orgName)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/styles/salesforce-lightning-design-system.min.css">
<script type="importmap" nonce="${nonce}">${scriptJson({ imports: input.imports })}</script>
${input.preloads.map((url) => `<link rel="modulepreload" href="${attribute(url)}">`).join('\n')}
<script nonce="${nonce}">globalThis.lightningHost=${scriptJson(host)};globalThis.lightningHost.formFactor=matchMedia('(max-width: 767px)').matches?'Small':matchMedia('(max-width: 1023px)').matches?'Medium':'Large';</script>
</head>
<body class="slds-scope">
<div id="app"></div>
<noscript>This page needs JavaScript.</noscript>
<script type="module" nonce="${nonce}">import '@lwc/synthetic-shadow'; const { start } = await import('host/boot'); start(document.getElementById('app'));</script>
</body>
</html>`;
}

/** JSON that cannot end the script element it stands in. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
