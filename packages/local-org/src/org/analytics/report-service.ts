import { SalesforceError } from '../../diagnostics';
import { reportDefinition, type ReportDefinition } from '../../metadata/analytics/report-definition';
import type { ReportTypeModel } from '../../metadata/analytics/report-schema';
import { findReportType, reportTypeNames } from '../../metadata/analytics/report-type';
import type { XmlNode } from '../../metadata/xml';
import { parseXml } from '../../metadata/xml-parser';
import type { OrgCore } from '../core';
import type { OrgTransaction } from '../transaction/org-transaction';
import { AnalyticsCatalog, type CatalogEntry } from './analytics-catalog';
import { factMap, type FactMap } from './fact-map';
import { badRequest, prepareReport, type PreparedReport } from './prepared-report';
import { extendedMetadata, reportMetadata } from './report-metadata';
import { overrideReport } from './report-override';
import { runReport } from './report-run';
import { reportTypeMetadata } from './report-type-metadata';

export type Json = Readonly<Record<string, unknown>>;

export interface RunOptions {
  readonly includeDetails: boolean;
  /** `reportMetadata` of a request. */
  readonly override?: Json;
}

export interface ReportResult extends FactMap {
  readonly prepared: PreparedReport;
  readonly hasDetailRows: boolean;
  readonly reportMetadata: Json;
  readonly reportExtendedMetadata: Json;
}

/** Reports of one org: what a user may list, describe and run. */
export class ReportService {
  readonly catalog: AnalyticsCatalog;

  constructor(private readonly org: OrgCore) {
    this.catalog = new AnalyticsCatalog(org);
  }

  definition(entry: CatalogEntry): ReportDefinition {
    return reportDefinition(entry.component.fullName, entry.component.xml as XmlNode);
  }

  /** The type of a report where it is known, for names and labels. */
  type(definition: ReportDefinition): ReportTypeModel | undefined {
    const found = findReportType(this.org.deployed.model, definition.reportType);
    return typeof found === 'object' ? found.found : undefined;
  }

  /** @throws SalesforceError FORBIDDEN without the permission to run reports */
  checkMayRun(userId: string): void {
    if (this.org.security.hasUserPermission(userId, 'RunReports')) return;
    throw new SalesforceError('FORBIDDEN', "You don't have permission to run reports.", [], 403);
  }

  /** Runs a saved report, changed by the request's metadata, for the transaction's user. */
  run(tx: OrgTransaction, entry: CatalogEntry, options: RunOptions): ReportResult {
    const saved = this.definition(entry);
    const definition = options.override ? overrideReport(saved, options.override) : saved;
    this.catalog.touch('Report', entry.id, ['LastRunDate', 'LastViewedDate', 'LastReferencedDate']);
    return this.runDefinition(tx, definition, options.includeDetails, {
      id: entry.id,
      folderId: String(entry.row['OwnerId'] ?? ''),
    });
  }

  /** Runs a report that is not saved. */
  runDefinition(
    tx: OrgTransaction,
    definition: ReportDefinition,
    includeDetails: boolean,
    place: { readonly id: string | null; readonly folderId: string | null },
  ): ReportResult {
    this.checkMayRun(tx.access.userId);
    const prepared = prepareReport(this.org, definition, tx.access.userId);
    const visible = visibleDefinition(definition, prepared);
    const facts = factMap(runReport(tx, prepared, includeDetails));
    const { schema } = this.org.deployed;
    return {
      ...facts,
      prepared,
      hasDetailRows: includeDetails && prepared.columns.length > 0,
      reportMetadata: reportMetadata(visible, prepared.type, place),
      reportExtendedMetadata: extendedMetadata(schema, visible, prepared.type),
    };
  }

  /** A report made of a request alone. @throws SalesforceError BAD_REQUEST without a report type */
  unsaved(metadata: Json): ReportDefinition {
    const type = (metadata['reportType'] as Json | undefined)?.['type'];
    if (typeof type !== 'string') throw badRequest('The request has no reportType.');
    const empty = `<Report><format>Tabular</format><name>Untitled Report</name><reportType>${type.replace(/[<>&]/g, '')}</reportType></Report>`;
    const { root } = parseXml(empty, 'request');
    return overrideReport(reportDefinition('unfiled$public/Untitled', root as XmlNode), metadata);
  }

  describe(entry: CatalogEntry): Json {
    const definition = this.definition(entry);
    const type = this.type(definition);
    const { schema } = this.org.deployed;
    this.catalog.touch('Report', entry.id, ['LastViewedDate', 'LastReferencedDate']);
    const place = { id: entry.id, folderId: String(entry.row['OwnerId'] ?? '') };
    return {
      reportExtendedMetadata: extendedMetadata(schema, definition, type),
      reportMetadata: reportMetadata(definition, type, place),
      reportTypeMetadata: type ? reportTypeMetadata(this.org, type) : { categories: [] },
    };
  }

  reportTypes(): readonly { readonly type: string; readonly label: string; readonly category: string }[] {
    return reportTypeNames(this.org.deployed.model).flatMap(({ name, category }) => {
      const found = findReportType(this.org.deployed.model, name);
      return typeof found === 'object' ? [{ type: name, label: found.found.label, category }] : [];
    });
  }

  describeType(name: string): Json {
    const found = findReportType(this.org.deployed.model, name);
    if (typeof found !== 'object')
      throw new SalesforceError('NOT_FOUND', `The report type ${name} isn't available.`, [], 404);
    return {
      attributes: { reportTypeName: name, type: 'ReportType' },
      reportMetadata: { reportType: { label: found.found.label, type: name } },
      reportTypeMetadata: reportTypeMetadata(this.org, found.found),
    };
  }
}

/** A report as its user sees it: columns that are hidden from him are not in it. */
function visibleDefinition(definition: ReportDefinition, prepared: PreparedReport): ReportDefinition {
  const shown = new Set(prepared.columns.flatMap((column) => [column.code, column.name]));
  const summarized = new Set([...prepared.summarized.values()].flatMap((column) => [column.code, column.name]));
  const columns = definition.columns.filter((c) => (c.hidden ? summarized.has(c.column) : shown.has(c.column)));
  return columns.length === definition.columns.length ? definition : { ...definition, columns };
}
