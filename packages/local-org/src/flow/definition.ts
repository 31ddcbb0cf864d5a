import type { FieldValue } from '../metadata/values';

/** Element kinds, named as their tags in Flow metadata. */
export type ElementKind =
  | 'actionCalls'
  | 'apexPluginCalls'
  | 'assignments'
  | 'collectionProcessors'
  | 'customErrors'
  | 'decisions'
  | 'experiments'
  | 'loops'
  | 'orchestratedStages'
  | 'recordCreates'
  | 'recordDeletes'
  | 'recordLookups'
  | 'recordRollbacks'
  | 'recordUpdates'
  | 'screens'
  | 'steps'
  | 'subflows'
  | 'transforms'
  | 'waits';

/** `FlowDataType` of the Metadata API. */
export type FlowDataType =
  | 'String'
  | 'Number'
  | 'Currency'
  | 'Boolean'
  | 'Date'
  | 'DateTime'
  | 'Time'
  | 'Picklist'
  | 'Multipicklist'
  | 'SObject'
  | 'Apex';

/** 1-based position in the flow's file. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where an element goes next. */
export interface Connector {
  readonly target: string;
  readonly place: Place;
}

/** A value written in metadata: literal, reference, text with merge fields, formula or a list of these. */
export type ValueSource =
  | { readonly kind: 'literal'; readonly dataType: FlowDataType; readonly value: FieldValue; readonly place: Place }
  | { readonly kind: 'reference'; readonly path: string; readonly place: Place }
  | { readonly kind: 'template'; readonly text: string; readonly place: Place }
  | {
      readonly kind: 'formula';
      readonly expression: string;
      readonly dataType: FlowDataType | null;
      readonly place: Place;
    }
  | { readonly kind: 'list'; readonly elements: readonly ValueSource[]; readonly place: Place }
  | { readonly kind: 'unsupported'; readonly what: string; readonly place: Place };

/** `1 AND (2 OR 3)`, read. Numbers are 0-based indexes of conditions. */
export type Logic =
  | { readonly op: 'and' | 'or'; readonly parts: readonly Logic[] }
  | { readonly op: 'not'; readonly part: Logic }
  | { readonly op: 'ref'; readonly index: number };

export interface Condition {
  readonly left: string;
  readonly operator: string;
  readonly right: ValueSource | null;
  readonly place: Place;
}

export interface ConditionSet {
  /** As written; `and` when absent. */
  readonly logicText: string;
  /** Null when the text is not valid; the loader has told it then. */
  readonly logic: Logic | null;
  readonly conditions: readonly Condition[];
}

/** A filter of Get, Update, Delete Records or of the start element. */
export interface RecordFilter {
  readonly field: string;
  readonly operator: string;
  readonly value: ValueSource | null;
  readonly place: Place;
}

export interface FilterSet {
  readonly logicText: string;
  readonly logic: Logic | null;
  readonly filters: readonly RecordFilter[];
}

/** Type of a variable or of what a reference gives. */
export interface FlowType {
  readonly dataType: FlowDataType;
  readonly isCollection: boolean;
  readonly objectType?: string;
  readonly apexClass?: string;
  readonly scale?: number;
}

export interface FlowVariable extends FlowType {
  readonly name: string;
  readonly isInput: boolean;
  readonly isOutput: boolean;
  readonly defaultValue: ValueSource | null;
  readonly place: Place;
}

export interface FlowConstant {
  readonly name: string;
  readonly dataType: FlowDataType;
  readonly value: ValueSource | null;
  readonly place: Place;
}

export interface FlowFormula {
  readonly name: string;
  readonly dataType: FlowDataType;
  readonly expression: string;
  readonly scale: number | null;
  readonly place: Place;
}

export interface FlowTextTemplate {
  readonly name: string;
  readonly text: string;
  readonly plain: boolean;
  readonly place: Place;
}

