import type { ApexContext } from '../../runtime/context';
import { stdClass, type StdRow } from '../registry';
import { zoneObject } from './dates';

type Rt = ApexContext;
const of = (signature: string, field: string, otherwise: string | null = null): StdRow => [
  `static ${signature}`,
  (rt: Rt) => rt.host.userInfo()[field] ?? otherwise,
];

export const userInfo = stdClass('System.UserInfo', [
  ['static String getUserId()', (rt: Rt) => rt.host.userId],
  of('String getUserName()', 'Username'),
  of('String getUserEmail()', 'Email'),
  of('String getFirstName()', 'FirstName'),
  of('String getLastName()', 'LastName'),
  [
    'static String getName()',
    (rt: Rt) => {
      const user = rt.host.userInfo();
      return user['Name'] ?? [user['FirstName'], user['LastName']].filter((n) => n).join(' ');
    },
  ],
  of('Id getProfileId()', 'ProfileId'),
  of('Id getUserRoleId()', 'UserRoleId'),
  of('String getUserType()', 'UserType', 'Standard'),
  of('String getLanguage()', 'LanguageLocaleKey', 'en_US'),
  of('String getLocale()', 'LocaleSidKey', 'en_US'),
  of('String getDefaultCurrency()', 'DefaultCurrencyIsoCode', 'USD'),
  ['static Id getOrganizationId()', (rt: Rt) => rt.host.organization()['Id'] ?? null],
  ['static String getOrganizationName()', (rt: Rt) => rt.host.organization()['Name'] ?? null],
  ['static Boolean isMultiCurrencyOrganization()', () => false],
  ['static Boolean isCurrentUserLicensed(String namespace)', () => true],
  ['static Boolean isCurrentUserLicensedForPackage(Id packageId)', () => true],
  ['static Boolean hasPackageLicense(Id packageId)', () => true],
  ['static TimeZone getTimeZone()', (rt: Rt) => zoneObject(rt.host.timeZone)],
  [
    'static String getSessionId()',
    (rt: Rt) => (rt.host.isTest ? null : `${String(rt.host.organization()['Id'] ?? '')}!${rt.host.requestId}`),
  ],
  ['static String getUiTheme()', () => 'Theme3'],
  ['static String getUiThemeDisplayed()', () => 'Theme3'],
]);
