import {
  assign,
  bool,
  condition,
  filter,
  flowFrom,
  item,
  ref,
  rule,
  standardSchema,
  str,
  to,
  variable,
  xmlOf,
} from '../testing/flow-source';
import { loadFlow } from '../load/load-flow';
import { checkFlow } from './check-flow';

function problems(start: string, body: string): readonly string[] {
  return checkFlow(flowFrom('Sample', { start, body }), {
    schema: standardSchema(),
    getFlow: () => undefined,
    getApexAction: (name) => (name === 'Known' ? { inputs: [{ name: 'a', required: true }] } : null),
  }).map((d) => d.message);
}

const onAccount =
  '<object>Account</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordAfterSave</triggerType>';

describe('checkFlow', () => {
  it('has nothing to say about a good flow', () => {
    expect(
      problems(
        to('Set') + onAccount,
        variable('x', 'String') + assign('Set', [item('x', 'Assign', ref('$Record.Owner:User.Name'))]),
      ),
    ).toEqual([]);
  });

  it.each([
    ['a connector to nothing', to('Nowhere'), assign('Set', []), 'invalid flow element Nowhere'],
    [
      'a condition on nothing',
      to('Ask'),
      `<decisions><name>Ask</name><label>a</label>${rule('R', [condition('gone', 'IsNull', bool(true, 'rightValue'))], '')}</decisions>`,
      "field integrity exception: unknown (A condition has a reference to gone, which doesn't exist.)",
    ],
    [
      'the values before a creation',
      to('Set') + onAccount,
      variable('x', 'String') + assign('Set', [item('x', 'Assign', ref('$Record__Prior.Name'))]),
      'field integrity exception: unknown (The element has an invalid reference to "$Record__Prior.Name".)',
    ],
    [
      'a loop over one value',
      to('Each'),
      `${variable('x', 'String')}<loops><name>Each</name><label>e</label><collectionReference>x</collectionReference></loops>`,
      'field integrity exception: unknown (The loop "Each" requires a collection variable.)',
    ],
    [
      'a custom error without a save to reject',
      to('No'),
      '<customErrors><name>No</name><label>n</label><customErrorMessages><errorMessage>No</errorMessage><isFieldError>false</isFieldError></customErrorMessages></customErrors>',
      'field integrity exception: unknown (The element "No" is supported only in flows that start when a record is saved or deleted.)',
    ],
    [
      'an unknown field of $Record',
      to('Set') + onAccount,
      variable('x', 'String') + assign('Set', [item('x', 'Assign', ref('$Record.Nope__c'))]),
      'field integrity exception: unknown (The element has an invalid reference to "$Record.Nope__c".)',
    ],
    [
      'an unknown field in a filter',
      to('Get'),
      `<recordLookups><name>Get</name><label>g</label>${filter('Nope', 'EqualTo', str('x'))}<object>Account</object></recordLookups>`,
      'field integrity exception: unknown (The field "Nope" for the object "Account" doesn\'t exist.)',
    ],
    [
      'nothing connected',
      '',
      assign('Set', []),
      "field integrity exception: unknown (The flow can't run because nothing is connected to the Start element.)",
    ],
    [
      'an unknown subflow',
      to('Call'),
      '<subflows><name>Call</name><label>c</label><flowName>Gone</flowName></subflows>',
      'In field: flowName - no Flow named Gone found',
    ],
    [
      'a missing Apex input',
      to('Act'),
      '<actionCalls><name>Act</name><label>a</label><actionName>Known</actionName><actionType>apex</actionType></actionCalls>',
      'Missing required input parameter: a',
    ],
    [
      'an unknown object of a choice set',
      to('Set'),
      assign('Set', []) +
        '<dynamicChoiceSets><name>Pick</name><dataType>String</dataType><object>Nope__c</object></dynamicChoiceSets>',
      'Pick (Choice Set) - The objectType is invalid. Provide the API name of an object.',
    ],
    [
      'a create before save',
      to('Make') + onAccount.replace('After', 'Before'),
      '<recordCreates><name>Make</name><label>m</label><object>Task</object></recordCreates>',
      'field integrity exception: unknown (The element "Make" isn\'t supported in flows that run before a record is saved.)',
    ],
  ])('tells %s', (_, start, body, message) => {
    expect(problems(start, body)).toContain(message);
  });

  it('tells a formula that is not valid, where it stands', () => {
    const found = checkFlow(
      flowFrom('Sample', {
        start: to('Set'),
        body:
          assign('Set', []) +
          '<formulas><name>F</name><dataType>Number</dataType><expression>{!missing} + 1</expression></formulas>',
      }),
      { schema: standardSchema(), getFlow: () => undefined },
    );

    expect(found).toMatchObject([{ code: 'flow/invalid-formula', file: 'flows/Sample.flow-meta.xml' }]);
    expect(found[0].message).toContain('The formula expression is invalid: ');
  });
});

describe('loading', () => {
  it('tells an element of a kind it does not know', () => {
    const xml = xmlOf('<Flow><steppedStages><name>Old</name><locationX>0</locationX></steppedStages></Flow>');

    expect(loadFlow(xml, 'a.xml', 'A').diagnostics).toMatchObject([{ code: 'flow/unsupported', severity: 'warning' }]);
  });

  it('tells two elements of one name and logic that names no condition', () => {
    const xml = xmlOf(
      '<Flow><assignments><name>A</name></assignments><variables><name>a</name></variables><decisions><name>D</name><rules><name>R</name><conditionLogic>1 AND 2</conditionLogic><conditions><leftValueReference>a</leftValueReference><operator>IsNull</operator></conditions></rules></decisions></Flow>',
    );

    expect(loadFlow(xml, 'a.xml', 'A').diagnostics.map((d) => d.code)).toEqual([
      'flow/invalid-logic',
      'flow/duplicate-name',
    ]);
  });
});
