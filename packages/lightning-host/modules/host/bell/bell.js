import { LightningElement, track } from 'lwc';
import { goTo, onPageChange, pageUrl } from 'force/navigation';
import { request, rest } from 'host/http';

const POLL_MS = 15_000;
const SHOWN = 20;

/** A target that only keeps the notification from having none. CustomNotification class, "Notification Target". */
const DUMMY = /^0{15}/;

/** The user's notifications, from the Connect API: how many are unread, and the newest ones. */
export default class Bell extends LightningElement {
  @track items = [];
  unread = 0;
  isOpen = false;
  error;

  connectedCallback() {
    this.refresh();
    this.timer = setInterval(() => this.refresh(), POLL_MS);
    this.stop = onPageChange(() => this.refresh());
    this.closeOutside = (event) => {
      if (this.isOpen && !event.composedPath().includes(this.template.host)) this.isOpen = false;
    };
    document.addEventListener('click', this.closeOutside);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
    this.stop?.();
    document.removeEventListener('click', this.closeOutside);
  }

  async refresh() {
    try {
      const status = await request('GET', rest('/connect/notifications/status'));
      this.unread = status.unreadCount;
      if (this.isOpen) await this.load();
    } catch {
      // The next look shows whether the org answers again; the page itself says when the session has ended.
    }
  }

  async load() {
    const answer = await request('GET', rest(`/connect/notifications?size=${SHOWN}&trimMessages=false`));
    this.items = answer.notifications.map((one) => ({
      ...one,
      url: urlOf(one),
      // The component takes milliseconds, not the API's text.
      when: Date.parse(one.mostRecentActivityDate),
      className: one.read ? 'slds-item host-notification' : 'slds-item host-notification host-notification_unread',
      state: one.read ? '' : 'Unread. ',
    }));
  }

  async toggle() {
    this.isOpen = !this.isOpen;
    if (!this.isOpen) return;
    try {
      await this.load();
      this.error = undefined;
      if (this.items.some((item) => !item.seen)) await request('PATCH', rest('/connect/notifications'), { seen: true });
    } catch (error) {
      this.error = error.body?.message ?? 'The notifications could not be read.';
    }
  }

  async follow(event) {
    event.preventDefault();
    const item = this.items.find((one) => one.id === event.currentTarget.dataset.id);
    this.isOpen = false;
    await request('PATCH', rest(`/connect/notifications/${item.id}`), { read: true });
    this.refresh();
    if (item.url) goTo(item.url);
  }

  async readAll() {
    await request('PATCH', rest('/connect/notifications'), { read: true });
    await this.load();
    this.refresh();
  }

  closeOnEscape(event) {
    if (event.key !== 'Escape' || !this.isOpen) return;
    this.isOpen = false;
    this.template.querySelector('button')?.focus();
  }

  get title() {
    return this.unread === 0 ? 'Notifications' : `Notifications, ${this.unread} unread`;
  }

  get expanded() {
    return String(this.isOpen);
  }

  get badge() {
    return this.unread > 99 ? '99+' : String(this.unread);
  }

  get hasUnread() {
    return this.unread > 0;
  }

  get isEmpty() {
    return !this.error && this.items.length === 0;
  }
}

/** The page reference wins over the record; a dummy target leads nowhere. */
function urlOf({ target, targetPageRef }) {
  if (targetPageRef) {
    try {
      return pageUrl(JSON.parse(targetPageRef));
    } catch {
      // A reference that cannot be read falls back to the record.
    }
  }
  if (!target || DUMMY.test(target)) return undefined;
  return `/lightning/r/${target}/view`;
}
