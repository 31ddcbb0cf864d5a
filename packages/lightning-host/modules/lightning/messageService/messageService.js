const subscribers = new Map();

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');
export const MessageContext = class {
  constructor(emit) {
    emit({});
  }
  update() {}
  connect() {}
  disconnect() {}
};

export const createMessageContext = () => ({});
export const releaseMessageContext = () => undefined;

export function subscribe(_context, channel, listener) {
  const subscription = { channel: channel.channel, listener };
  const list = subscribers.get(subscription.channel) ?? new Set();
  list.add(subscription);
  subscribers.set(subscription.channel, list);
  return subscription;
}

export function unsubscribe(subscription) {
  subscribers.get(subscription?.channel)?.delete(subscription);
}

export function publish(_context, channel, message) {
  for (const { listener } of subscribers.get(channel.channel) ?? []) listener(message);
}
