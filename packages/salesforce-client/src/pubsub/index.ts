export { pubSubEndpoint, type PubSubEndpoint } from './endpoint';
export {
  openStream,
  ReplayIdExpiredError,
  StreamLostError,
  type EventStream,
  type ReceivedEvent,
} from './event-stream';
export { PositionFile, type Position, type PositionStore } from './position';
export { PubSubSubscriber, type SubscriberOptions } from './subscriber';
