import type { FlowCoverage } from '../flow';
import { describeFlowCoverage, flowCoverageReport } from './flow-coverage-report';

const seen = (ask: number, yes: number): FlowCoverage => ({
  flow: 'Greet',
  elements: [
    { name: 'Ask', kind: 'decisions', count: ask },
    { name: 'Yes', kind: 'assignments', count: yes },
  ],
  paths: [
    { from: '$Start', role: 'start', to: 'Ask', count: ask },
    { from: 'Ask', role: 'Big', to: 'Yes', count: yes },
    { from: 'Ask', role: 'default', to: null, count: ask - yes },
  ],
});

it('adds up what several orgs saw', () => {
  const report = flowCoverageReport([[seen(2, 0)], [seen(1, 1)]]);
  expect(report).toMatchObject({ elements: { run: 2, total: 2 }, paths: { taken: 3, total: 3 }, percent: 100 });
  expect(report.flows[0]!.elements[0]).toEqual({ name: 'Ask', kind: 'decisions', count: 3 });
  expect(describeFlowCoverage(report)).toEqual(['Flow coverage: 1 active flows, 2/2 elements, 3/3 paths']);
});

it('names the elements and paths that did not run', () => {
  const report = flowCoverageReport([[seen(2, 0)]]);
  expect(report).toMatchObject({
    percent: 60,
    flows: [{ elementsNotRun: ['Yes'], pathsNotTaken: [{ from: 'Ask', role: 'Big', to: 'Yes' }] }],
  });
  expect(describeFlowCoverage(report)[0]).toBe('Greet: 1/2 elements, 2/3 paths; not taken: Ask --Big--> Yes');
});
