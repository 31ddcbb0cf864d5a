import { LightningElement, api } from 'lwc';
import { idByName, messageOf } from 'host/analytics';

/** `desktopDashboards:embeddedDashboard`: a dashboard on a page. */
export default class EmbeddedDashboard extends LightningElement {
  @api item;

  dashboardId;
  error;

  async connectedCallback() {
    const { dashboardName } = this.item.properties;
    try {
      this.dashboardId = await idByName('Dashboard', dashboardName);
      if (!this.dashboardId) this.error = `There is no dashboard ${dashboardName}.`;
    } catch (error) {
      this.error = messageOf(error);
    }
  }

  /** `hideOnError` leaves the place empty. */
  get isShown() {
    return !this.error || this.item.properties.hideOnError !== 'true';
  }
}
