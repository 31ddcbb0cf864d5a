import { ID, INTEGER, STRING, systemType, type ApexType } from '../../runtime/apex-type';
import { ApexList } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { ApexException, SYSTEM_EXCEPTIONS, throwApex, type DmlFailure } from '../../runtime/exceptions';
import { systemEnum } from '../../runtime/enum';
import { fieldToken } from '../schema/tokens';
import { stdClass, type StdRow } from '../registry';
import { objectOfId } from '../../runtime/records';

type Rt = ApexContext;
type Self = ApexException;
type MaybeText = string | null;

const make = (rt: Rt, type: ApexType, message: MaybeText, cause: Self | null): Self =>
  new ApexException(rt, type).init(message, cause);

const constructors = (): StdRow[] => [
  ['new()', (rt: Rt, type: ApexType) => make(rt, type, null, null)],
  ['new(String message)', (rt: Rt, type: ApexType, m: MaybeText) => make(rt, type, m, null)],
  ['new(Exception cause)', (rt: Rt, type: ApexType, c: Self | null) => make(rt, type, null, c)],
  ['new(String message, Exception cause)', make],
];

export const exception = stdClass(
  'System.Exception',
  [
    ...constructors(),
    ['Exception getCause()', (_: Rt, e: Self) => e.cause],
    ['Integer getLineNumber()', (_: Rt, e: Self) => e.line],
    ['String getMessage()', (_: Rt, e: Self) => e.getMessage()],
    ['String getStackTraceString()', (_: Rt, e: Self) => e.stack],
    ['String getTypeName()', (_: Rt, e: Self) => e.typeName],
    [
      'void initCause(Exception cause)',
      (rt: Rt, e: Self, cause: Self | null) => {
        if (e.cause) {
          throwApex(rt, 'System.IllegalArgumentException', "Can't overwrite cause");
        }
        e.cause = cause;
      },
    ],
    [
      'void setMessage(String message)',
      (_: Rt, e: Self, message: MaybeText) => {
        e.message = message;
        e.hidesMessage = false;
      },
    ],
    ['Map<String, Set<String>> getInaccessibleFields()', (_: Rt, e: Self) => e.details['inaccessibleFields'] ?? null],
    ['String toString()', (_: Rt, e: Self) => e.toString()],
  ],
  { kind: 'exception', isAbstract: true },
);

function failure(rt: Rt, e: Self, index: number): DmlFailure {
  return e.failures[index] ?? throwApex(rt, 'System.ListException', `List index out of bounds: ${index}`);
}

/** What DmlException and EmailException know of each row that failed. */
const DML_ROWS: readonly StdRow[] = [
  ['Integer getNumDml()', (_: Rt, e: Self) => e.failures.length],
  [
    'List<String> getDmlFieldNames(Integer index)',
    (rt: Rt, e: Self, i: number) => new ApexList(rt, STRING, [...failure(rt, e, i).fields]),
  ],
  [
    'List<Schema.SObjectField> getDmlFields(Integer index)',
    (rt: Rt, e: Self, i: number) => {
      const row = failure(rt, e, i);
      const object = (e.details['object'] as string | undefined) ?? (row.id ? objectOfId(rt, row.id)?.name : undefined);
      return new ApexList(
        rt,
        systemType('Schema.SObjectField'),
        object ? row.fields.map((f) => fieldToken(rt, object, f)) : [],
      );
    },
  ],
  ['String getDmlId(Integer index)', (rt: Rt, e: Self, i: number) => failure(rt, e, i).id],
  ['Integer getDmlIndex(Integer index)', (rt: Rt, e: Self, i: number) => failure(rt, e, i).index],
  ['String getDmlMessage(Integer index)', (rt: Rt, e: Self, i: number) => failure(rt, e, i).message],
  ['String getDmlStatusCode(Integer index)', (rt: Rt, e: Self, i: number) => failure(rt, e, i).statusCode],
  [
    'StatusCode getDmlType(Integer index)',
    (rt: Rt, e: Self, i: number) => systemEnum('System.StatusCode', failure(rt, e, i).statusCode),
  ],
];

for (const name of SYSTEM_EXCEPTIONS) {
  const withRows = name === 'DmlException' || name === 'EmailException';
  stdClass(`System.${name}`, [...constructors(), ...(withRows ? DML_ROWS : [])], {
    kind: 'exception',
    parent: 'System.Exception',
  });
}
for (const name of [
  'Cache.Org.OrgCacheException',
  'Cache.Session.SessionCacheException',
  'Cache.CacheBuilderExecutionException',
  'Cache.InvalidCacheBuilderException',
  'Cache.InvalidParamException',
  'Cache.ItemSizeLimitExceededException',
  'Cache.PlatformCacheInvalidOperationException',
  'EventBus.RetryableException',
  'EventBus.InvalidReplayIdException',
  'Flow.FlowException',
  'Functions.FunctionInvocationError',
  'Auth.JWTBearerTokenExchange.JWTBearerTokenExchangeException',
  'Auth.AuthProviderPluginException',
  'Auth.DiscoveryCustomErrorException',
  'Auth.LoginDiscoveryException',
  'Auth.VerificationException',
  'Site.ExternalUserCreateException',
  'Canvas.CanvasRenderException',
  'ConnectApi.ConnectApiException',
  'ConnectApi.NotFoundException',
  'ConnectApi.RateLimitException',
  'DataSource.DataSourceException',
  'DataSource.OAuthTokenExpiredException',
  'Reports.FeatureNotSupportedException',
  'Reports.InstanceAccessException',
  'Reports.InvalidFilterException',
  'Reports.InvalidReportMetadataException',
  'Reports.InvalidSnapshotDateException',
  'Reports.MetadataException',
  'Reports.ReportRunException',
  'Reports.UnsupportedOperationException',
  'RichMessaging.RichMessagingException',
  'FormulaEval.FormulaEvaluationException',
  'FormulaEval.FormulaValidationException',
]) {
  stdClass(name, constructors(), { kind: 'exception', parent: 'System.Exception' });
}

/** The four constructors of every exception. */
export const EXCEPTION_CONSTRUCTORS: readonly StdRow[] = constructors();

export { ID, INTEGER };
