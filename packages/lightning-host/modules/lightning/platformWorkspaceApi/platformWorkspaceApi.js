/** Tabs of console apps. The host's apps have standard navigation, where Salesforce refuses these calls too. */
class Constant {
  constructor(emit) {
    this.emit = emit;
  }
  update() {}
  connect() {
    this.emit(this.value);
  }
  disconnect() {}
}

export const IsConsoleNavigation = class extends Constant {
  value = false;
};
export const EnclosingTabId = class extends Constant {
  value = null;
};

const refuse = (name) => async () => {
  throw new Error(`${name} works in a console app only. This app has standard navigation.`);
};

export const closeTab = refuse('closeTab');
export const disableTabClose = refuse('disableTabClose');
export const focusTab = refuse('focusTab');
export const getAllTabInfo = refuse('getAllTabInfo');
export const getFocusedTabInfo = refuse('getFocusedTabInfo');
export const getTabInfo = refuse('getTabInfo');
export const openSubtab = refuse('openSubtab');
export const openTab = refuse('openTab');
export const refreshTab = refuse('refreshTab');
export const setTabHighlighted = refuse('setTabHighlighted');
export const setTabIcon = refuse('setTabIcon');
export const setTabLabel = refuse('setTabLabel');
