import type {
  FlowChoice,
  FlowConstant,
  FlowDataType,
  FlowDynamicChoice,
  FlowFormula,
  FlowStage,
  FlowTextTemplate,
  FlowVariable,
} from '../definition';
import type { FlowLoader } from './loader';
import type { XmlReader } from './xml-reader';

const dataType = (node: XmlReader): FlowDataType => (node.text('dataType') as FlowDataType | null) ?? 'String';
const name = (node: XmlReader): string => node.text('name') ?? '';

export function readVariable(node: XmlReader, loader: FlowLoader): FlowVariable {
  return {
    name: name(node),
    dataType: dataType(node),
    isCollection: node.flag('isCollection'),
    isInput: node.flag('isInput'),
    isOutput: node.flag('isOutput'),
    objectType: node.text('objectType') ?? undefined,
    apexClass: node.text('apexClass') ?? undefined,
    scale: node.number('scale') ?? undefined,
    defaultValue: loader.valueOf(node, 'value'),
    place: node.place,
  };
}

export function readConstant(node: XmlReader, loader: FlowLoader): FlowConstant {
  return { name: name(node), dataType: dataType(node), value: loader.valueOf(node, 'value'), place: node.place };
}

export function readFormula(node: XmlReader): FlowFormula {
  return {
    name: name(node),
    dataType: dataType(node),
    expression: node.raw('expression') ?? '',
    scale: node.number('scale'),
    place: node.place,
  };
}

export function readTextTemplate(node: XmlReader): FlowTextTemplate {
  return { name: name(node), text: node.raw('text') ?? '', plain: node.flag('isViewedAsPlainText'), place: node.place };
}

export function readChoice(node: XmlReader, loader: FlowLoader): FlowChoice {
  const input = node.child('userInput');
  return {
    name: name(node),
    dataType: dataType(node),
    text: node.raw('choiceText') ?? '',
    value: loader.valueOf(node, 'value'),
    userInput: input ? { prompt: input.raw('promptText') ?? '', required: input.flag('isRequired') } : null,
    place: node.place,
  };
}

export function readDynamicChoice(node: XmlReader, loader: FlowLoader): FlowDynamicChoice {
  return {
    name: name(node),
    dataType: dataType(node),
    displayField: node.text('displayField'),
    valueField: node.text('valueField'),
    object: node.text('object'),
    filters: loader.filters(node),
    sortField: node.text('sortField'),
    sortOrder: node.text('sortOrder') as 'Asc' | 'Desc' | null,
    limit: node.number('limit'),
    picklistObject: node.text('picklistObject'),
    picklistField: node.text('picklistField'),
    collectionReference: node.text('collectionReference'),
    outputAssignments: node
      .children('outputAssignments')
      .map((o) => ({ field: o.text('field') ?? '', assignTo: o.text('assignToReference') ?? '' })),
    place: node.place,
  };
}

export function readStage(node: XmlReader): FlowStage {
  return {
    name: name(node),
    label: node.text('label') ?? '',
    isActive: node.flag('isActive'),
    order: node.number('stageOrder') ?? 0,
    place: node.place,
  };
}
