import { SalesforceError } from '../../diagnostics';
import type { XmlNode } from '../../metadata';
import type { CrudMode } from '../../org/deploy/metadata-crud';
import { TEST_LEVELS, type DeployRequestOptions, type TestLevel } from '../../org/deploy/deploy-types';
import type { OrgPort } from '../org-port';

/** Questions of the Metadata API, cut down to what the org's thread needs. */
export type MetadataRequest = { readonly userId: string } & MetadataAction;

export type MetadataAction =
  | { readonly action: 'deploy'; readonly files: ReadonlyMap<string, Uint8Array>; readonly options: GivenDeployOptions }
  | { readonly action: 'deployStatus'; readonly id: string; readonly includeDetails: boolean }
  | { readonly action: 'projectDeploy' }
  | { readonly action: 'cancelDeploy'; readonly id: string }
  | { readonly action: 'quickDeploy'; readonly id: string }
  | {
      readonly action: 'retrieve';
      readonly types: readonly { readonly name: string; readonly members: readonly string[] }[];
      readonly version: string;
      readonly singlePackage: boolean;
    }
  | { readonly action: 'retrieved'; readonly id: string }
  | {
      readonly action: 'list';
      readonly queries: readonly { readonly type: string; readonly folder?: string | undefined }[];
    }
  | {
      readonly action: 'save';
      readonly mode: CrudMode;
      readonly components: readonly { readonly type: string; readonly node: XmlNode }[];
    }
  | { readonly action: 'delete'; readonly type: string; readonly fullNames: readonly string[] }
  | { readonly action: 'describe' }
  | { readonly action: 'read'; readonly type: string; readonly fullNames: readonly string[] };

/** `DeployOptions` as a client wrote them: texts or booleans, any of them absent. */
export type GivenDeployOptions = Readonly<Record<string, unknown>>;

/** Answers one question of the Metadata API. @throws SalesforceError, among others for users without Modify Metadata */
export function metadata(org: OrgPort, request: MetadataRequest): unknown {
  const { metadata: service } = org;
  const { userId } = request;
  if (org.user(userId)?.['IsActive'] !== true)
    throw new SalesforceError(
      'INVALID_SESSION_ID',
      'Invalid Session ID found in SessionHeader: Illegal Session',
      [],
      401,
    );
  service.requireUser(userId);
  switch (request.action) {
    case 'deploy':
      return service.deploys.request(request.files, deployOptions(request.options), userId);
    case 'deployStatus':
      return service.deploys.status(request.id, request.includeDetails);
    case 'projectDeploy':
      return service.deploys.lastProject ?? null;
    case 'cancelDeploy':
      return service.deploys.cancel(request.id, userId);
    case 'quickDeploy':
      return service.deploys.quickDeploy(request.id, userId);
    case 'retrieve':
      return service.retrieve(request.types, request.version, request.singlePackage);
    case 'retrieved':
      return service.retrieved(request.id);
    case 'list':
      return service.list(request.queries);
    case 'describe':
      return service.describe();
    case 'save':
      return request.components.map(({ type, node }) => service.crud.save(type, node, request.mode, userId));
    case 'delete':
      return request.fullNames.map((name) => service.crud.remove(request.type, name, userId));
    case 'read':
      return service.read(request.type, request.fullNames);
  }
}

/** Defaults of DeployOptions (Metadata API Developer Guide, deploy()). @throws SalesforceError INVALID_FIELD for a level there is not */
function deployOptions(given: GivenDeployOptions): DeployRequestOptions {
  const flag = (name: string, byDefault: boolean): boolean => {
    const value = given[name];
    return value === undefined || value === null || value === ''
      ? byDefault
      : value === true || value === 'true' || value === '1';
  };
  const level = given['testLevel'];
  const tests = given['runTests'];
  return {
    allowMissingFiles: flag('allowMissingFiles', false),
    autoUpdatePackage: flag('autoUpdatePackage', false),
    checkOnly: flag('checkOnly', false),
    ignoreWarnings: flag('ignoreWarnings', false),
    performRetrieve: flag('performRetrieve', false),
    purgeOnDelete: flag('purgeOnDelete', false),
    rollbackOnError: flag('rollbackOnError', true),
    runTests: Array.isArray(tests) ? tests.map(String) : typeof tests === 'string' && tests !== '' ? [tests] : [],
    singlePackage: flag('singlePackage', false),
    ...(level === undefined || level === null || level === '' ? {} : { testLevel: testLevel(String(level)) }),
  };
}

function testLevel(name: string): TestLevel {
  const found = TEST_LEVELS.find((level) => level === name);
  if (found) return found;
  throw new SalesforceError('INVALID_FIELD', `'${name}' is not a valid value for the enum 'TestLevel'`);
}
