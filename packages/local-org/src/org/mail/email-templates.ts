import { UnsupportedError } from '../../diagnostics';
import type { XmlNode } from '../../metadata/xml';
import type { FieldValues } from '../../metadata/values';
import { FormulaRows } from '../engines/formula-rows';
import { childrenOf, textOf, textsOf } from '../records/xml-read';
import type { OrgTransaction } from '../transaction/org-transaction';

export interface TemplateMail {
  /** Full name, `Folder/Name` or the name alone. */
  readonly template: string;
  /** User, contact, lead ids or addresses. */
  readonly recipients: readonly string[];
  readonly object: string;
  readonly record: Readonly<FieldValues>;
  readonly cc?: readonly string[];
  readonly kind?: string;
}

/** Merges a template for a record and puts the mail into the outbox when the transaction commits. */
export function sendTemplate(tx: OrgTransaction, mail: TemplateMail): void {
  const name = mail.template.slice(mail.template.lastIndexOf('/') + 1).toLowerCase();
  const component = tx.org.deployed.model
    .ofType('EmailTemplate')
    .find(
      (c) => c.fullName.toLowerCase() === mail.template.toLowerCase() || c.fullName.toLowerCase().endsWith(`/${name}`),
    );
  const merge = (text: string): string => mergeFields(tx, mail.object, mail.record, text);
  const to = addressesOf(tx, mail.recipients);
  if (to.length === 0) return;
  const isHtml = textOf(component?.xml, 'type') !== 'text';
  const body = merge(component?.source ?? textOf(component?.xml, 'textOnly') ?? '');
  const message = {
    to,
    cc: mail.cc,
    subject: merge(textOf(component?.xml, 'subject') ?? mail.template),
    htmlBody: isHtml ? body : null,
    textBody: isHtml ? merge(textOf(component?.xml, 'textOnly') ?? '') : body,
    relatedToId: (mail.record.Id as string | undefined) ?? null,
    kind: mail.kind ?? 'assignment',
  };
  tx.onCommit(() => tx.org.mail.send(message, tx.now()));
}

/** A record that a text may name. */
export interface MergeContext {
  readonly object: string;
  readonly record: Readonly<FieldValues>;
  /** Further names of it, such as `Recipient`. */
  readonly names?: readonly string[];
}

/** Replaces `{!Object.Field}`, `{!$User.X}` and `{{{Recipient.X}}}` by values; unknown names become blank. */
export function mergeFields(tx: OrgTransaction, object: string, record: Readonly<FieldValues>, text: string): string {
  return mergeTexts(tx, [{ object, record }], text);
}

/** The same with several records; a path that begins with none of their names is one of the first. */
export function mergeTexts(tx: OrgTransaction, contexts: readonly MergeContext[], text: string): string {
  const known = contexts.flatMap((context) => {
    const plan = tx.org.deployed.plans.find(context.object);
    if (!plan) return [];
    const names = [context.object, ...(context.names ?? [])].map((n) => n.toLowerCase());
    return [{ ...context, names, rows: new FormulaRows(tx, plan, [], [context.record], tx.access.userId) }];
  });
  const valueOf = (path: string): string => {
    const [head = '', ...rest] = path.replace(/^\$/, '').split('.');
    const context = known.find((k) => k.names.includes(head.toLowerCase()));
    if (!context && /^(User|Organization)$/i.test(head))
      return String(tx.org.global([head, ...rest], tx.access.userId) ?? '');
    const chosen = context ?? known[0];
    return String(chosen?.rows.value(chosen.record, context ? rest.join('.') : path) ?? '');
  };
  return text.replace(
    /\{!\s*([^}]+?)\s*\}|\{\{\{\s*([^}]+?)\s*\}\}\}/g,
    (_all, a: string | undefined, b: string | undefined) => valueOf((a ?? b)!),
  );
}

/** Addresses of users, contacts, leads, groups and queues; text with an at sign stands for itself. */
export function addressesOf(tx: OrgTransaction, recipients: readonly string[]): string[] {
  const found: string[] = [];
  for (const recipient of recipients) {
    if (recipient.includes('@')) {
      found.push(recipient);
      continue;
    }
    const object = tx.org.deployed.schema.byKeyPrefix(recipient.slice(0, 3))?.name;
    if (!object) continue;
    if (object === 'Group') found.push(...addressesOf(tx, tx.org.security.groupMembers(recipient)));
    const email = tx.rows.one(object, recipient)?.Email;
    if (typeof email === 'string') found.push(email);
  }
  return [...new Set(found)];
}

/** An email alert of a workflow, sent for one record. */
export function sendEmailAlert(
  tx: OrgTransaction,
  alert: XmlNode | undefined,
  object: string,
  record: Readonly<FieldValues>,
): void {
  if (!alert) return;
  const recipients = [
    ...childrenOf(alert, 'recipients').flatMap((r) => recipientOf(tx, r, record)),
    ...textsOf(alert, 'ccEmails'),
  ];
  sendTemplate(tx, { template: textOf(alert, 'template') ?? '', recipients, object, record, kind: 'emailAlert' });
}

function recipientOf(tx: OrgTransaction, node: XmlNode, record: Readonly<FieldValues>): string[] {
  const named = textOf(node, 'recipient') ?? '';
  const ids = (object: string, field: string): string[] =>
    tx.org.store.idsByValue(object, field, [named]).get(named) ?? [];
  switch (textOf(node, 'type')) {
    case 'owner':
      return typeof record.OwnerId === 'string' ? [record.OwnerId] : [];
    case 'creator':
      return typeof record.CreatedById === 'string' ? [record.CreatedById] : [];
    case 'user':
      return ids('User', 'Username');
    case 'group':
    case 'queue':
      return ids('Group', 'DeveloperName');
    case 'role':
    case 'roleSubordinates':
      return ids('UserRole', 'DeveloperName').flatMap(
        (roleId) => tx.org.store.idsByValue('User', 'UserRoleId', [roleId]).get(roleId) ?? [],
      );
    case 'email':
    case 'userLookup':
    case 'contactLookup': {
      const field = textOf(node, 'field') ?? '';
      const value =
        record[
          tx.plan(String(tx.org.deployed.schema.byKeyPrefix(String(record.Id).slice(0, 3))?.name)).field(field)?.name ??
            field
        ];
      return typeof value === 'string' ? [value] : [];
    }
    default:
      throw new UnsupportedError(`email alert recipients of type ${textOf(node, 'type') ?? '?'}`);
  }
}
