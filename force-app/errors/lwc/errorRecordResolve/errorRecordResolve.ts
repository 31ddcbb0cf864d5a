import type { ErrorAction } from '../../types/errors';
import ErrorRecordAction from 'c/errorRecordAction';
import title from '@salesforce/label/c.Eui_One_Resolve';

/** Action Resolve of an error's record page. */
export default class ErrorRecordResolve extends ErrorRecordAction {
  title = title;

  protected override kind(): ErrorAction['action'] {
    return 'resolve';
  }
}
