/** The shell listens for it and shows the message. */
export class ShowToastEvent extends CustomEvent {
  constructor(detail) {
    super('lightning__showtoast', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

export const ShowToastEventName = 'lightning__showtoast';
