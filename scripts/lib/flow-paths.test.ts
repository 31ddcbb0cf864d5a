import { addUp, isWithinApexTests, type FlowReport } from './flow-paths';

const report = (connector: number, fault: number): FlowReport => ({
  flows: [
    {
      flow: 'Link',
      elements: [
        { name: 'Act', count: connector + fault },
        { name: 'Log', count: fault },
      ],
      paths: [
        { from: 'Act', role: 'connector', to: null, count: connector },
        { from: 'Act', role: 'fault', to: 'Log', count: fault },
      ],
    },
  ],
});

it('names what no run took', () => {
  expect(addUp([report(3, 0)])).toEqual({
    covered: 2,
    total: 4,
    gaps: [
      { flow: 'Link', what: 'Log' },
      { flow: 'Link', what: 'Act --fault--> Log' },
    ],
  });
});

it('takes what any run took', () => {
  expect(addUp([report(3, 0), report(0, 1)]).gaps).toEqual([]);
  expect(addUp([report(0, 0)], (flow) => flow !== 'Link').total).toBe(0);
});

it('asks Apex tests for no screen flow and no scheduled one', () => {
  const sources = [
    '<processType>Flow</processType>',
    '<start><triggerType>Scheduled</triggerType></start>',
    '<triggerType>RecordAfterSave</triggerType>',
  ];
  expect(sources.map(isWithinApexTests)).toEqual([false, false, true]);
});
