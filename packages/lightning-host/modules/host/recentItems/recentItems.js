import { LightningElement, api, track } from 'lwc';
import { goTo } from 'force/navigation';
import { request, rest } from 'host/http';

const MOST = 200;

/** Records that the user looked at last, of the objects that the component names. */
export default class RecentItems extends LightningElement {
  @api item;
  @track rows = [];
  error;

  async connectedCallback() {
    const { entityNames, maxRecords = '10' } = this.item?.properties ?? {};
    const wanted = [entityNames ?? []].flat();
    try {
      const answer = await request('GET', rest(`/recent?limit=${MOST}`));
      this.rows = answer
        .filter((row) => wanted.length === 0 || wanted.includes(row.attributes.type))
        .slice(0, Number(maxRecords))
        .map((row) => ({
          id: row.Id,
          name: row.Name ?? row.Subject ?? row.Id,
          url: `/lightning/r/${row.attributes.type}/${row.Id}/view`,
        }));
    } catch (error) {
      this.error = error.body?.message ?? error.message;
    }
  }

  get isEmpty() {
    return !this.error && this.rows.length === 0;
  }

  open(event) {
    event.preventDefault();
    goTo(event.currentTarget.getAttribute('href'));
  }
}
