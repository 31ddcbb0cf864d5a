import { SalesforceError } from '../../diagnostics';
import { writeXmlFile, element } from '../../metadata';
import type { Org } from '../org';
import { packageXml } from './metadata-catalogue';
import type { DeployMessage, DeployRequestOptions, DeployResult } from './deploy-types';

/** Types of code that the Tooling API writes as rows: directory and suffix in a package. */
export const CODE_TYPES = {
  ApexClass: { directory: 'classes', suffix: 'cls' },
  ApexTrigger: { directory: 'triggers', suffix: 'trigger' },
  ApexPage: { directory: 'pages', suffix: 'page' },
  ApexComponent: { directory: 'components', suffix: 'component' },
} as const;
export type CodeType = keyof typeof CODE_TYPES;

/** One piece of code to write. */
export interface CodeChange {
  readonly type: CodeType;
  readonly name: string;
  readonly body: string;
  readonly apiVersion: string;
  readonly status: string;
  /** Pages and components have a label. */
  readonly label?: string;
}

const OPTIONS: DeployRequestOptions = {
  allowMissingFiles: false,
  autoUpdatePackage: false,
  checkOnly: false,
  ignoreWarnings: true,
  performRetrieve: false,
  purgeOnDelete: false,
  rollbackOnError: true,
  runTests: [],
  singlePackage: true,
};

/** Writes of the Tooling API: each is a deploy that is done when the request is answered. (Tooling API Developer Guide, ApexClass) */
export class ToolingSaves {
  constructor(private readonly org: Org) {}

  /** Name that the code itself declares. @throws SalesforceError when it declares none */
  static nameIn(type: CodeType, body: string): string {
    const code = body.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ' ');
    const pattern = type === 'ApexTrigger' ? /\btrigger\s+(\w+)\s+on\b/i : /\b(?:class|interface|enum)\s+(\w+)/i;
    const name = pattern.exec(code)?.[1];
    if (name === undefined)
      throw new SalesforceError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [Name]', ['Name']);
    return name;
  }

  save(changes: readonly CodeChange[], userId: string, checkOnly = false): DeployResult {
    const files = new Map<string, Buffer>();
    const types = new Map<string, string[]>();
    for (const change of changes) {
      const { directory, suffix } = CODE_TYPES[change.type];
      const path = `${directory}/${change.name}.${suffix}`;
      files.set(path, Buffer.from(change.body));
      files.set(`${path}-meta.xml`, Buffer.from(metaXml(change)));
      types.set(change.type, [...(types.get(change.type) ?? []), change.name]);
    }
    const manifest = [...types].map(([name, members]) => ({ name, members }));
    files.set('package.xml', Buffer.from(packageXml(manifest, '66.0')));
    return this.run(files, userId, checkOnly);
  }

  remove(type: CodeType, name: string, userId: string): DeployResult {
    const files = new Map([
      ['package.xml', Buffer.from(packageXml([], '66.0'))],
      ['destructiveChanges.xml', Buffer.from(packageXml([{ name: type, members: [name] }], '66.0'))],
    ]);
    return this.run(files, userId, false);
  }

  private run(files: ReadonlyMap<string, Buffer>, userId: string, checkOnly: boolean): DeployResult {
    const { id } = this.org.deploys.request(files, { ...OPTIONS, checkOnly }, userId);
    this.org.deploys.runAll();
    return this.org.deploys.status(id, true);
  }
}

/** The first failure of a deploy as an error of the row; does nothing when it succeeded. @throws SalesforceError */
export function requireSuccess(result: DeployResult): void {
  if (result.success) return;
  const [first] = result.details?.componentFailures ?? [];
  throw new SalesforceError(
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    first ? problemOf(first) : (result.errorMessage ?? 'failed'),
    ['Body'],
  );
}

function problemOf({ lineNumber, columnNumber, problem = '' }: DeployMessage): string {
  return lineNumber === undefined ? problem : `line ${lineNumber}, column ${columnNumber ?? 1}: ${problem}`;
}

function metaXml({ type, apiVersion, status, label, name }: CodeChange): string {
  const isCode = type === 'ApexClass' || type === 'ApexTrigger';
  return writeXmlFile(
    element(type, [
      element('apiVersion', apiVersion),
      ...(isCode ? [element('status', status)] : [element('label', label ?? name)]),
    ]),
  );
}
