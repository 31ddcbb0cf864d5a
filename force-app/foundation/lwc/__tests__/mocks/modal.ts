import { LightningElement, api } from 'lwc';

/** Stands for `lightning/modal`: `open` is answered by the test, `close` is recorded. */
export default class LightningModal extends LightningElement {
  static open = jest.fn((_properties: object): Promise<unknown> => Promise.resolve(undefined));

  @api label = '';
  @api size = '';
  @api disableClose = false;
  @api
  close = jest.fn((_result?: unknown): void => undefined);
}
