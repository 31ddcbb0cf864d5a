const handlers = new Map();
let next = 1;

export class RefreshEvent extends CustomEvent {
  constructor() {
    super('lightning__refresh', { bubbles: true, composed: true });
  }
}

export function registerRefreshHandler(_element, handler) {
  const id = next++;
  handlers.set(id, handler);
  return id;
}

export const unregisterRefreshHandler = (id) => handlers.delete(id);
export const registerRefreshContainer = registerRefreshHandler;
export const unregisterRefreshContainer = unregisterRefreshHandler;

document.addEventListener('lightning__refresh', () => {
  for (const handler of handlers.values()) handler();
});
