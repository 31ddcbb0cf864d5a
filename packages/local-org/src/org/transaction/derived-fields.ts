import type { Field, PicklistValue } from '../../metadata/schema';
import type { FieldValue, FieldValues } from '../../metadata/values';
import type { ObjectPlan } from '../records/object-plan';
import { roundTo } from '../records/values';
import type { OrgTransaction } from './org-transaction';
import { contentVersion, makeDocuments } from './content-files';
import { completeRequest, scratchOrgsRemoved } from '../hub/scratch-org-rules';
import { messages } from './messages';
import type { SaveKind } from './save-operation';
import { writeFields } from './save-pipeline';
import type { Work } from './work';

type Rule = (tx: OrgTransaction, kind: SaveKind, plan: ObjectPlan, works: readonly Work[]) => void;

/** Sets a field where the object has it: features decide which standard fields exist. */
function put(plan: ObjectPlan, row: FieldValues, field: string, value: FieldValue): void {
  if (plan.has(field)) row[field] = value;
}

function entryOf(field: Field | undefined, value: FieldValue): PicklistValue | undefined {
  return field?.picklist?.values.find((v) => v.value === value);
}

const yes = (value: unknown): boolean => value === true || value === 'true';

/** StageName decides IsClosed and IsWon; probability and forecast category too unless the same save names them. [C5.1, C5.5] */
const opportunity: Rule = (tx, _kind, plan, works) => {
  const stages = plan.field('StageName');
  for (const work of works) {
    const row = work.fields;
    const attributes = entryOf(stages, row.StageName ?? null)?.attributes;
    if (work.changed('StageName')) {
      put(plan, row, 'IsClosed', yes(attributes?.closed));
      put(plan, row, 'IsWon', yes(attributes?.won));
      const named = (field: string): boolean =>
        work.old === null ? work.given.has(field) && row[field] !== null : work.changed(field);
      if (!named('Probability') && attributes?.probability !== undefined)
        put(plan, row, 'Probability', Number(attributes.probability));
      if (!named('ForecastCategory') && !named('ForecastCategoryName'))
        setForecast(plan, row, String(attributes?.forecastCategory ?? 'Pipeline'));
      if (work.old !== null) put(plan, row, 'LastStageChangeDate', tx.now().toISOString());
    }
    if (work.old !== null && work.changed('ForecastCategoryName') && row.ForecastCategoryName)
      setForecast(plan, row, String(row.ForecastCategoryName));
    if (work.old?.HasOpportunityLineItem === true && !plan.field('Amount')?.calculated)
      row.Amount = work.old.Amount ?? null;
    put(
      plan,
      row,
      'ExpectedRevenue',
      row.Amount == null ? null : roundTo((Number(row.Amount) * Number(row.Probability ?? 0)) / 100, 2),
    );
    setFiscalPeriod(tx, plan, row);
  }
};

/** API value to name, and the name itself. [C5.2] */
const FORECAST_NAMES: Readonly<Record<string, readonly [string, string]>> = {
  bestcase: ['BestCase', 'Best Case'],
  closed: ['Closed', 'Closed'],
  forecast: ['Forecast', 'Commit'],
  commit: ['Forecast', 'Commit'],
  mostlikely: ['MostLikely', 'Most Likely'],
  omitted: ['Omitted', 'Omitted'],
  pipeline: ['Pipeline', 'Pipeline'],
};

function setForecast(plan: ObjectPlan, row: FieldValues, category: string): void {
  const pair = FORECAST_NAMES[category.toLowerCase().replace(/[^a-z]/g, '')] ?? FORECAST_NAMES.pipeline!;
  put(plan, row, 'ForecastCategory', pair[0]);
  put(plan, row, 'ForecastCategoryName', pair[1]);
}

function setFiscalPeriod(tx: OrgTransaction, plan: ObjectPlan, row: FieldValues): void {
  if (typeof row.CloseDate !== 'string') return;
  const start = tx.org.settings.fiscalYearStartMonth;
  const month = Number(row.CloseDate.slice(5, 7));
  const year = Number(row.CloseDate.slice(0, 4)) + (start > 1 && month >= start ? 1 : 0);
  const quarter = Math.floor(((month - start + 12) % 12) / 3) + 1;
  put(plan, row, 'FiscalYear', year);
  put(plan, row, 'FiscalQuarter', quarter);
  put(plan, row, 'Fiscal', `${year} ${quarter}`);
}

