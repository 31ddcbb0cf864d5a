import type { FieldValues } from '../../metadata/values';
import { toId18 } from '../records/ids';
import type { OrgTransaction } from '../transaction/org-transaction';
import type { SaveError } from '../transaction/transaction';
import { addressesOf, mergeTexts, type MergeContext } from './email-templates';
import type { OutgoingMail } from './mail-outbox';

/** One email of `Messaging.sendEmail` or of the Send Email action. */
export interface MailRequest {
  readonly kind: 'apex' | 'flow';
  /** Addresses, or ids of users, contacts and leads. */
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  /** User, contact or lead; a recipient unless `targetIsRecipient` is false. */
  readonly targetObjectId: string | null;
  readonly targetIsRecipient: boolean;
  readonly whatId: string | null;
  readonly templateId: string | null;
  readonly subject: string | null;
  readonly textBody: string | null;
  readonly htmlBody: string | null;
  readonly replyTo: string | null;
  readonly senderDisplayName: string | null;
  readonly orgWideEmailAddressId: string | null;
  /** The address of an organization-wide address, in place of its id. */
  readonly orgWideAddress?: string | null;
  /** Default of Apex: true. Only where the recipient is a record. */
  readonly saveAsActivity: boolean;
  readonly optOutPolicy: 'SEND' | 'FILTER' | 'REJECT';
  readonly attachments?: readonly { readonly name: string; readonly bytes: number }[];
}

/** To, cc and bcc of one email together. [C6.11; Actions Developer Guide, emailSimple] */
const MAX_RECIPIENTS = 150;

const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;

const error = (statusCode: string, message: string, fields: readonly string[] = []): SaveError => ({
  statusCode,
  message,
  fields,
});

/**
 * Sends emails when the transaction commits; answers the errors of each. With `allOrNone` one bad email keeps back all.
 * Apex Reference, `SingleEmailMessage` and `Messaging.sendEmail`.
 */
export function sendMails(tx: OrgTransaction, requests: readonly MailRequest[], allOrNone: boolean): SaveError[][] {
  let external = 0;
  const drafts = requests.map((request) => {
    const draft = new Draft(tx, request);
    draft.checkDailyLimit(external);
    if (draft.errors.length === 0) external += draft.external;
    return draft;
  });
  if (allOrNone && drafts.some((d) => d.errors.length > 0)) {
    for (const draft of drafts)
      if (draft.errors.length === 0)
        draft.errors.push(error('EMAIL_NOT_PROCESSED_DUE_TO_PRIOR_ERROR', 'Email not processed due to prior error.'));
  } else {
    for (const draft of drafts) if (draft.errors.length === 0) draft.send();
  }
  return drafts.map((d) => d.errors);
}

/** External recipients of emails that this transaction sends and has not committed. */
const uncommitted = new WeakMap<OrgTransaction, number>();

class Draft {
  readonly errors: SaveError[] = [];
  /** Recipients that count against the daily limit: all but users named by id. [C6.11] */
  external = 0;
  private readonly target: { readonly object: string; readonly row: Readonly<FieldValues> } | null;
  private readonly to: string[] = [];
  private subject: string;
  private textBody: string | null;
  private htmlBody: string | null;

  constructor(
    private readonly tx: OrgTransaction,
    private readonly request: MailRequest,
  ) {
    this.subject = request.subject ?? '';
    this.textBody = request.textBody;
    this.htmlBody = request.htmlBody;
    this.target = this.readTarget();
    if (this.errors.length === 0) this.checkTarget();
    if (this.errors.length === 0) this.merge();
    if (this.errors.length === 0) this.addressRecipients();
    if (this.errors.length === 0) this.checkContent();
  }

  private readTarget(): { object: string; row: Readonly<FieldValues> } | null {
    const { targetObjectId } = this.request;
    if (targetObjectId === null) return null;
    const id = toId18(targetObjectId);
    const object = id ? this.tx.org.deployed.schema.byKeyPrefix(id.slice(0, 3))?.name : undefined;
    if (!id || !object || !['User', 'Contact', 'Lead'].includes(object)) {
      this.errors.push(
        error('INVALID_ID_FIELD', 'Only User, Contact, Lead, or Person objects are allowed for targetObjectId', [
          'targetObjectId',
          targetObjectId,
        ]),
      );
      return null;
    }
    const row = this.tx.rows.one(object, id);
    if (!row) this.errors.push(error('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id'));
    return row ? { object, row } : null;
  }

