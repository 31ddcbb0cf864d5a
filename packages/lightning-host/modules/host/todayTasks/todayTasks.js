import { LightningElement, track } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { updateRecord } from 'lightning/uiRecordApi';
import { goTo } from 'force/navigation';
import { messageOf } from 'host/actions';
import { objectInfo, query } from 'host/data';

const MOST = 10;

/** The user's open tasks that are due today. Salesforce Help, "Today's Tasks". */
export default class TodayTasks extends LightningElement {
  @track rows = [];
  mayComplete = false;
  isDenied = false;
  loading = true;
  error;

  connectedCallback() {
    this.changed = () => this.load();
    document.addEventListener('host__recordchanged', this.changed);
    this.load();
  }

  disconnectedCallback() {
    document.removeEventListener('host__recordchanged', this.changed);
  }

  async load() {
    try {
      const { fields, updateable } = await objectInfo('Task');
      this.isDenied = !fields.ActivityDate;
      this.mayComplete = updateable;
      if (!this.isDenied) this.rows = await this.read(fields);
      this.error = undefined;
    } catch (error) {
      this.error = messageOf(error);
    }
    this.loading = false;
  }

  async read(fields) {
    const parents = ['Who', 'What'].filter((name) => fields[`${name}Id`]);
    const columns = ['Id', 'Subject', ...parents.map((name) => `${name}.Name`)].join(', ');
    const { records } = await query(
      `SELECT ${columns} FROM Task WHERE OwnerId = '${globalThis.lightningHost.user.Id}' AND IsClosed = FALSE AND ActivityDate = TODAY ORDER BY CreatedDate LIMIT ${MOST}`,
    );
    return records.map((row) => ({
      id: row.Id,
      subject: row.Subject ?? 'Task',
      url: `/lightning/r/Task/${row.Id}/view`,
      people: [row.Who?.Name, row.What?.Name].filter(Boolean).join(' · '),
      completeLabel: `Mark "${row.Subject ?? 'Task'}" complete`,
    }));
  }

  get isEmpty() {
    return this.rows.length === 0;
  }

  async complete(event) {
    try {
      await updateRecord({ fields: { Id: event.currentTarget.dataset.id, Status: 'Completed' } });
    } catch (error) {
      this.dispatchEvent(new ShowToastEvent({ title: messageOf(error), variant: 'error' }));
    }
    await this.load();
  }

  open(event) {
    event.preventDefault();
    goTo(event.currentTarget.getAttribute('href'));
  }
}