/** Status decides IsClosed and ClosedDate; the account comes from the contact. [C6.1] */
const caseRule: Rule = (tx, kind, plan, works) => {
  const status = plan.field('Status');
  fillAccountFromContact(tx, works);
  for (const work of works) {
    const row = work.fields;
    const closed = yes(entryOf(status, row.Status ?? null)?.attributes?.closed);
    if (work.changed('Status')) {
      put(plan, row, 'IsClosed', closed);
      if (!closed) put(plan, row, 'ClosedDate', null);
      else if (work.old?.IsClosed !== true) put(plan, row, 'ClosedDate', row.ClosedDate ?? tx.now().toISOString());
      if (kind === 'insert') put(plan, row, 'IsClosedOnCreate', closed);
    }
  }
};

function fillAccountFromContact(tx: OrgTransaction, works: readonly Work[]): void {
  const uses = works.filter(
    (w) =>
      typeof w.fields.ContactId === 'string' &&
      w.changed('ContactId') &&
      (w.fields.AccountId ?? null) === null &&
      !w.given.has('AccountId'),
  );
  if (uses.length === 0) return;
  const contacts = tx.rows.read(
    'Contact',
    uses.map((w) => w.fields.ContactId as string),
  );
  for (const work of uses) work.fields.AccountId = contacts.get(work.fields.ContactId as string)?.AccountId ?? null;
}

/** Status decides IsClosed; account and counts follow Who and What; a lead excludes a What. [C6.2, C6.3] */
const activity: Rule = (tx, kind, plan, works) => {
  const status = plan.field('Status');
  const priority = plan.field('Priority');
  const prefix = (id: FieldValue | undefined): string | undefined =>
    typeof id === 'string' ? tx.org.deployed.schema.byKeyPrefix(id.slice(0, 3))?.name : undefined;
  for (const work of works) {
    const row = work.fields;
    if (plan.name === 'Task') {
      const closed = yes(entryOf(status, row.Status ?? null)?.attributes?.closed);
      put(plan, row, 'IsClosed', closed);
      if (work.changed('Status')) put(plan, row, 'CompletedDateTime', closed ? tx.now().toISOString() : null);
      put(plan, row, 'IsHighPriority', yes(entryOf(priority, row.Priority ?? null)?.attributes?.highPriority));
      if (kind === 'insert') put(plan, row, 'TaskSubtype', row.TaskSubtype ?? 'Task');
    } else {
      setEventTimes(plan, row, work);
    }
    if (prefix(row.WhoId) === 'Lead' && (row.WhatId ?? null) !== null) {
      work.errors.push({
        statusCode: 'FIELD_INTEGRITY_EXCEPTION',
        message: 'Related To ID: Related To field cannot be set when Name is a lead',
        fields: ['WhatId'],
      });
    }
    put(plan, row, 'WhoCount', row.WhoId ? 1 : 0);
    put(plan, row, 'WhatCount', row.WhatId ? 1 : 0);
    if (work.changed('WhoId') || work.changed('WhatId'))
      put(plan, row, 'AccountId', accountOfActivity(tx, row, prefix));
  }
};

function accountOfActivity(
  tx: OrgTransaction,
  row: FieldValues,
  prefix: (id: FieldValue | undefined) => string | undefined,
): FieldValue {
  const what = prefix(row.WhatId);
  if (what === 'Account') return row.WhatId ?? null;
  if (what) {
    const account = tx.rows.one(what, String(row.WhatId))?.AccountId;
    if (typeof account === 'string') return account;
  }
  return prefix(row.WhoId) === 'Contact' ? (tx.rows.one('Contact', String(row.WhoId))?.AccountId ?? null) : null;
}

