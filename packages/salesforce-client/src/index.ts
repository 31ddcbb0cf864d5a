export { EventSender, type EventSenderOptions, type SendOutcome } from './event-sender';
export { productEventSchema, sortOut, type RefusedBySender } from './samples/product-events';
