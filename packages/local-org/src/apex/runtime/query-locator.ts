import type { ApexAccess, BindValue } from '../host';
import type { BoundQuery } from '../../soql';
import { systemType } from './apex-type';
import { ArrayIterator, type ApexList } from './collections';
import type { ApexContext } from './context';
import { query } from './dml';
import { ApexObject } from './object';

/** `Database.QueryLocator`: a query that is run when the rows are wanted. A batch runs it once and takes the rows in chunks. */
export class QueryLocator extends ApexObject {
  override readonly apexType = systemType('Database.QueryLocator');

  constructor(
    private readonly rt: ApexContext,
    readonly query: BoundQuery,
    readonly binds: ReadonlyMap<string, BindValue>,
    readonly access: ApexAccess,
  ) {
    super();
  }

  rows(): ApexList {
    return query(this.rt, this.query, this.binds, this.access, 'queryLocatorRows');
  }
  iterator$0(): ArrayIterator {
    return new ArrayIterator(this.rt, systemType('Database.QueryLocatorIterator'), this.rows().items);
  }
}