export interface FlowChoice {
  readonly name: string;
  readonly dataType: FlowDataType;
  readonly text: string;
  readonly value: ValueSource | null;
  readonly userInput: { readonly prompt: string; readonly required: boolean } | null;
  readonly place: Place;
}

export interface FlowDynamicChoice {
  readonly name: string;
  readonly dataType: FlowDataType;
  readonly displayField: string | null;
  readonly valueField: string | null;
  readonly object: string | null;
  readonly filters: FilterSet;
  readonly sortField: string | null;
  readonly sortOrder: 'Asc' | 'Desc' | null;
  readonly limit: number | null;
  readonly picklistObject: string | null;
  readonly picklistField: string | null;
  readonly collectionReference: string | null;
  readonly outputAssignments: readonly { readonly field: string; readonly assignTo: string }[];
  readonly place: Place;
}

export interface FlowStage {
  readonly name: string;
  readonly label: string;
  readonly isActive: boolean;
  readonly order: number;
  readonly place: Place;
}

export interface FlowElement {
  readonly kind: ElementKind;
  readonly name: string;
  readonly label: string;
  readonly place: Place;
}

export type TriggerType = 'RecordBeforeSave' | 'RecordAfterSave' | 'RecordBeforeDelete' | 'Scheduled' | 'PlatformEvent';
export type OffsetUnit = 'Minutes' | 'Hours' | 'Days' | 'Weeks' | 'Months';

export interface ScheduledPath {
  /** `AsyncAfterCommit` for the asynchronous path when it has no name. */
  readonly name: string;
  readonly label: string;
  readonly async: boolean;
  readonly offset: number;
  readonly offsetUnit: OffsetUnit;
  readonly timeSource: 'RecordTriggerEvent' | 'RecordField';
  readonly recordField: string | null;
  readonly maxBatchSize: number;
  readonly connector: Connector | null;
  readonly place: Place;
}

export interface FlowSchedule {
  readonly frequency: string;
  /** `YYYY-MM-DD`. */
  readonly startDate: string;
  /** `HH:mm:ss.SSSZ`, in the org's default time zone [B7.1]. */
  readonly startTime: string;
}

export interface FlowStart {
  readonly connector: Connector | null;
  readonly object: string | null;
  /** Absent for autolaunched and screen flows. */
  readonly triggerType: TriggerType | null;
  readonly recordTriggerType: 'Create' | 'Update' | 'CreateAndUpdate' | 'Delete' | null;
  readonly filters: FilterSet;
  readonly filterFormula: string | null;
  readonly changedToMeet: boolean;
  readonly scheduledPaths: readonly ScheduledPath[];
  readonly schedule: FlowSchedule | null;
  readonly flowRunAsUser: string | null;
  readonly place: Place;
}

/** A Flow, read and frozen. */
export interface FlowDefinition {
  readonly fullName: string;
  readonly label: string;
  readonly file: string;
  readonly apiVersion: number;
  /** `AutoLaunchedFlow`, `Flow` (screens), `Workflow` ... */
  readonly processType: string;
  /** `Active`, `Draft`, `Obsolete`, `InvalidDraft`. */
  readonly status: string;
  readonly runInMode: 'DefaultMode' | 'SystemModeWithSharing' | 'SystemModeWithoutSharing';
  readonly triggerOrder: number | null;
  readonly interviewLabel: string;
  readonly description: string;
  readonly start: FlowStart;
  /** By lower-cased API name. */
  readonly elements: ReadonlyMap<string, FlowElement>;
  readonly variables: ReadonlyMap<string, FlowVariable>;
  readonly constants: ReadonlyMap<string, FlowConstant>;
  readonly formulas: ReadonlyMap<string, FlowFormula>;
  readonly textTemplates: ReadonlyMap<string, FlowTextTemplate>;
  readonly choices: ReadonlyMap<string, FlowChoice>;
  readonly dynamicChoices: ReadonlyMap<string, FlowDynamicChoice>;
  readonly stages: ReadonlyMap<string, FlowStage>;
}
