import { LightningElement, api } from 'lwc';
import getErrors from '@salesforce/apex/ErrorDashboardController.getErrors';
import getExport from '@salesforce/apex/ErrorDashboardController.getExport';
import type { ErrorFilter, ErrorPage, ErrorRow, ErrorState, Option } from '../../types/errors';
import { statusClass, timeText } from 'c/errorFormat';
import { fill, numberText } from 'c/textFormat';
import { csvText, saveAsFile, type CsvCell } from 'c/csvFile';
import { logError } from 'c/errorLogger';
import errors from '@salesforce/label/c.Eui_Errors';
import shown from '@salesforce/label/c.Eui_Errors_Shown';
import selectAll from '@salesforce/label/c.Eui_Select_All';
import selectOne from '@salesforce/label/c.Eui_Select_One';
import selectedText from '@salesforce/label/c.Eui_Selected';
import retryLabel from '@salesforce/label/c.Eui_Retry';
import resolveLabel from '@salesforce/label/c.Eui_Resolve';
import exportLabel from '@salesforce/label/c.Eui_Export';
import exporting from '@salesforce/label/c.Eui_Exporting';
import exported from '@salesforce/label/c.Eui_Exported';
import exportCapped from '@salesforce/label/c.Eui_Export_Capped';
import exportFailed from '@salesforce/label/c.Eui_Export_Failed';
import errorColumn from '@salesforce/label/c.Eui_Error';
import type from '@salesforce/label/c.Eui_Type';
import source from '@salesforce/label/c.Eui_Source';
import status from '@salesforce/label/c.Eui_Status';
import retries from '@salesforce/label/c.Eui_Retries';
import occurred from '@salesforce/label/c.Eui_Occurred';
import sortLabel from '@salesforce/label/c.Eui_Sort';
import sortLast from '@salesforce/label/c.Eui_Sort_Last';
import sortFirst from '@salesforce/label/c.Eui_Sort_First';
import sortRetries from '@salesforce/label/c.Eui_Sort_Retries';
import sortOccurrences from '@salesforce/label/c.Eui_Sort_Occurrences';
import loadMore from '@salesforce/label/c.Eui_Load_More';
import loading from '@salesforce/label/c.Ui_Loading';
import empty from '@salesforce/label/c.Eui_Empty';
import emptyHint from '@salesforce/label/c.Eui_Empty_Hint';
import failed from '@salesforce/label/c.Eui_List_Failed';

const PAGE_SIZE = 25;
/** The most that the controller gives at once. */
const MAX_PAGE_SIZE = 200;
/** Rows of one file; a browser keeps them all in memory until it is saved. */
const MAX_EXPORT = 20_000;

const EXPORT_COLUMNS = [
  ['Error Number', 'name'],
  ['Error Name', 'errorName'],
  ['Error Type', 'errorType'],
  ['Source Process', 'sourceProcess'],
  ['Status', 'status'],
  ['Retry Count', 'retryCount'],
  ['Occurrence Count', 'occurrences'],
  ['Date Occurred', 'firstOccurred'],
  ['Last Occurred', 'lastOccurred'],
  ['Associated Record Id', 'recordId'],
  ['Correlation Id', 'correlationId'],
  ['Error Details', 'Error_Details__c'],
  ['Payload (masked)', 'Payload_Masked__c'],
  ['Resolved Date', 'resolvedDate'],
  ['Resolution Notes', 'Resolution_Notes__c'],
] as const;

/**
 * Errors that match a filter, page by page. Fires `erroropen` with an id, `erroraction` for the selection, `sortchange`
 * with a sort such as `-lastOccurred`.
 */
export default class ErrorList extends LightningElement {
  /** What the user may do. */
  @api state: ErrorState | undefined;

  @api
  get filter(): ErrorFilter | undefined {
    return this._filter;
  }
  set filter(value: ErrorFilter | undefined) {
    this._filter = value;
    this.selectedIds = [];
    void this.load(null);
  }

  /** Sort field, with a minus for descending. */
  @api
  get sort(): string {
    return this._sort;
  }
  set sort(value: string) {
    if (value === this._sort) return;
    this._sort = value;
    void this.load(null);
  }

  /** Reads the rows again, as many as are shown. */
  @api
  refresh(): Promise<void> {
    return this.load(null, Math.min(MAX_PAGE_SIZE, Math.max(PAGE_SIZE, this.rows.length)));
  }

  rows: ErrorRow[] = [];
  page: ErrorPage | undefined;
  total = 0;
  error: unknown;
  loading = true;
  selectedIds: string[] = [];
  exportText = '';
  exportError: unknown;
  isExporting = false;
  label = {
    errors,
    selectAll,
    retry: retryLabel,
    resolve: resolveLabel,
    export: exportLabel,
    exportFailed,
    errorColumn,
    type,
    source,
    status,
    retries,
    occurred,
    sort: sortLabel,
    loadMore,
    loading,
    empty,
    emptyHint,
    failed,
  };
  private _filter: ErrorFilter | undefined;
  private _sort = '-lastOccurred';
  private asked = 0;

