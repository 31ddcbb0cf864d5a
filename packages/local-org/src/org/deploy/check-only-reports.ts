import type { BuiltModel, MetadataComponent } from '../../metadata';
import type { XmlNode } from '../../metadata/xml';
import { child, children, childText } from '../../metadata/xml-reader';

/** What a check-only deploy cannot see of a component, with the place in its file. */
export interface UnseenReference {
  readonly component: MetadataComponent;
  readonly problem: string;
  readonly node: XmlNode;
}

/**
 * A check-only deploy refuses reports on a custom report type that it brings itself (`invalid report type`), and dashboards on such reports,
 * although the type validates: observed in orgs by public projects, which therefore install in two requests. A real deploy takes them.
 */
export function unseenReports(components: readonly MetadataComponent[], base: BuiltModel): UnseenReference[] {
  const brought = new Set(
    components
      .filter(({ type, fullName }) => type === 'ReportType' && !base.component('ReportType', fullName))
      .map(({ fullName }) => `${fullName}__c`.toLowerCase()),
  );
  if (brought.size === 0) return [];
  const reports = components.flatMap((component) => {
    const node = component.type === 'Report' ? child(component.xml, 'reportType') : undefined;
    return node && brought.has(node.text.trim().toLowerCase())
      ? [{ component, problem: 'invalid report type', node }]
      : [];
  });
  const unseen = new Set(reports.map(({ component }) => leafName(component.fullName)));
  const dashboards = components.flatMap((component) => {
    const node = component.type === 'Dashboard' ? firstReport(component.xml, unseen) : undefined;
    return node ? [{ component, problem: `In field: report - no Report named ${node.text.trim()} found`, node }] : [];
  });
  return [...reports, ...dashboards];
}

/** The first of these reports that a dashboard's components name. */
function firstReport(xml: XmlNode | undefined, names: ReadonlySet<string>): XmlNode | undefined {
  const sections = ['leftSection', 'middleSection', 'rightSection'].flatMap((section) =>
    children(child(xml, section), 'components'),
  );
  const grid = children(child(xml, 'dashboardGridLayout'), 'dashboardGridComponents').flatMap((cell) =>
    children(cell, 'dashboardComponent'),
  );
  return [...sections, ...grid]
    .filter((part) => names.has(leafName(childText(part, 'report') ?? '')))
    .map((part) => child(part, 'report'))
    .find((node) => node !== undefined);
}

/** Reports are referred to by their innermost folder, however deep it lies. */
function leafName(fullName: string): string {
  return fullName.split('/').slice(-2).join('/').toLowerCase();
}
