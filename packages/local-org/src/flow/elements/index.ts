import type { ElementKind, FlowElement } from '../definition';
import { actionCall } from './action-call';
import { assignment } from './assignment';
import { collectionProcessor } from './collection-processor';
import { customError } from './custom-error';
import { decision } from './decision';
import type { ElementType } from './element-type';
import { loop } from './loop';
import { recordCreate } from './record-create';
import { recordDelete } from './record-delete';
import { recordLookup } from './record-lookup';
import { recordRollback } from './record-rollback';
import { recordUpdate } from './record-update';
import { screen } from './screen';
import { subflow } from './subflow';
import { transform } from './transform';
import { unsupportedElement } from './unsupported';
import { wait } from './wait';

/** Every kind of element; a new kind fails to compile until it stands here. */
export const ELEMENT_TYPES: Readonly<Record<ElementKind, ElementType<never> | ElementType<FlowElement>>> = {
  actionCalls: actionCall as ElementType<never>,
  apexPluginCalls: unsupportedElement(
    'apexPluginCalls',
    'FlowApexPluginCall',
    'Apex Action (Legacy), class',
  ) as ElementType<never>,
  assignments: assignment as ElementType<never>,
  collectionProcessors: collectionProcessor as ElementType<never>,
  customErrors: customError as ElementType<never>,
  decisions: decision as ElementType<never>,
  experiments: unsupportedElement('experiments', 'FlowExperiment', 'Path Experiment') as ElementType<never>,
  loops: loop as ElementType<never>,
  orchestratedStages: unsupportedElement(
    'orchestratedStages',
    'FlowOrchestratedStage',
    'Orchestration Stage',
  ) as ElementType<never>,
  recordCreates: recordCreate as ElementType<never>,
  recordDeletes: recordDelete as ElementType<never>,
  recordLookups: recordLookup as ElementType<never>,
  recordRollbacks: recordRollback as ElementType<never>,
  recordUpdates: recordUpdate as ElementType<never>,
  screens: screen as ElementType<never>,
  steps: unsupportedElement('steps', 'FlowStep', 'Step') as ElementType<never>,
  subflows: subflow as ElementType<never>,
  transforms: transform as ElementType<never>,
  waits: wait as ElementType<never>,
};