  private checkTarget(): void {
    const { saveAsActivity, whatId, templateId } = this.request;
    if (this.target?.object === 'User' && saveAsActivity)
      this.errors.push(
        error('INVALID_SAVE_AS_ACTIVITY_FLAG', 'saveAsActivity must be false when sending mail to users.', [
          'saveAsActivity',
          'true',
        ]),
      );
    if (whatId !== null && this.target && this.target.object !== 'Contact' && this.request.kind === 'apex')
      this.errors.push(
        error('INVALID_ID_FIELD', `WhatId is not available for sending emails to ${this.target.object}Ids.`, [
          'whatId',
          whatId,
        ]),
      );
    if (templateId !== null && !this.target && this.request.kind === 'apex')
      this.errors.push(
        error('REQUIRED_FIELD_MISSING', 'Missing targetObjectId with template', ['targetObjectId', 'null']),
      );
  }

  /** Subject and bodies of the template, with the recipient's and the related record's fields. */
  private merge(): void {
    const { templateId, whatId } = this.request;
    if (templateId === null) return;
    const template = this.tx.rows.one('EmailTemplate', toId18(templateId) ?? templateId);
    if (!template) {
      this.errors.push(error('INVALID_ID_FIELD', 'Invalid template id', ['templateId', templateId]));
      return;
    }
    const contexts: MergeContext[] = [];
    const whatObject = whatId === null ? undefined : this.tx.org.deployed.schema.byKeyPrefix(whatId.slice(0, 3))?.name;
    const what = whatObject ? this.tx.rows.one(whatObject, whatId!) : undefined;
    if (whatObject && what) contexts.push({ object: whatObject, record: what });
    if (this.target) contexts.push({ object: this.target.object, record: this.target.row, names: ['Recipient'] });
    const text = (name: string): string | null =>
      typeof template[name] === 'string' ? mergeTexts(this.tx, contexts, template[name]) : null;
    this.subject = text('Subject') ?? this.subject;
    this.htmlBody = template.TemplateType === 'text' ? null : text('HtmlValue');
    this.textBody = text('Body');
  }

  private addressRecipients(): void {
    const { request, tx } = this;
    if (this.target && request.targetIsRecipient && !this.optedOut(this.target.row)) {
      const address = this.target.row.Email;
      const active = this.target.object !== 'User' || this.target.row.IsActive !== false;
      if (typeof address === 'string' && active) this.to.push(address);
      if (this.target.object !== 'User') this.external++;
    }
    const lists = [
      ['toAddresses', request.to],
      ['ccAddresses', request.cc],
      ['bccAddresses', request.bcc],
    ] as const;
    for (const [name, recipients] of lists)
      for (const one of recipients) {
        if (!ADDRESS.test(one) && toId18(one) === null)
          this.errors.push(error('INVALID_EMAIL_ADDRESS', `Email address is invalid: ${one}`, [name, one]));
        if (!tx.org.deployed.schema.byKeyPrefix(one.slice(0, 3))?.name.startsWith('User') || one.includes('@'))
          this.external++;
      }
    this.to.push(...addressesOf(tx, request.to));
  }

  /** True for a recipient who is left out; REJECT is an error. Users cannot opt out. */
  private optedOut(row: Readonly<FieldValues>): boolean {
    if (row.HasOptedOutOfEmail !== true || this.request.optOutPolicy === 'SEND') return false;
    if (this.request.optOutPolicy === 'REJECT')
      this.errors.push(
        error('EMAIL_OPTED_OUT', 'The recipient opted out of email.', ['targetObjectId', String(row.Id)]),
      );
    return true;
  }