  get sortOptions(): Option[] {
    return [
      { value: '-lastOccurred', label: sortLast },
      { value: 'firstOccurred', label: sortFirst },
      { value: '-retryCount', label: sortRetries },
      { value: '-occurrences', label: sortOccurrences },
    ];
  }

  get hasError(): boolean {
    return this.error !== undefined;
  }

  get hasExportError(): boolean {
    return this.exportError !== undefined;
  }

  get isEmpty(): boolean {
    return !this.loading && !this.hasError && this.rows.length === 0;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get hasMore(): boolean {
    return (this.page?.nextCursor ?? null) !== null;
  }

  get busy(): string {
    return this.loading ? 'true' : 'false';
  }

  get summary(): string {
    if (!this.page) return '';
    const text = fill(shown, numberText(this.rows.length), numberText(this.total));
    return this.selectedIds.length === 0 ? text : `${text}, ${fill(selectedText, numberText(this.selectedIds.length))}`;
  }

  get canSelect(): boolean {
    return this.state?.canRetry === true || this.state?.canResolve === true;
  }

  get allSelected(): boolean {
    return this.hasRows && this.rows.every(({ id }) => this.selectedIds.includes(id));
  }

  get noneSelected(): boolean {
    return this.selectedIds.length === 0;
  }

  get cannotExport(): boolean {
    return this.isExporting || !this.hasRows;
  }

  get items(): object[] {
    return this.rows.map((row) => ({
      ...row,
      when: timeText(row.lastOccurred),
      retriesText: numberText(row.retryCount),
      statusClass: statusClass(row.status),
      selected: this.selectedIds.includes(row.id),
      selectLabel: fill(selectOne, row.name),
    }));
  }

  handleOpen(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('erroropen', { detail: { id } }));
  }

  handleSelect(event: Event): void {
    const box = event.currentTarget as HTMLInputElement;
    const { id = '' } = box.dataset;
    this.selectedIds = box.checked ? [...this.selectedIds, id] : this.selectedIds.filter((one) => one !== id);
  }

  handleSelectAll(event: Event): void {
    const box = event.currentTarget as HTMLInputElement;
    this.selectedIds = box.checked ? this.rows.map(({ id }) => id) : [];
  }

  handleAction(event: Event): void {
    const { action } = (event.currentTarget as HTMLElement).dataset;
    const detail = { action, ids: this.selectedIds, count: this.selectedIds.length };
    this.dispatchEvent(new CustomEvent('erroraction', { detail }));
  }

  handleSort(event: CustomEvent<{ value: string }>): void {
    this.dispatchEvent(new CustomEvent('sortchange', { detail: event.detail.value }));
  }

  handleMore(): void {
    void this.load(this.page?.nextCursor ?? null);
  }

  handleRetry(): void {
    void this.load(null);
  }

  handleExport(): void {
    void this.exportRows();
  }

  private async load(cursor: string | null, pageSize = PAGE_SIZE): Promise<void> {
    const turn = ++this.asked;
    this.loading = true;
    const isDescending = this._sort.startsWith('-');
    try {
      const page = (await getErrors({
        filter: this._filter,
        sortField: isDescending ? this._sort.slice(1) : this._sort,
        sortDirection: isDescending ? 'desc' : 'asc',
        pageSize,
        cursor,
      })) as ErrorPage;
      if (turn !== this.asked) return;
      this.page = page;
      this.total = page.total ?? 0;
      this.rows = cursor === null ? page.rows : [...this.rows, ...page.rows];
      const ids = new Set(this.rows.map(({ id }) => id));
      this.selectedIds = this.selectedIds.filter((id) => ids.has(id));
      this.error = undefined;
    } catch (error) {
      if (turn !== this.asked) return;
      this.error = error;
      void logError('c-error-list', error);
    }
    this.loading = false;
  }

  private async exportRows(): Promise<void> {
    this.isExporting = true;
    this.exportError = undefined;
    try {
      const lines: CsvCell[][] = [EXPORT_COLUMNS.map(([title]) => title)];
      let cursor: string | null = null;
      do {
        // eslint-disable-next-line no-await-in-loop -- each page starts behind the one before
        const page: ErrorPage = (await getExport({ filter: this._filter, cursor })) as ErrorPage;
        lines.push(
          ...page.rows.map((row) =>
            EXPORT_COLUMNS.map(([, name]) => (row as unknown as Record<string, CsvCell>)[name]),
          ),
        );
        cursor = page.nextCursor;
        this.exportText = fill(exporting, numberText(lines.length - 1));
      } while (cursor !== null && lines.length <= MAX_EXPORT);
      saveAsFile(`errors-${new Date().toISOString().slice(0, 10)}.csv`, csvText(lines));
      this.exportText = fill(cursor === null ? exported : exportCapped, numberText(lines.length - 1));
    } catch (error) {
      this.exportText = '';
      this.exportError = error;
      void logError('c-error-list', error);
    }
    this.isExporting = false;
  }
}
