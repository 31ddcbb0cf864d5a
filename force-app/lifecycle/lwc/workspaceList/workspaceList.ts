import { LightningElement, api, wire } from 'lwc';
import { refreshApex } from '@salesforce/apex';
import { NavigationMixin } from 'lightning/navigation';
import getWorkspaces from '@salesforce/apex/LifecycleDashboardController.getWorkspaces';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type {
  ActionName,
  ActionRights,
  ApexFilter,
  WireResult,
  WorkspaceFilter,
  WorkspacePage,
  WorkspaceRow,
  WorkspaceSort,
} from '../../types/dashboard';
import { logError } from 'c/errorLogger';
import { apexFilter } from 'c/lifecycleFilter';
import { fill, numberText } from 'c/textFormat';
import listTitle from '@salesforce/label/c.Ui_List_Title';
import shown from '@salesforce/label/c.Ui_Rows_Shown';
import loadMore from '@salesforce/label/c.Ui_Load_More';
import loading from '@salesforce/label/c.Ui_Loading';
import failed from '@salesforce/label/c.Ui_List_Failed';
import emptyTitle from '@salesforce/label/c.Ui_List_Empty';
import emptyHint from '@salesforce/label/c.Ui_List_Empty_Hint';
import sortBy from '@salesforce/label/c.Ui_Sort_By';
import ascending from '@salesforce/label/c.Ui_Ascending';
import descending from '@salesforce/label/c.Ui_Descending';
import notLinked from '@salesforce/label/c.Ui_Not_Linked';
import hiddenNote from '@salesforce/label/c.Ui_Hidden_Fields';
import logCall from '@salesforce/label/c.Ui_Action_Log_Call';
import createTask from '@salesforce/label/c.Ui_Action_Create_Task';
import changeOwner from '@salesforce/label/c.Ui_Action_Change_Owner';
import doneOne from '@salesforce/label/c.Ui_Action_Done_One';
import doneMany from '@salesforce/label/c.Ui_Action_Done_Many';
import actionsLabel from '@salesforce/label/c.Ui_Actions';
import selectAll from '@salesforce/label/c.Ui_Select_All';
import { listItem } from './listItem';
import { RowSlots } from './rowSlots';
import { runAction } from './runAction';
import { linkedRecords, visibleColumns } from './workspaceColumns';

const ACTIONS: readonly { name: ActionName; label: string }[] = [
  { name: 'logCall', label: logCall },
  { name: 'createTask', label: createTask },
  { name: 'changeOwner', label: changeOwner },
];
const PAGE_SIZE = 50;
/** The most that the controller gives at once. */
const MAX_PAGE_SIZE = 200;

/**
 * Workspaces that match a filter, sorted, page by page, and what can be done about them. Fires `sortchange` with field and
 * direction, and `workspaceschange` when an action changed some.
 */
export default class WorkspaceList extends NavigationMixin(LightningElement) {
  _filter: WorkspaceFilter | undefined;
  _sort: WorkspaceSort = { field: 'lastEventTime', direction: 'desc' };

  /** What the rows must match. */
  @api
  get filter(): WorkspaceFilter | undefined {
    return this._filter;
  }
  set filter(value: WorkspaceFilter | undefined) {
    this._filter = value;
    this.apexFilter = value && apexFilter(value);
    this.startAgain();
  }

  /** Field and direction. */
  @api
  get sort(): WorkspaceSort {
    return this._sort;
  }
  set sort(value: WorkspaceSort) {
    this._sort = value;
    this.sortField = value.field;
    this.sortDirection = value.direction;
    this.startAgain();
  }

  /** ISO 4217 of the org. */
  @api currencyCode: string | undefined;
  /** Which actions the user's permissions allow; undefined for none. */
  @api rights: ActionRights | undefined;

  /** Reads the rows again, as many as are shown. */
  @api
  async refresh(): Promise<void> {
    const size = Math.min(MAX_PAGE_SIZE, Math.max(PAGE_SIZE, Math.ceil(this.rows.length / PAGE_SIZE) * PAGE_SIZE));
    if (this.cursor === null && size === this.pageSize) {
      await refreshApex(this.wired);
      return;
    }
    // The other page may come from the client's cache at first, so it is asked again when it arrives.
    this.refreshOnArrival = true;
    this.pageSize = size;
    this.cursor = null;
  }