function setEventTimes(plan: ObjectPlan, row: FieldValues, work: Work): void {
  if (typeof row.StartDateTime === 'string' && row.ActivityDateTime == null)
    put(plan, row, 'ActivityDateTime', row.StartDateTime);
  if (typeof row.ActivityDateTime === 'string') {
    put(plan, row, 'StartDateTime', row.ActivityDateTime);
    put(plan, row, 'ActivityDate', row.ActivityDateTime.slice(0, 10));
  } else if (typeof row.ActivityDate === 'string') {
    put(plan, row, 'ActivityDateTime', `${row.ActivityDate}T00:00:00.000Z`);
    put(plan, row, 'StartDateTime', `${row.ActivityDate}T00:00:00.000Z`);
  }
  const start = Date.parse(String(row.ActivityDateTime));
  if (Number.isNaN(start)) return;
  if (typeof row.EndDateTime === 'string' && (work.changed('EndDateTime') || row.DurationInMinutes == null)) {
    put(plan, row, 'DurationInMinutes', Math.round((Date.parse(row.EndDateTime) - start) / 60_000));
  } else if (typeof row.DurationInMinutes === 'number') {
    put(plan, row, 'EndDateTime', new Date(start + row.DurationInMinutes * 60_000).toISOString());
  }
  put(
    plan,
    row,
    'EndDate',
    typeof row.EndDateTime === 'string' ? row.EndDateTime.slice(0, 10) : (row.ActivityDate ?? null),
  );
}

/** The status text decides HasResponded; an unknown status becomes the campaign's default one; a contact wins over a lead. [C6.6, C6.7] */
const campaignMember: Rule = (tx, kind, plan, works) => {
  const campaigns = [
    ...new Set(works.map((w) => w.fields.CampaignId).filter((v): v is string => typeof v === 'string')),
  ];
  const ids = [...tx.org.store.idsByValue('CampaignMemberStatus', 'CampaignId', campaigns).values()].flat();
  const statuses = [...tx.org.store.read('CampaignMemberStatus', ids).values()];
  for (const work of works) {
    const row = work.fields;
    if (kind === 'insert' && row.ContactId && row.LeadId) row.LeadId = null;
    const own = statuses.filter((s) => s.CampaignId === row.CampaignId);
    const label = typeof row.Status === 'string' ? row.Status.toLowerCase() : undefined;
    const status = own.find((s) => String(s.Label).toLowerCase() === label) ?? own.find((s) => s.IsDefault === true);
    if (status) row.Status = status.Label ?? null;
    const responded = status?.HasResponded === true;
    put(plan, row, 'HasResponded', responded);
    if (responded && row.FirstRespondedDate == null)
      put(plan, row, 'FirstRespondedDate', tx.now().toISOString().slice(0, 10));
    const person = row.ContactId
      ? tx.rows.one('Contact', String(row.ContactId))
      : row.LeadId
        ? tx.rows.one('Lead', String(row.LeadId))
        : undefined;
    put(plan, row, 'LeadOrContactId', row.ContactId ?? row.LeadId ?? null);
    put(plan, row, 'Type', row.ContactId ? 'Contact' : 'Lead');
    for (const f of ['FirstName', 'LastName', 'Title', 'Email', 'Phone', 'MobilePhone', 'Salutation'])
      if (person) put(plan, row, f, person[f] ?? null);
    if (person)
      put(
        plan,
        row,
        'CompanyOrAccount',
        person.Company ??
          (typeof person.AccountId === 'string' ? (tx.rows.one('Account', person.AccountId)?.Name ?? null) : null),
      );
  }
};

/** A line takes product and price from its price book entry; the totals follow. */
const lineItem: Rule = (tx, kind, plan, works) => {
  for (const work of works) {
    const row = work.fields;
    const entry =
      typeof row.PricebookEntryId === 'string' ? tx.rows.one('PricebookEntry', row.PricebookEntryId) : undefined;
    if (entry && kind === 'insert') {
      put(plan, row, 'Product2Id', entry.Product2Id ?? null);
      put(plan, row, 'ProductCode', entry.ProductCode ?? null);
      put(plan, row, 'ListPrice', entry.UnitPrice ?? null);
      if (row.UnitPrice == null && row.TotalPrice == null) row.UnitPrice = entry.UnitPrice ?? null;
    }
    const quantity = Number(row.Quantity ?? 0);
    if (work.changed('TotalPrice') && row.TotalPrice != null && !work.given.has('UnitPrice') && quantity !== 0)
      row.UnitPrice = roundTo(Number(row.TotalPrice) / quantity, 2);
    const discount = 1 - Number(row.Discount ?? 0) / 100;
    put(
      plan,
      row,
      'TotalPrice',
      row.UnitPrice == null ? null : roundTo(quantity * Number(row.UnitPrice) * discount, 2),
    );
    put(plan, row, 'Subtotal', row.UnitPrice == null ? null : roundTo(quantity * Number(row.UnitPrice), 2));
  }
};

