import { LightningElement, api } from 'lwc';
import { goTo } from 'force/navigation';

/** A table given as rows of cells; wide ones scroll in their place. */
export default class ReportTable extends LightningElement {
  @api caption;
  /** `{ head: [[cell]], rows: [{ key, className, cells }] }` of `host/analytics`. */
  @api table = { head: [], rows: [] };

  get headRows() {
    return this.table.head.map((cells, i) => ({ key: String(i), cells }));
  }

  /** Links change the page without a reload; with a modifier key they open as links do. */
  follow(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(event.currentTarget.getAttribute('href'));
  }
}