  apexFilter: ApexFilter | undefined;
  sortField = 'lastEventTime';
  sortDirection = 'desc';
  pageSize = PAGE_SIZE;
  cursor: string | null = null;

  @wire(getWorkspaces, {
    filter: '$apexFilter',
    sortField: '$sortField',
    sortDirection: '$sortDirection',
    pageSize: '$pageSize',
    cursor: '$cursor',
  })
  wiredPage(result: WireResult<WorkspacePage>): void {
    this.wired = result;
    const { data, error } = result;
    if (data?.rows) this.show(data);
    else if (error) {
      this.error = error;
      this.loading = false;
      void logError('c-workspace-list', error);
    }
    if ((data || error) && this.refreshOnArrival) {
      this.refreshOnArrival = false;
      void refreshApex(result);
    }
  }

  rows: WorkspaceRow[] = [];
  private slots = new RowSlots();
  page: WorkspacePage | undefined;
  error: unknown;
  loading = true;
  urlById: Record<string, string> = {};

  selectedIds: readonly string[] = [];

  label = {
    listTitle,
    loadMore,
    loading,
    failed,
    emptyTitle,
    emptyHint,
    sortBy,
    notLinked,
    selectAll,
    actions: actionsLabel,
  };

  private wired: WireResult<WorkspacePage> | undefined;
  private refreshOnArrival = false;

  get actions(): { name: ActionName; label: string }[] {
    return ACTIONS.filter(({ name }) => this.rights?.[name]);
  }

  get hasActions(): boolean {
    return this.actions.length > 0;
  }

  get selectedCount(): number {
    return this.selectedIds.length;
  }

  get isAllSelected(): boolean {
    return this.rows.length > 0 && this.rows.every(({ id }) => this.selectedIds.includes(id));
  }

  get total(): number {
    return this.page?.total ?? 0;
  }

  get hasError(): boolean {
    return this.error !== undefined;
  }

  get isEmpty(): boolean {
    return !this.loading && !this.hasError && this.rows.length === 0;
  }

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  get hasMore(): boolean {
    return this.page?.nextCursor !== undefined && this.page?.nextCursor !== null;
  }

  get busy(): string {
    return this.loading ? 'true' : 'false';
  }

  get summary(): string {
    if (!this.page) return '';
    return fill(shown, numberText(this.rows.length), numberText(this.page.total));
  }

  get hiddenNote(): string {
    const hidden = this.page?.hiddenFields ?? [];
    return hidden.length === 0 ? '' : fill(hiddenNote, hidden.join(', '));
  }

  get shows(): Record<string, boolean> {
    return Object.fromEntries(visibleColumns(this.page?.hiddenFields ?? []).map(({ name }) => [name, true]));
  }

  get columns(): object[] {
    return visibleColumns(this.page?.hiddenFields ?? []).map((column) => {
      const isSorted = column.sortField === this._sort.field;
      const isAscending = this._sort.direction === 'asc';
      return {
        ...column,
        isSorted,
        ariaSort: isSorted ? (isAscending ? 'ascending' : 'descending') : 'none',
        icon: isAscending ? 'utility:arrowup' : 'utility:arrowdown',
      };
    });
  }

  /** Sort choices where the header is not shown. */
  get sortOptions(): { label: string; value: string }[] {
    return visibleColumns(this.page?.hiddenFields ?? []).flatMap(({ label, sortField }) => [
      { label: fill(ascending, label), value: `${sortField} asc` },
      { label: fill(descending, label), value: `${sortField} desc` },
    ]);
  }

  get sortValue(): string {
    return `${this._sort.field} ${this._sort.direction}`;
  }

  get items(): object[] {
    return this.rows.map((row) => ({
      ...listItem(row, this.urlById, this.selectedIds.includes(row.id)),
      slotKey: this.slots.slotOf(row.id),
    }));
  }

