import type { FlowCompiler } from '../runtime/compiler';
import { compileRecordTest, type RecordTest } from './record-test';

/** Entry conditions or entry formula of a record- or event-triggered flow; true when it has none. */
export function compileEntry(compiler: FlowCompiler): RecordTest {
  const { start } = compiler.flow;
  if (start.filterFormula) {
    const read = compiler.formula(start.filterFormula, { dataType: 'Boolean', context: 'entryCriteria' });
    return (interview, record) => {
      const shown = interview.record;
      interview.record = record;
      try {
        return read(interview) === true;
      } finally {
        interview.record = shown;
      }
    };
  }
  if (start.filters.filters.length === 0) return () => true;
  return compileRecordTest(start.filters, start.object ?? '', compiler);
}
