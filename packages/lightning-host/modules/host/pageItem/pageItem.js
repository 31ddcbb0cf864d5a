import { LightningElement, api, track, getComponentDef } from 'lwc';
import ActivityPanel from 'host/activityPanel';
import DetailPanel from 'host/detailPanel';
import EmbeddedDashboard from 'host/embeddedDashboard';
import FieldValue from 'host/fieldValue';
import HighlightsPanel from 'host/highlightsPanel';
import ListCard from 'host/listCard';
import RecentItems from 'host/recentItems';
import RelatedList from 'host/relatedList';
import RelatedLists from 'host/relatedLists';
import ReportChartCard from 'host/reportChartCard';
import RichText from 'host/richText';
import Tabs from 'host/tabs';
import TodayTasks from 'host/todayTasks';
import Unsupported from 'host/unsupported';
import { isVisible } from './visibility';

/** Standard components by their name in FlexiPage metadata. */
const STANDARD = {
  'force:highlightsPanel': HighlightsPanel,
  'force:detailPanel': DetailPanel,
  'force:relatedListContainer': RelatedLists,
  'force:relatedListSingleContainer': RelatedList,
  'lst:dynamicRelatedList': RelatedList,
  'runtime_sales_activities:activityPanel': ActivityPanel,
  'runtime_sales_activities:todayTaskContainer': TodayTasks,
  'flexipage:recentItems': RecentItems,
  'flexipage:filterListCard': ListCard,
  'flexipage:tabset': Tabs,
  'flexipage:richText': RichText,
  'flexipage:reportChart': ReportChartCard,
  'desktopDashboards:embeddedDashboard': EmbeddedDashboard,
  field: FieldValue,
};

/** Containers that only group what is in their facet. */
const GROUPS = { 'flexipage:column': 'body', 'flexipage:fieldSection': 'columns' };

/** One component placed on a page. */
export default class PageItem extends LightningElement {
  @api item;
  @api page;
  @api record;
  @api recordId;
  @api objectApiName;
  @track constructor_;
  error;

  connectedCallback() {
    this.load();
  }

  async load() {
    const { component } = this.item;
    if (STANDARD[component]) this.constructor_ = STANDARD[component];
    else if (component.startsWith('c:')) await this.loadOwn(component.slice(2));
    else if (!GROUPS[component]) this.constructor_ = Unsupported;
  }

  async loadOwn(name) {
    try {
      // The page's import map knows every bundle of the project.
      const module = await import(`c/${name}`);
      this.constructor_ = module.default;
    } catch (error) {
      this.error = `c:${name} could not be loaded. ${error.message}`;
    }
  }

  get isVisible() {
    return isVisible(this.item.visibility, this.record);
  }

  get group() {
    const facet = GROUPS[this.item.component];
    if (!facet) return undefined;
    return this.page.facets[this.item.properties[facet]] ?? [];
  }

  get groupLabel() {
    return this.item.component === 'flexipage:fieldSection' ? this.item.properties.label : undefined;
  }

  /** Public properties the component declares: those of the metadata, and where it stands. */
  get properties() {
    const declared = Object.keys(getComponentDef(this.constructor_).props);
    const given = {
      ...this.item.properties,
      recordId: this.recordId,
      objectApiName: this.objectApiName,
      item: this.item,
      page: this.page,
      record: this.record,
    };
    return Object.fromEntries(
      declared.filter((name) => given[name] !== undefined).map((name) => [name, typed(given[name])]),
    );
  }

  errorCallback(error) {
    this.error = `${this.item.component} failed. ${error.message ?? error}`;
    this.constructor_ = undefined;
    // The component's own stack belongs on the console, where its developer looks.
    console.error(error);
  }
}

/** Metadata keeps every value as text. */
function typed(value) {
  if (value === 'true') return true;
  if (value === 'false') return false;
  return value;
}
