import type { Deletion } from '../../metadata';

/** `DeployOptions` of the Metadata API, with its defaults. */
export interface DeployRequestOptions {
  readonly allowMissingFiles: boolean;
  readonly autoUpdatePackage: boolean;
  readonly checkOnly: boolean;
  readonly ignoreWarnings: boolean;
  readonly performRetrieve: boolean;
  readonly purgeOnDelete: boolean;
  readonly rollbackOnError: boolean;
  readonly runTests: readonly string[];
  readonly singlePackage: boolean;
  readonly testLevel?: TestLevel;
}

export type TestLevel = 'NoTestRun' | 'RunSpecifiedTests' | 'RunLocalTests' | 'RunAllTestsInOrg' | 'RunRelevantTests';

export const TEST_LEVELS: readonly TestLevel[] = [
  'NoTestRun',
  'RunSpecifiedTests',
  'RunLocalTests',
  'RunAllTestsInOrg',
  'RunRelevantTests',
];

export type DeployStatus =
  'Pending' | 'InProgress' | 'Succeeded' | 'SucceededPartial' | 'Failed' | 'Canceling' | 'Canceled';

/** `DeployMessage`: what became of one component. */
export interface DeployMessage {
  readonly changed: boolean;
  readonly columnNumber?: number;
  readonly componentType: string;
  readonly created: boolean;
  readonly createdDate: string;
  readonly deleted: boolean;
  readonly fileName: string;
  readonly fullName: string;
  readonly id?: string;
  readonly lineNumber?: number;
  readonly problem?: string;
  readonly problemType?: 'Error' | 'Warning';
  readonly success: boolean;
  readonly warning: boolean;
}

export interface CodeCoverageResult {
  readonly id: string;
  readonly locationsNotCovered: readonly CodeLocation[];
  readonly name: string;
  readonly namespace: null;
  readonly numLocations: number;
  readonly numLocationsNotCovered: number;
  readonly type: 'Class' | 'Trigger';
}

export interface CodeLocation {
  readonly column: number;
  readonly line: number;
  readonly numExecutions: number;
  readonly time: number;
}

export interface CodeCoverageWarning {
  readonly id: string;
  readonly message: string;
  readonly name: string | null;
  readonly namespace: null;
}

export interface RunTestFailure {
  readonly id: string;
  readonly message: string;
  readonly methodName: string | null;
  readonly name: string;
  readonly namespace: null;
  readonly packageName: string;
  readonly seeAllData: boolean;
  readonly stackTrace: string | null;
  readonly time: number;
  readonly type: 'Class';
}

export interface RunTestSuccess {
  readonly id: string;
  readonly methodName: string;
  readonly name: string;
  readonly namespace: null;
  readonly seeAllData: boolean;
  readonly time: number;
}

export interface RunTestsResult {
  readonly codeCoverage: readonly CodeCoverageResult[];
  readonly codeCoverageWarnings: readonly CodeCoverageWarning[];
  readonly failures: readonly RunTestFailure[];
  readonly numFailures: number;
  readonly numTestsRun: number;
  readonly successes: readonly RunTestSuccess[];
  /** Milliseconds. */
  readonly totalTime: number;
}

export interface DeployDetails {
  readonly componentFailures: readonly DeployMessage[];
  readonly componentSuccesses: readonly DeployMessage[];
  readonly runTestResult: RunTestsResult;
}

/** `DeployResult`. Moments are ISO texts. */
export interface DeployResult {
  readonly id: string;
  readonly canceledBy?: string;
  readonly canceledByName?: string;
  readonly checkOnly: boolean;
  readonly completedDate?: string;
  readonly createdBy: string;
  readonly createdByName: string;
  readonly createdDate: string;
  readonly details?: DeployDetails;
  readonly done: boolean;
  readonly errorMessage?: string;
  readonly errorStatusCode?: string;
  readonly ignoreWarnings: boolean;
  readonly lastModifiedDate: string;
  readonly numberComponentErrors: number;
  readonly numberComponentsDeployed: number;
  readonly numberComponentsTotal: number;
  readonly numberTestErrors: number;
  readonly numberTestsCompleted: number;
  readonly numberTestsTotal: number;
  readonly rollbackOnError: boolean;
  readonly runTestsEnabled: boolean;
  readonly startDate?: string;
  readonly stateDetail?: string;
  readonly status: DeployStatus;
  readonly success: boolean;
}

export const NO_TESTS: RunTestsResult = {
  codeCoverage: [],
  codeCoverageWarnings: [],
  failures: [],
  numFailures: 0,
  numTestsRun: 0,
  successes: [],
  totalTime: 0,
};

export const NO_DETAILS: DeployDetails = { componentFailures: [], componentSuccesses: [], runTestResult: NO_TESTS };

/** A name to delete, and the file that names it. */
export interface PlannedDeletion extends Deletion {
  readonly fileName: string;
}
