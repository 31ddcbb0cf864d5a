import { LightningElement } from 'lwc';
import { currentPageReference, goTo, onPageChange, pageUrl } from 'force/navigation';
import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { analyticsView } from 'host/analyticsViews';
import { objectOfId } from 'host/data';
import { editRecord } from 'host/editRecord';
import { bareName, offeredActions } from 'host/actions';
import ActionDialog from 'host/actionDialog';

const TOAST_MS = 5000;
const APP_KEY = 'host.app';
/** Actions of the global menu of a new org. */
const GLOBAL_ACTIONS = ['NewEvent', 'NewTask', 'NewContact', 'LogACall', 'NewOpportunity', 'NewCase', 'NewLead'];

/** Lightning Experience's frame: app name, navigation, the page, toasts. */
export default class Shell extends LightningElement {
  static renderMode = 'light';

  config = globalThis.lightningHost.config;
  userName = globalThis.lightningHost.user.name;
  orgName = globalThis.lightningHost.orgName;
  reference = currentPageReference();
  appName = this.config.apps[0]?.name;
  menuOpen = false;
  launcherOpen = false;
  toasts = [];
  path = location.pathname;
  sessionEnded = false;
  objectMissing = false;
  nextToast = 1;
  globalActions = [];
  onePages = new Map();

  connectedCallback() {
    const remembered = localStorage.getItem(APP_KEY);
    if (this.config.apps.some((app) => app.name === remembered)) this.appName = remembered;
    this.openAppOf(this.reference);
    onPageChange((reference) => {
      this.openAppOf(reference);
      this.reference = reference;
      this.menuOpen = false;
      this.launcherOpen = false;
      // A page that only keeps its filters in the address keeps the focus where it is.
      this.focusMain = location.pathname !== this.path;
      this.path = location.pathname;
      this.openEditorOf(reference);
    });
    this.openEditorOf(this.reference);
    document.addEventListener('lightning__showtoast', (event) => this.showToast(event.detail));
    this.loadGlobalActions();
    document.addEventListener('host__sessionended', () => {
      this.sessionEnded = true;
    });
  }

  renderedCallback() {
    document.title = `${this.pageLabel} | ${this.app?.label ?? this.orgName}`;
    if (this.focusMain) {
      this.focusMain = false;
      this.querySelector('main')?.focus();
    }
  }

  /** Addresses of editing and creating show the page with the editor over it. */
  async openEditorOf(reference) {
    const { type, attributes = {}, state = {} } = reference ?? {};
    const { objectApiName, recordId, actionName } = attributes;
    if (type === 'standard__recordPage' && !objectApiName) {
      await this.completeRecordPage(reference);
      return;
    }
    if (type === 'standard__recordPage' && actionName === 'edit') {
      goTo(pageUrl({ type, attributes: { ...attributes, actionName: 'view' } }), true);
      await editRecord({ recordId, objectApiName });
    } else if (type === 'standard__objectPage' && actionName === 'new') {
      goTo(pageUrl({ type, attributes: { objectApiName, actionName: 'list' } }), true);
      const record = await editRecord({ objectApiName, defaults: decodeDefaultFieldValues(state.defaultFieldValues) });
      if (record)
        goTo(
          pageUrl({
            type: 'standard__recordPage',
            attributes: { objectApiName, recordId: record.id, actionName: 'view' },
          }),
        );
    }
  }

  /** An address may name a record without its object: the first three characters of the id tell it. */
  async completeRecordPage({ type, attributes, state }) {
    this.objectMissing = false;
    try {
      const object = await objectOfId(attributes.recordId);
      if (!object) throw new Error('unknown');
      goTo(pageUrl({ type, attributes: { ...attributes, objectApiName: object }, state }), true);
    } catch {
      this.objectMissing = true;
    }
  }