/** Status category of contracts and orders. [C5.7, C5.9] */
const statusCode: Rule = (_tx, kind, plan, works) => {
  const status = plan.field('Status');
  for (const work of works) {
    const row = work.fields;
    const code = entryOf(status, row.Status ?? null)?.attributes?.groupingString ?? 'Draft';
    put(plan, row, 'StatusCode', String(code));
    if (plan.name === 'Order' && kind === 'insert' && code !== 'Draft') {
      work.errors.push({
        statusCode: 'FIELD_INTEGRITY_EXCEPTION',
        message: 'Status: Choose a valid order status and save your changes. Ask your administrator for details.',
        fields: ['Status'],
      });
    }
    if (plan.name === 'Contract') put(plan, row, 'EndDate', contractEnd(row));
  }
};

function contractEnd(row: FieldValues): FieldValue {
  if (typeof row.StartDate !== 'string' || row.ContractTerm == null) return row.EndDate ?? null;
  const start = new Date(`${row.StartDate}T00:00:00Z`);
  const end = new Date(
    Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + Number(row.ContractTerm), start.getUTCDate()),
  );
  return new Date(end.getTime() - 86_400_000).toISOString().slice(0, 10);
}

const user: Rule = (tx, kind, plan, works) => {
  for (const work of works) {
    const row = work.fields;
    if (kind === 'insert') {
      put(
        plan,
        row,
        'CommunityNickname',
        row.CommunityNickname ?? `${String(row.LastName ?? 'User')}${work.index}${tx.now().getTime() % 100_000}`,
      );
      put(plan, row, 'UserType', row.UserType ?? 'Standard');
      if (!work.given.has('IsActive')) put(plan, row, 'IsActive', true);
      put(plan, row, 'ForecastEnabled', row.ForecastEnabled ?? false);
    }
    if (typeof row.Username === 'string' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(row.Username)) {
      work.errors.push({
        statusCode: 'INVALID_EMAIL_ADDRESS',
        message: `Username: invalid email address: ${row.Username}`,
        fields: ['Username'],
      });
    }
  }
};

/** A price in another book needs the standard price first. [C5.6] */
const pricebookEntry: Rule = (tx, kind, plan, works) => {
  if (kind !== 'insert') return;
  for (const work of works) {
    const row = work.fields;
    const product = typeof row.Product2Id === 'string' ? tx.rows.one('Product2', row.Product2Id) : undefined;
    if (product) {
      put(plan, row, 'Name', product.Name ?? null);
      put(plan, row, 'ProductCode', product.ProductCode ?? null);
    }
    if (row.Pricebook2Id === tx.org.identity.standardPricebookId || typeof row.Product2Id !== 'string') continue;
    const ids = tx.org.store.idsByValue('PricebookEntry', 'Product2Id', [row.Product2Id]).get(row.Product2Id) ?? [];
    const standard = [...tx.org.store.read('PricebookEntry', ids).values()].find(
      (e) => e.Pricebook2Id === tx.org.identity.standardPricebookId,
    );
    if (!standard)
      work.errors.push({
        statusCode: 'STANDARD_PRICE_NOT_DEFINED',
        message: 'Before creating a custom price, create a standard price.',
        fields: [],
      });
    else if (row.UseStandardPrice === true) row.UnitPrice = standard.UnitPrice ?? null;
  }
};

/** Parent of itself, directly or further up. */
function hierarchy(parentField: string): Rule {
  return (tx, kind, plan, works) => {
    if (kind === 'insert') return;
    for (const work of works) {
      if (!work.changed(parentField)) continue;
      let at = work.fields[parentField];
      for (let hops = 0; typeof at === 'string' && hops < 100; hops++) {
        if (at === work.id) {
          work.errors.push(messages.circular());
          break;
        }
        at = tx.rows.one(plan.name, at)?.[parentField] ?? null;
      }
    }
  };
}

/** Fields the platform derives after before triggers; one row for each object. [A4.13] */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  Account: [hierarchy('ParentId')],
  Campaign: [hierarchy('ParentId')],
  CampaignMember: [campaignMember],
  Case: [caseRule, hierarchy('ParentId')],
  ContentVersion: [contentVersion],
  Contract: [statusCode],
  Event: [activity],
  Opportunity: [opportunity],
  OpportunityLineItem: [lineItem],
  Order: [statusCode],
  OrderItem: [lineItem],
  PricebookEntry: [pricebookEntry],
  QuoteLineItem: [lineItem],
  ScratchOrgInfo: [completeRequest],
  Task: [activity],
  User: [user],
};

