const streams = new Map();
const errorListeners = new Set();
let nextId = 1;

/**
 * Events of a channel such as /event/X__e. The connection opens again by itself, from the last event seen.
 * @param replayId -1 new events only, -2 all that are retained, else after that event
 */
export async function subscribe(channel, replayId, onMessage) {
  const id = nextId++;
  const source = new EventSource(`/aura/events?channel=${encodeURIComponent(channel)}&replayId=${replayId}`);
  source.onmessage = (event) => onMessage(JSON.parse(event.data));
  await new Promise((resolve) => {
    source.onopen = resolve;
    source.onerror = () => {
      for (const listener of errorListeners) listener({ channel, error: 'The event stream was interrupted.' });
      resolve();
    };
  });
  const subscription = { id, channel, replayId };
  streams.set(id, source);
  return subscription;
}

export async function unsubscribe(subscription, callback) {
  streams.get(subscription?.id)?.close();
  streams.delete(subscription?.id);
  const answer = {
    id: subscription?.id,
    channel: '/meta/unsubscribe',
    subscription: subscription?.channel,
    successful: true,
  };
  if (callback) callback(answer);
  return answer;
}

export const onError = (listener) => errorListeners.add(listener);
export const setDebugFlag = () => undefined;
export const isEmpEnabled = async () => true;