  handleHeader(event: Event): void {
    const { field = '' } = (event.currentTarget as HTMLElement).dataset;
    const isAscending = field === this._sort.field && this._sort.direction === 'asc';
    this.changeSort({ field, direction: isAscending ? 'desc' : 'asc' });
  }

  handleSortChoice(event: CustomEvent<{ value: string }>): void {
    const [field = '', direction] = event.detail.value.split(' ');
    this.changeSort({ field, direction: direction === 'desc' ? 'desc' : 'asc' });
  }

  handleMore(): void {
    this.loading = true;
    this.cursor = this.page?.nextCursor ?? null;
  }

  handleRetry(): void {
    this.error = undefined;
    this.loading = true;
    void refreshApex(this.wired);
  }

  /** A link works as a link with a modifier key and stays in the app without one. */
  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { id, object } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: id, objectApiName: object, actionName: 'view' },
    });
  }

  handleSelect(event: Event): void {
    const box = event.currentTarget as HTMLInputElement;
    const id = box.dataset.id ?? '';
    this.selectedIds = box.checked ? [...this.selectedIds, id] : this.selectedIds.filter((one) => one !== id);
  }

  handleSelectAll(event: Event): void {
    this.selectedIds = (event.currentTarget as HTMLInputElement).checked ? this.rows.map(({ id }) => id) : [];
  }

  handleSelectionClear(): void {
    this.selectedIds = [];
  }

  handleMenu(event: CustomEvent<{ value: ActionName }>): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    void this.act(
      event.detail.value,
      this.rows.filter((row) => row.id === id),
    );
  }

  handleBulk(event: CustomEvent<{ name: ActionName }>): void {
    void this.act(
      event.detail.name,
      this.rows.filter(({ id }) => this.selectedIds.includes(id)),
    );
  }

  private async act(action: ActionName, rows: WorkspaceRow[]): Promise<void> {
    const label = ACTIONS.find(({ name }) => name === action)?.label ?? '';
    const outcome = await runAction(action, label, rows);
    if (!outcome || outcome.done === 0) return;
    const message = outcome.done === 1 ? fill(doneOne, rows[0]?.name ?? '') : fill(doneMany, numberText(outcome.done));
    this.dispatchEvent(new ShowToastEvent({ title: label, message, variant: 'success' }));
    const notDone = new Set(outcome.failed.map(({ id }) => id));
    const done = new Set(rows.map(({ id }) => id).filter((id) => !notDone.has(id)));
    this.selectedIds = this.selectedIds.filter((id) => !done.has(id));
    this.dispatchEvent(new CustomEvent('workspaceschange'));
  }

  private changeSort(sort: WorkspaceSort): void {
    this.dispatchEvent(new CustomEvent('sortchange', { detail: sort }));
  }

  private startAgain(): void {
    this.loading = true;
    this.error = undefined;
    this.cursor = null;
    this.pageSize = PAGE_SIZE;
    this.selectedIds = [];
    this.slots.startAgain();
  }

  /** A page behind a cursor goes below what is shown; a first page replaces it. */
  private show(page: WorkspacePage): void {
    const before = this.cursor === null ? [] : this.rows;
    const known = new Set(before.map((row) => row.id));
    this.rows = [...before, ...page.rows.filter((row) => !known.has(row.id))];
    this.slots.place(this.rows.map(({ id }) => id));
    this.page = page;
    this.selectedIds = this.selectedIds.filter((id) => this.rows.some((row) => row.id === id));
    this.error = undefined;
    this.loading = false;
    void this.addUrls(page.rows);
  }

  private async addUrls(rows: readonly WorkspaceRow[]): Promise<void> {
    const links = rows.flatMap(linkedRecords).filter(({ id }) => this.urlById[id] === undefined);
    const urls = await Promise.all(
      links.map(({ id, objectApiName }) =>
        this[NavigationMixin.GenerateUrl]({
          type: 'standard__recordPage',
          attributes: { recordId: id, objectApiName, actionName: 'view' },
        }),
      ),
    );
    if (links.length > 0) {
      this.urlById = { ...this.urlById, ...Object.fromEntries(links.map(({ id }, i) => [id, urls[i] ?? ''])) };
    }
  }
}