export function applyDerivedFields(tx: OrgTransaction, kind: SaveKind, plan: ObjectPlan, works: readonly Work[]): void {
  for (const rule of RULES[plan.name] ?? []) rule(tx, kind, plan, works);
}

/** Rows that a save makes beside its own: default campaign statuses, totals of parents that are no roll-up fields. */
export function afterWrite(
  tx: OrgTransaction,
  kind: SaveKind | 'delete' | 'undelete',
  plan: ObjectPlan,
  works: readonly Work[],
): void {
  if (works.length === 0) return;
  if (plan.name === 'Campaign' && kind === 'insert') addCampaignStatuses(tx, works);
  if (plan.name === 'ContentVersion' && kind === 'insert') makeDocuments(tx, works);
  if (plan.name === 'OpportunityLineItem')
    totalOf(tx, 'Opportunity', 'OpportunityId', 'OpportunityLineItem', 'Amount', works);
  if (plan.name === 'Organization' && works.some((w) => w.changed('TimeZoneSidKey'))) tx.org.reschedule();
  if (plan.name === 'ScratchOrgInfo' && kind === 'insert') tx.onCommit(() => tx.org.hub.changed());
  if (kind === 'delete' && (plan.name === 'ScratchOrgInfo' || plan.name === 'ActiveScratchOrg'))
    scratchOrgsRemoved(tx, plan.name, works);
  if (plan.name === 'OrderItem') totalOf(tx, 'Order', 'OrderId', 'OrderItem', 'TotalAmount', works);
}

/** Sent (default) and Responded. [C6.9] */
function addCampaignStatuses(tx: OrgTransaction, works: readonly Work[]): void {
  const plan = tx.org.deployed.plans.find('CampaignMemberStatus');
  if (!plan) return;
  const now = tx.now().toISOString();
  const rows = works.flatMap((work) =>
    (['Sent', 'Responded'] as const).map((label, i) => {
      const row: FieldValues = {};
      for (const f of plan.stored) row[f.name] = f.type === 'boolean' ? false : null;
      const values: FieldValues = {
        Id: tx.org.store.nextId(plan.name),
        CampaignId: work.id,
        Label: label,
        SortOrder: i + 1,
        IsDefault: i === 0,
        HasResponded: i === 1,
        CreatedDate: now,
        LastModifiedDate: now,
        SystemModstamp: now,
        CreatedById: tx.access.userId,
        LastModifiedById: tx.access.userId,
      };
      for (const [name, value] of Object.entries(values)) put(plan, row, name, value);
      return row;
    }),
  );
  tx.org.store.insert(plan.name, rows);
}

/** Amount of an opportunity, total of an order: no triggers of the parent run. [A4.11, C5.4] */
function totalOf(
  tx: OrgTransaction,
  parent: string,
  foreignKey: string,
  child: string,
  total: string,
  works: readonly Work[],
): void {
  const plan = tx.plan(parent);
  const ids = [
    ...new Set(
      works
        .flatMap((w) => [w.fields[foreignKey], w.old?.[foreignKey]])
        .filter((v): v is string => typeof v === 'string'),
    ),
  ];
  const children = tx.org.store.idsByValue(child, foreignKey, ids);
  const parents = tx.org.store.read(parent, ids);
  const rows: FieldValues[] = [];
  for (const id of ids) {
    const lines = [...tx.org.store.read(child, children.get(id) ?? []).values()];
    const sum = roundTo(
      lines.reduce((n, line) => n + Number(line.TotalPrice ?? 0), 0),
      2,
    );
    const row: FieldValues = { Id: id };
    if (plan.has(total)) row[total] = lines.length > 0 || parent === 'Order' ? sum : (parents.get(id)?.[total] ?? null);
    put(plan, row, 'HasOpportunityLineItem', lines.length > 0);
    if (parent === 'Opportunity')
      put(plan, row, 'ExpectedRevenue', roundTo((sum * Number(parents.get(id)?.Probability ?? 0)) / 100, 2));
    rows.push(row);
  }
  writeFields(tx, plan, rows);
}
