import { LightningElement, api } from 'lwc';
import { dashboardResults, messageOf } from 'host/analytics';

const CLASSIC_ROWS = 8;
const CLASSIC_ROW_PX = 36;
/** Space between rows, as the style sheet has it. */
const GAP_PX = 12;
const CLASSIC_SPAN = 4;

/** The page of one dashboard: its filters and its components in their grid; one column on a phone. */
export default class DashboardView extends LightningElement {
  /** True as a part of another page. */
  @api embedded = false;

  _recordId;
  answer;
  error;
  loading = true;
  chosen = [];

  @api
  get recordId() {
    return this._recordId;
  }
  set recordId(value) {
    this._recordId = value;
    this.chosen = [];
    this.answer = undefined;
    this.load();
  }

  async load() {
    this.loading = true;
    this.error = undefined;
    try {
      this.answer = await dashboardResults(this._recordId, this.chosen);
    } catch (error) {
      this.error = messageOf(error);
    }
    this.loading = false;
  }

  get metadata() {
    return this.answer?.dashboardMetadata;
  }

  get name() {
    return this.metadata?.name ?? 'Dashboard';
  }

  get description() {
    return this.metadata?.description;
  }

  get viewedAs() {
    return this.metadata ? `Viewing as ${this.metadata.runningUser.displayName}` : undefined;
  }

  get filters() {
    return (this.metadata?.filters ?? []).map((filter, index) => ({
      index,
      name: filter.name,
      value: this.chosen[index] ?? '',
      options: [
        { label: 'All', value: '' },
        ...filter.options.map((option) => ({ label: optionLabel(option), value: option.id })),
      ],
    }));
  }

  get isEmpty() {
    return this.metadata?.components.length === 0;
  }

  get columns() {
    return this.metadata?.layout.gridLayout ? this.metadata.layout.numColumns : CLASSIC_SPAN * 3;
  }

  get rowHeight() {
    return this.metadata?.layout.gridLayout ? this.metadata.layout.rowHeight : CLASSIC_ROW_PX;
  }

  get gridStyle() {
    return `--host-columns: ${this.columns}; --host-row: ${this.rowHeight}px`;
  }

  get parts() {
    return (this.metadata?.components ?? []).map((component, i) => {
      const place = this.placeOf(i);
      return {
        key: component.id,
        component,
        result: this.answer.componentData[i],
        height: place.rowspan * (this.rowHeight + GAP_PX) - GAP_PX,
        style: `--host-column: ${place.column + 1}; --host-column-span: ${place.colspan}; --host-line: ${place.row + 1}; --host-line-span: ${place.rowspan}`,
      };
    });
  }

  placeOf(index) {
    const { layout } = this.metadata;
    if (layout.gridLayout) return layout.components[index];
    const column = layout.columns.findIndex((one) => one.components.includes(index));
    const row = layout.columns[column].components.indexOf(index) * CLASSIC_ROWS;
    return { column: column * CLASSIC_SPAN, row, colspan: CLASSIC_SPAN, rowspan: CLASSIC_ROWS };
  }

  chooseFilter(event) {
    const chosen = [...this.chosen];
    chosen[Number(event.currentTarget.dataset.index)] = event.detail.value;
    this.chosen = chosen;
    this.load();
  }
}

function optionLabel({ alias, operation, value, startValue, endValue }) {
  if (alias) return alias;
  if (operation === 'between') return `${startValue ?? ''} to ${endValue ?? ''}`;
  return operation === 'equals' ? value.replaceAll(',', ', ') || '(blank)' : `${operation} ${value}`;
}