  private checkContent(): void {
    const { request } = this;
    const count = this.to.length + request.cc.length + request.bcc.length;
    if (count === 0 && !(this.target && request.targetIsRecipient))
      this.errors.push(error('REQUIRED_FIELD_MISSING', 'Add a recipient to send an email.'));
    if (count > MAX_RECIPIENTS)
      this.errors.push(
        error('LIMIT_EXCEEDED', `The combined number of recipients must be ${MAX_RECIPIENTS} or fewer: ${count}`),
      );
    if (this.textBody === null && this.htmlBody === null)
      this.errors.push(error('REQUIRED_FIELD_MISSING', 'Missing body, need at least one of html or plainText'));
    if (request.orgWideEmailAddressId !== null && request.senderDisplayName !== null)
      this.errors.push(
        error('INVALID_OPERATION', 'A sender display name and an organization-wide address exclude each other.', [
          'senderDisplayName',
        ]),
      );
    if (this.errors.length === 0) this.sender();
  }

  /** @param pending external recipients of the emails before this one in the same call */
  checkDailyLimit(pending: number): void {
    const { tx } = this;
    if (this.errors.length > 0 || this.external === 0 || tx.isTest) return;
    const used = tx.org.mail.externalOn(tx.now()) + (uncommitted.get(tx) ?? 0) + pending;
    if (used + this.external > tx.org.settings.dailySingleEmails)
      this.errors.push(error('SINGLE_EMAIL_LIMIT_EXCEEDED', 'Failed to send email'));
  }

  private sender(): { from: string | undefined; fromName: string | undefined } {
    const { orgWideEmailAddressId, orgWideAddress, senderDisplayName } = this.request;
    const user = this.tx.org.userInfo(this.tx.access.userId);
    if (orgWideEmailAddressId === null && !orgWideAddress) {
      const from = typeof user.Email === 'string' ? user.Email : undefined;
      return { from, fromName: senderDisplayName ?? (user.Name as string | undefined) };
    }
    const { store } = this.tx.org;
    const id =
      orgWideEmailAddressId ??
      store.idsByValue('OrgWideEmailAddress', 'Address', [orgWideAddress!]).get(orgWideAddress!)?.[0];
    const row = id ? this.tx.rows.one('OrgWideEmailAddress', toId18(id) ?? id) : undefined;
    if (!row)
      this.errors.push(
        error(
          'INVALID_ID_FIELD',
          `Invalid organization-wide email address: ${orgWideAddress ?? orgWideEmailAddressId}`,
          ['orgWideEmailAddressId'],
        ),
      );
    return { from: row?.Address as string | undefined, fromName: row?.DisplayName as string | undefined };
  }

  send(): void {
    const { tx, request } = this;
    const at = tx.now();
    if (this.to.length + request.cc.length + request.bcc.length > 0) {
      const mail: OutgoingMail = {
        ...this.sender(),
        to: [...new Set(this.to)],
        cc: addressesOf(tx, request.cc),
        bcc: addressesOf(tx, request.bcc),
        replyTo: request.replyTo ?? undefined,
        subject: this.subject,
        textBody: this.textBody,
        htmlBody: this.htmlBody,
        relatedToId: request.whatId,
        targetObjectId: request.targetObjectId,
        attachments: request.attachments?.length ? request.attachments : undefined,
        external: this.external,
        kind: request.kind,
      };
      uncommitted.set(tx, (uncommitted.get(tx) ?? 0) + this.external);
      tx.onCommit(() => tx.org.mail.send(mail, at));
    }
    if (request.saveAsActivity && this.target && this.target.object !== 'User') this.logActivity(this.target.row);
  }

  /** A completed task of the recipient, as the platform keeps it. */
  private logActivity(recipient: Readonly<FieldValues>): void {
    const { tx, request } = this;
    const body = this.textBody ?? (this.htmlBody ?? '').replace(/<[^>]*>/g, '');
    const fields = {
      Subject: `Email: ${this.subject}`.slice(0, 255),
      Status: 'Completed',
      Priority: 'Normal',
      TaskSubtype: 'Email',
      ActivityDate: tx.now().toISOString().slice(0, 10),
      WhoId: String(recipient.Id),
      WhatId: request.whatId,
      Description: `To: ${this.to.join('; ')}\nSubject: ${this.subject}\nBody:\n${body}`.slice(0, 32_000),
    };
    const access = { userId: tx.access.userId, permissions: 'system', sharing: false } as const;
    const [saved] = tx.insert([{ type: 'Task', fields }], { allOrNone: true, access, source: 'system' });
    this.errors.push(...saved!.errors);
  }
}
