const NAVIGATE = Symbol('navigate');
const GENERATE_URL = Symbol('generateUrl');
const listeners = new Set();

/** Path of a page reference, as Lightning Experience writes it. */
export function pageUrl({ type, attributes = {}, state = {} }) {
  const path = PATHS[type];
  if (!path) throw new Error(`The page host does not support page references of type ${type}.`);
  const query = new URLSearchParams(
    Object.entries(state).filter(([, value]) => value !== undefined && value !== null),
  ).toString();
  const url = path(attributes);
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

const PATHS = {
  standard__recordPage: ({ objectApiName, recordId, actionName = 'view' }) =>
    objectApiName
      ? `/lightning/r/${objectApiName}/${recordId}/${actionName}`
      : `/lightning/r/${recordId}/${actionName}`,
  standard__recordRelationshipPage: ({ objectApiName, recordId, relationshipApiName }) =>
    `/lightning/r/${objectApiName}/${recordId}/related/${relationshipApiName}/view`,
  standard__objectPage: ({ objectApiName, actionName = 'list' }) =>
    `/lightning/o/${objectApiName}/${actionName === 'home' ? 'list' : actionName}`,
  standard__navItemPage: ({ apiName }) => `/lightning/n/${apiName}`,
  standard__namedPage: ({ pageName }) => `/lightning/page/${pageName}`,
  standard__component: ({ componentName }) => `/lightning/cmp/${componentName}`,
  standard__app: ({ appTarget }) => `/lightning/app/${appTarget}`,
  standard__webPage: ({ url }) => url,
};

/** Page reference of an address; undefined for one that is not a page of the org. */
export function pageReferenceOf(pathname, search) {
  const [, section, first, second, third, fourth] = pathname.replace(/^\/lightning/, '').split('/');
  const state = Object.fromEntries(new URLSearchParams(search));
  switch (section) {
    case 'r':
      if (
        /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/.test(first) &&
        (third === undefined || second === 'view' || second === 'edit') &&
        !/^[A-Za-z0-9]{15,18}$/.test(second ?? '')
      ) {
        return { type: 'standard__recordPage', attributes: { recordId: first, actionName: second ?? 'view' }, state };
      }
      if (third === 'related') {
        return {
          type: 'standard__recordRelationshipPage',
          attributes: { objectApiName: first, recordId: second, relationshipApiName: fourth, actionName: 'view' },
          state,
        };
      }
      return {
        type: 'standard__recordPage',
        attributes: { objectApiName: first, recordId: second, actionName: third ?? 'view' },
        state,
      };
    case 'o':
      return {
        type: 'standard__objectPage',
        attributes: { objectApiName: first, actionName: second ?? 'list' },
        state,
      };
    case 'n':
      return { type: 'standard__navItemPage', attributes: { apiName: first }, state };
    case 'page':
    case undefined:
      return { type: 'standard__namedPage', attributes: { pageName: first ?? 'home' }, state };
    case 'cmp':
      return { type: 'standard__component', attributes: { componentName: first }, state };
    case 'app':
      return { type: 'standard__app', attributes: { appTarget: first }, state };
    default:
      return undefined;
  }
}

export const currentPageReference = () => pageReferenceOf(location.pathname, location.search);

function announce() {
  const reference = currentPageReference();
  for (const listener of listeners) listener(reference);
}

/** Tells of every change of page, with its page reference; answers a function that ends it. */
export function onPageChange(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function goTo(url, replace = false) {
  if (!url.startsWith('/lightning/')) {
    window.open(url, '_blank', 'noopener');
    return;
  }
  history[replace ? 'replaceState' : 'pushState']({}, '', url);
  announce();
}

window.addEventListener('popstate', announce);

export const NavigationMixin = (Base) =>
  class extends Base {
    [NAVIGATE](reference, replace = false) {
      goTo(pageUrl(reference), replace);
    }
    [GENERATE_URL](reference) {
      return Promise.resolve(pageUrl(reference));
    }
  };
NavigationMixin.Navigate = NAVIGATE;
NavigationMixin.GenerateUrl = GENERATE_URL;

export const CurrentPageReference = class {
  constructor(emit) {
    this.emit = emit;
  }
  update() {}
  connect() {
    this.stop = onPageChange((reference) => this.emit(reference));
    this.emit(currentPageReference());
  }
  disconnect() {
    this.stop?.();
  }
};
