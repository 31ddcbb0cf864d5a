import type { ErrorAction } from '../../types/errors';
import ErrorRecordAction from 'c/errorRecordAction';
import title from '@salesforce/label/c.Eui_One_Retry';

/** Action Retry of an error's record page. */
export default class ErrorRecordRetry extends ErrorRecordAction {
  title = title;

  protected override kind(): ErrorAction['action'] {
    return 'retry';
  }
}
