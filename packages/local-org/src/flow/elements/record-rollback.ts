import type { Connector, FlowElement } from '../definition';
import type { ElementType } from './element-type';

export interface RecordRollback extends FlowElement {
  readonly kind: 'recordRollbacks';
  readonly connector: Connector | null;
}

/** Discards what the transaction has written so far and goes on [B2.21]. */
export const recordRollback: ElementType<RecordRollback> = {
  kind: 'recordRollbacks',
  typeName: 'FlowRecordRollback',
  parse: (node, base, loader) => ({ kind: 'recordRollbacks', ...base, connector: loader.connector(node, 'connector') }),
  connectors: (element) => [{ role: 'connector', connector: element.connector }],
  uses: () => ({}),
  compile: (element, compiler, self) => {
    const exit = compiler.exit(self, 'connector', element.connector);
    return {
      bulk: true,
      run: (group, run) => {
        run.host.rollbackRecords();
        run.records.forget();
        for (const interview of group) interview.take(exit);
      },
    };
  },
};
