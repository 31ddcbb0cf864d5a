import { LightningElement, api, track } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { deleteRecord } from 'lightning/uiRecordApi';
import { goTo, pageUrl } from 'force/navigation';
import LightningConfirm from 'lightning/confirm';
import { getRecord, objectInfo } from 'host/data';
import { editRecord } from 'host/editRecord';
import { bareName, messageOf, offeredActions } from 'host/actions';
import ActionDialog from 'host/actionDialog';

const VISIBLE = 3;

/** Buttons of a record page when nothing in the layout or on the page says which. */
const STANDARD = ['Edit', 'Delete', 'ChangeOwnerOne'];

const LABELS = { Edit: 'Edit', Delete: 'Delete', ChangeOwnerOne: 'Change Owner', Clone: 'Clone' };

/** The actions of a record: those of the page, else of its layout, else the standard ones. The first are buttons, the rest a menu. */
export default class ActionBar extends LightningElement {
  @api recordId;
  @api objectApiName;
  /** Properties of the highlights panel. */
  @api settings = {};
  @track entries = [];
  @track headless;

  async connectedCallback() {
    const [info, offered] = await Promise.all([objectInfo(this.objectApiName), offeredActions(this.objectApiName)]);
    this.info = info;
    const byName = new Map(offered.map((action) => [action.name, action]));
    this.entries = this.wanted()
      .map(({ name, isQuickAction }) => (isQuickAction ? this.quick(byName, name) : this.button(name)))
      .filter(Boolean);
  }

  wanted() {
    const { config } = globalThis.lightningHost;
    const ofPage = this.settings.enableActionsConfiguration === 'true' ? this.settings.actionNames : undefined;
    if (ofPage) return [ofPage].flat().map((name) => ({ name, isQuickAction: !(name in LABELS) }));
    const ofLayout = config.objects[this.objectApiName]?.actions;
    const standard = STANDARD.map((name) => ({ name, isQuickAction: false }));
    if (!ofLayout) return standard;
    // The publisher's list holds quick actions alone.
    return ofLayout.some((action) => !action.isQuickAction) ? ofLayout : [...ofLayout, ...standard];
  }

  quick(byName, name) {
    const bare = bareName(name);
    const action = byName.get(bare) ?? byName.get(`${this.objectApiName}.${bare}`);
    return action ? { name: action.name, label: action.label, isQuick: true } : undefined;
  }

  /** Standard buttons that the host has; the user's rights decide. */
  button(name) {
    if (!(name in LABELS)) return undefined;
    const { info } = this;
    const allowed = {
      Edit: info.updateable,
      Delete: info.deletable,
      ChangeOwnerOne: info.updateable && info.fields.OwnerId?.updateable,
      Clone: info.createable,
    };
    return allowed[name] ? { name, label: LABELS[name], isQuick: false } : undefined;
  }

  get visibleCount() {
    if (globalThis.lightningHost.formFactor === 'Small') return 1;
    return Number(this.settings.numVisibleActions ?? VISIBLE) || VISIBLE;
  }

  get buttons() {
    return this.entries.slice(0, this.visibleCount);
  }

  get more() {
    return this.entries.slice(this.visibleCount);
  }

  get hasMore() {
    return this.more.length > 0;
  }

  clickButton(event) {
    this.run(event.currentTarget.dataset.name);
  }

  selectItem(event) {
    this.run(event.detail.value);
  }

  run(name) {
    const entry = this.entries.find((candidate) => candidate.name === name);
    return entry?.isQuick ? this.runQuick(entry) : this[`do${name}`]();
  }

  async runQuick({ name, label }) {
    const { recordId, objectApiName } = this;
    const own = globalThis.lightningHost.config.quickActions[name];
    if (own?.type === 'LightningWebComponent' && own.subtype === 'Action') {
      await this.invokeHeadless(own.component);
      return;
    }
    if (own && !['Create', 'Update', 'LogACall', 'LightningWebComponent'].includes(own.type)) {
      this.toast(`The local page host does not run actions of type ${own.type}.`, 'error');
      return;
    }
    const componentName = own?.type === 'LightningWebComponent' ? own.component : undefined;
    const answer = await ActionDialog.open({
      size: 'small',
      label,
      heading: label,
      actionName: name,
      recordId,
      objectApiName,
      componentName,
    });
    if (answer) this.toast(answer.successMessage ?? `${label}: saved.`, 'success');
  }

  /** An action without a screen: its component is made, told where it stands, and invoked. */
  async invokeHeadless(component) {
    try {
      const module = await import(`c/${component}`);
      this.pending = true;
      this.headless = module.default;
    } catch (error) {
      this.toast(messageOf(error), 'error');
    }
  }

  renderedCallback() {
    if (!this.pending) return;
    const element = this.template.querySelector('[data-headless]');
    if (!element) return;
    this.pending = false;
    Promise.resolve(element.invoke?.())
      .catch((error) => this.toast(messageOf(error), 'error'))
      .finally(() => {
        this.headless = undefined;
      });
  }

  get properties() {
    return { recordId: this.recordId, objectApiName: this.objectApiName };
  }

  doEdit() {
    return editRecord({ recordId: this.recordId, objectApiName: this.objectApiName });
  }

  doChangeOwnerOne() {
    return editRecord({ recordId: this.recordId, objectApiName: this.objectApiName, only: ['OwnerId'] });
  }

  async doClone() {
    const names = Object.keys(this.info.fields).filter((name) => this.info.fields[name].createable);
    const record = await getRecord(this.recordId, this.objectApiName, names);
    const defaults = Object.fromEntries(
      names
        .map((name) => [name, record.fields[name]?.value])
        .filter(([, value]) => value !== undefined && value !== null),
    );
    const made = await editRecord({ objectApiName: this.objectApiName, defaults });
    if (made) this.open(made.id);
  }

  async doDelete() {
    const label = `Delete ${this.info.label}`;
    const sure = await LightningConfirm.open({
      label,
      message: `Are you sure you want to delete this ${this.info.label.toLowerCase()}?`,
      theme: 'warning',
    });
    if (!sure) return;
    try {
      await deleteRecord(this.recordId);
      this.toast(`${this.info.label} was deleted.`, 'success');
      goTo(
        pageUrl({
          type: 'standard__objectPage',
          attributes: { objectApiName: this.objectApiName, actionName: 'list' },
        }),
        true,
      );
    } catch (error) {
      this.toast(messageOf(error), 'error');
    }
  }

  open(recordId) {
    goTo(
      pageUrl({
        type: 'standard__recordPage',
        attributes: { recordId, objectApiName: this.objectApiName, actionName: 'view' },
      }),
    );
  }

  toast(title, variant) {
    this.dispatchEvent(new ShowToastEvent({ title, variant }));
  }
}
