import { LightningElement, api, track } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { updateRecord } from 'lightning/uiRecordApi';
import { goTo } from 'force/navigation';
import { objectInfo, query } from 'host/data';
import { messageOf, offeredActions, recordChanged } from 'host/actions';
import ActionDialog from 'host/actionDialog';
import { activityQuery } from './activityQuery';

/** Global actions that make an activity, in the order of the panel's buttons. */
const ACTIONS = ['NewTask', 'LogACall', 'NewEvent'];
const ROWS = 50;

/** Tasks and events of a record: what is to be done, what was done, and buttons to add to either. */
export default class ActivityPanel extends LightningElement {
  @api recordId;
  @api objectApiName;
  @track actions = [];
  @track upcoming = [];
  @track past = [];
  error;
  isDenied = false;
  loading = true;

  connectedCallback() {
    this.changed = (event) => event.detail.recordId?.slice(0, 15) === this.recordId?.slice(0, 15) && this.load();
    document.addEventListener('host__recordchanged', this.changed);
    this.load();
    offeredActions(this.objectApiName).then((offered) => {
      this.actions = ACTIONS.map((name) => offered.find((action) => action.name === name)).filter(Boolean);
    });
  }

  disconnectedCallback() {
    document.removeEventListener('host__recordchanged', this.changed);
  }

  async load() {
    try {
      const [tasks, events] = await Promise.all([this.read('Task'), this.read('Event')]);
      this.isDenied = tasks === undefined && events === undefined;
      const rows = [
        ...(tasks ?? []).map((row) => entryOf(row, 'Task', row.IsClosed, row.ActivityDate)),
        ...(events ?? []).map((row) =>
          entryOf(row, 'Event', new Date(row.EndDateTime) < new Date(), row.StartDateTime?.slice(0, 10)),
        ),
      ];
      this.upcoming = rows.filter((row) => !row.isPast).sort((a, b) => (a.date ?? '9').localeCompare(b.date ?? '9'));
      this.past = rows.filter((row) => row.isPast).sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
      this.error = undefined;
    } catch (error) {
      this.error = messageOf(error);
    }
    this.loading = false;
  }

  /** The record's tasks or events, undefined when the user may not see what they belong to. */
  async read(object) {
    const soql = activityQuery(await objectInfo(object), this.recordId, ROWS);
    return soql === undefined ? undefined : (await query(soql)).records;
  }

  get hasNoUpcoming() {
    return this.upcoming.length === 0;
  }

  get hasNoPast() {
    return this.past.length === 0;
  }

  async run(event) {
    const { name, label } = this.actions.find((action) => action.name === event.currentTarget.dataset.name);
    const { recordId, objectApiName } = this;
    const answer = await ActionDialog.open({
      size: 'small',
      label,
      heading: label,
      actionName: name,
      recordId,
      objectApiName,
    });
    if (answer) this.dispatchEvent(new ShowToastEvent({ title: `${label}: saved.`, variant: 'success' }));
  }

  async complete(event) {
    const { id } = event.currentTarget.dataset;
    try {
      await updateRecord({ fields: { Id: id, Status: 'Completed' } });
      recordChanged(this.recordId);
    } catch (error) {
      this.dispatchEvent(new ShowToastEvent({ title: messageOf(error), variant: 'error' }));
      await this.load();
    }
  }

  open(event) {
    event.preventDefault();
    goTo(event.currentTarget.getAttribute('href'));
  }
}

function entryOf(row, object, isPast, date) {
  const people = [row.Who?.Name, row.Owner?.Name && `Owner: ${row.Owner.Name}`].filter(Boolean).join(' · ');
  return {
    id: row.Id,
    subject: row.Subject ?? object,
    url: `/lightning/r/${object}/${row.Id}/view`,
    date,
    people,
    isPast,
    canComplete: object === 'Task' && !isPast,
    completeLabel: `Mark "${row.Subject ?? object}" complete`,
    icon: object === 'Event' ? 'standard:event' : 'standard:task',
    kind: object,
  };
}
