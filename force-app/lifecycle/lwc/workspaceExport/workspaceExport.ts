import { LightningElement, api } from 'lwc';
import exportWorkspaces from '@salesforce/apex/LifecycleDashboardController.exportWorkspaces';
import type { WorkspaceFilter, WorkspacePage, WorkspaceRow, WorkspaceSort } from '../../types/dashboard';
import { csvText, saveAsFile } from 'c/csvFile';
import { logError } from 'c/errorLogger';
import { apexFilter } from 'c/lifecycleFilter';
import { fill, numberText } from 'c/textFormat';
import exportLabel from '@salesforce/label/c.Ui_Export';
import progressText from '@salesforce/label/c.Ui_Export_Progress';
import done from '@salesforce/label/c.Ui_Export_Done';
import failed from '@salesforce/label/c.Ui_Export_Failed';
import stop from '@salesforce/label/c.Ui_Export_Cancel';
import fileName from '@salesforce/label/c.Ui_Export_File';
import { exportRows } from './exportColumns';

/** Saves every workspace that matches as a CSV file, read page by page. Fires `exported` with the number of rows. */
export default class WorkspaceExport extends LightningElement {
  @api filter: WorkspaceFilter | undefined;
  @api sort: WorkspaceSort | undefined;
  /** How many match, for the progress. */
  @api total = 0;

  exporting = false;
  read = 0;
  announcement = '';
  error: unknown;
  label = { export: exportLabel, failed, stop };

  private run = 0;

  disconnectedCallback(): void {
    this.run++;
  }

  get isEmpty(): boolean {
    return this.total === 0;
  }

  get hasError(): boolean {
    return this.error !== undefined;
  }

  get progress(): string {
    return fill(progressText, numberText(this.read), numberText(this.total));
  }

  handleStop(): void {
    this.run++;
    this.exporting = false;
  }

  async handleExport(): Promise<void> {
    if (!this.filter || !this.sort) return;
    const run = ++this.run;
    this.exporting = true;
    this.error = undefined;
    this.read = 0;
    this.announcement = this.progress;
    try {
      const found = await this.readAll(this.filter, this.sort, () => run === this.run);
      if (!found) return;
      saveAsFile(
        `${fileName}-${new Date().toISOString().slice(0, 10)}.csv`,
        csvText(exportRows(found.rows, found.hidden)),
      );
      this.announcement = fill(done, numberText(found.rows.length));
      this.dispatchEvent(new CustomEvent('exported', { detail: { rows: found.rows.length } }));
    } catch (error) {
      this.error = error;
      void logError('c-workspace-export', error);
    }
    this.exporting = false;
  }

  /** Undefined when the user stopped it. */
  private async readAll(
    filter: WorkspaceFilter,
    { field, direction }: WorkspaceSort,
    goesOn: () => boolean,
  ): Promise<{ rows: WorkspaceRow[]; hidden: string[] } | undefined> {
    const rows: WorkspaceRow[] = [];
    let cursor: string | null = null;
    for (;;) {
      // eslint-disable-next-line no-await-in-loop -- a page begins where the one before it ends
      const page = (await exportWorkspaces({
        filter: apexFilter(filter),
        sortField: field,
        sortDirection: direction,
        cursor,
      })) as WorkspacePage;
      if (!goesOn()) return undefined;
      rows.push(...page.rows);
      this.read = rows.length;
      if (page.nextCursor === null) return { rows, hidden: page.hiddenFields };
      cursor = page.nextCursor;
    }
  }
}