  openAppOf(reference) {
    if (reference?.type !== 'standard__app') return;
    const name = reference.attributes.appTarget.replace(/^c__/, '');
    if (this.config.apps.some((app) => app.name === name)) {
      this.appName = name;
      localStorage.setItem(APP_KEY, name);
    }
    const first = this.app?.items[0]?.url ?? '/lightning/page/home';
    goTo(first, true);
  }

  get app() {
    return this.config.apps.find((app) => app.name === this.appName);
  }

  get apps() {
    return this.config.apps.map((app) => ({ ...app, url: `/lightning/app/c__${app.name}` }));
  }

  /** The global publisher's actions, else those of a new org; only what the user may create. */
  async loadGlobalActions() {
    const offered = await offeredActions();
    const wanted = this.config.globalActions?.map(({ name }) => bareName(name)) ?? GLOBAL_ACTIONS;
    const found = wanted.map((name) => offered.find((action) => action.name === name)).filter(Boolean);
    this.globalActions = found.filter(({ type }) => type === 'Create' || type === 'LogACall');
  }

  get hasGlobalActions() {
    return this.globalActions.length > 0;
  }

  async runGlobal(event) {
    const { name, label } = this.globalActions.find((action) => action.name === event.detail.value);
    const answer = await ActionDialog.open({ size: 'small', label, heading: label, actionName: name });
    if (answer) this.showToast({ title: answer.successMessage ?? `${label}: saved.`, variant: 'success' });
  }

  get utilities() {
    return this.app?.utilities ?? [];
  }

  get hasUtilities() {
    return this.utilities.length > 0;
  }

  get hasSeveralApps() {
    return this.config.apps.length > 1;
  }

  get items() {
    return (this.app?.items ?? [])
      .filter((item) => this.isTabVisible(item.key))
      .map((item) => {
        const active = this.isCurrent(item);
        return {
          ...item,
          current: active ? 'page' : undefined,
          className: active ? 'slds-context-bar__item slds-is-active' : 'slds-context-bar__item',
        };
      });
  }

  /** Custom tabs show where a profile or permission set says so; standard ones always. */
  isTabVisible(name) {
    const { tabs } = globalThis.lightningHost;
    const isCustom = name in this.config.tabs || name.endsWith('__c');
    return tabs === null || !isCustom || tabs.includes(name.toLowerCase());
  }

  isCurrent(item) {
    const { type, attributes } = this.reference ?? {};
    if (type === 'standard__namedPage') return item.url === `/lightning/page/${attributes.pageName}`;
    if (type === 'standard__navItemPage') return item.key === attributes.apiName;
    return item.key === (attributes?.objectApiName ?? this.objectOfRecord);
  }

  get navClass() {
    return this.menuOpen ? 'host-nav host-nav_open' : 'host-nav';
  }

  get headerStyle() {
    return this.app?.color ? `border-top: 3px solid ${this.app.color}` : '';
  }

  /** What the outlet shows: a FlexiPage, a tab's component or an object's list. */
  get view() {
    const { type, attributes } = this.reference ?? {};
    const analytics = analyticsView(this.reference);
    if (analytics) return analytics;
    switch (type) {
      case 'standard__namedPage':
        return this.homeView;
      case 'standard__navItemPage':
        return this.tabView(attributes.apiName);
      case 'standard__objectPage':
        return { isList: true, objectApiName: attributes.objectApiName };
      case 'standard__recordRelationshipPage':
        return this.relatedView(attributes);
      case 'standard__component':
        return this.componentView(attributes.componentName ?? '');
      case 'standard__recordPage':
        if (!attributes.objectApiName)
          return this.objectMissing
            ? { isMissing: true, label: 'Record not found' }
            : { isWaiting: true, label: 'Loading' };
        return this.recordView(attributes);
      default:
        return { isMissing: true, label: 'Page not found' };
    }
  }

  get homeView() {
    const assigned = this.config.pages[this.app?.homePage];
    const page = assigned ?? Object.values(this.config.pages).find((candidate) => candidate.type === 'HomePage');
    return page ? { page, label: page.label } : { isMissing: true, label: 'Home' };
  }

  tabView(name) {
    const tab = this.config.tabs[name];
    if (tab?.page && this.config.pages[tab.page]) return { page: this.config.pages[tab.page], label: tab.label };
    if (tab?.component) return this.onePage(tab.component, tab.label);
    return { isMissing: true, label: tab?.label ?? name };
  }

  /** The same object as long as it is the same page: one that only keeps its filters in the address is not drawn anew. */
  onePage(component, label) {
    const known = this.onePages.get(component);
    if (known) return known;
    const item = { component: `c:${component}`, identifier: component, properties: {}, visibility: null };
    const view = {
      label,
      page: {
        name: component,
        label,
        type: 'AppPage',
        object: null,
        template: '',
        regions: { main: [item] },
        facets: {},
      },
    };
    this.onePages.set(component, view);
    return view;
  }

  relatedView({ recordId, objectApiName, relationshipApiName }) {
    const lists = this.config.objects[objectApiName]?.relatedLists ?? [];
    const known = lists.find((list) => list.name === relationshipApiName);
    return {
      relatedList: known ?? { name: relationshipApiName, fields: [] },
      recordId,
      objectApiName,
      label: relationshipApiName.replace(/__r$/, '').replaceAll('_', ' '),
    };
  }

  /** A component that has an address of its own, `c__name`. */
  componentView(name) {
    const component = name.replace(/^c__/, '');
    return this.onePage(component, component);
  }

  recordView({ recordId, objectApiName }) {
    const object = objectApiName;
    const name = this.app?.recordPages[object] ?? this.config.objects[object]?.recordPage;
    return {
      page: this.config.pages[name] ?? standardRecordPage(object),
      recordId,
      objectApiName: object,
      label: object?.replace(/__c$/, '').replaceAll('_', ' '),
    };
  }

  get pageLabel() {
    return this.view.label ?? this.view.objectApiName ?? '';
  }

  get menuExpanded() {
    return String(this.menuOpen);
  }

  get launcherExpanded() {
    return String(this.launcherOpen);
  }

  toggleMenu() {
    this.menuOpen = !this.menuOpen;
  }

  toggleLauncher() {
    this.launcherOpen = !this.launcherOpen;
  }

  /** Links of the frame change the page without a reload; with a modifier key they open as links do. */
  follow(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    goTo(event.currentTarget.getAttribute('href'));
  }

  showToast({ title = '', message = '', variant = 'info', mode = 'dismissible', messageData = [] }) {
    const id = this.nextToast++;
    const text = String(message).replace(/\{(\d+)\}/g, (whole, i) => messageData[i]?.label ?? messageData[i] ?? whole);
    this.toasts = [
      ...this.toasts,
      {
        id,
        title,
        text,
        variant,
        className: `slds-notify slds-notify_toast slds-theme_${variant}`,
        icon: `utility:${variant}`,
        role: variant === 'error' ? 'alert' : 'status',
      },
    ];
    if (mode !== 'sticky') setTimeout(() => this.removeToast(id), TOAST_MS);
  }

  removeToast(id) {
    this.toasts = this.toasts.filter((toast) => toast.id !== id);
  }

  closeToast(event) {
    this.removeToast(Number(event.currentTarget.dataset.id));
  }

  reload() {
    location.reload();
  }
}

/** What Salesforce shows for an object without a page of its own. */
function standardRecordPage(object) {
  const item = (component) => ({ component, identifier: component, properties: {}, visibility: null });
  return {
    name: `${object}_Standard`,
    label: object,
    type: 'RecordPage',
    object,
    template: 'flexipage:recordHomeTemplateDesktop',
    regions: {
      header: [item('force:highlightsPanel')],
      main: [item('force:detailPanel')],
      sidebar: [item('force:relatedListContainer')],
    },
    facets: {},
  };
}
