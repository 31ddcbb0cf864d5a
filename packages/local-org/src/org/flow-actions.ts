import { SalesforceError } from '../diagnostics';
import type { ActionCall, ActionOutcome, FlowValue } from '../flow';
import type { RecordData } from '../metadata/values';
import { unsupportedAction, type FlowHostAdapter } from './flow-host';
import { sendEmailAlert } from './mail/email-templates';
import { sendMails } from './mail/mailer';
import { sendCustomNotification } from './notifications/custom-notifications';

type Inputs = Readonly<Record<string, FlowValue>>;
type Action = (host: FlowHostAdapter, call: ActionCall, inputs: Inputs) => ActionOutcome;

const done: ActionOutcome = { success: true, outputs: {} };
const failed = (statusCode: string, errorMessage: string): ActionOutcome => ({
  success: false,
  outputs: {},
  statusCode,
  errorMessage,
});

const text = (value: FlowValue | undefined): string | null =>
  value === null || value === undefined || typeof value === 'object' ? null : String(value);

function list(value: FlowValue | undefined): string[] {
  if (Array.isArray(value)) return (value as readonly FlowValue[]).map((v) => String(v)).filter((v) => v !== '');
  const single = text(value);
  return single === null ? [] : single.split(/[,;]\s*/).filter((v) => v !== '');
}

/** An email alert by `Object.Name`, for the record in `SObjectRowId`. */
const emailAlert: Action = (host, call, inputs) => {
  const id = text(inputs.SObjectRowId);
  const [object, name] = call.actionName.split('.') as [string, string | undefined];
  const alert = host.tx.org.deployed.workflowRules.alert(object, name ?? '');
  if (!alert) return failed('INVALID_ID_FIELD', `The email alert ${call.actionName} does not exist.`);
  const plan = host.tx.plan(object);
  const record = id ? host.tx.org.store.read(plan.name, [id]).get(id) : undefined;
  if (!record) return failed('INVALID_ID_FIELD', `Missing required input parameter: SObjectRowId`);
  sendEmailAlert(host.tx, alert, plan.name, record);
  return done;
};

/** Send Email (`emailSimple`): addresses in lists or collections, a recipient record, or both. Actions Developer Guide. */
const emailSimple: Action = (host, _call, inputs) => {
  const all = (...names: string[]): string[] => names.flatMap((name) => list(inputs[name]));
  const rich = inputs.sendRichBody === true;
  const body = text(inputs.emailBody);
  const templateId = text(inputs.emailTemplateId);
  const recipientId = text(inputs.recipientId);
  const log = inputs.logEmailOnSend === true;
  const to = all('emailAddresses', 'emailAddressesArray', 'recipientAddresses');
  const cc = all('ccRecipientAddressList', 'ccRecipientAddressCollection', 'ccAddresses');
  const bcc = all('bccRecipientAddressList', 'bccRecipientAddressCollection', 'bccAddresses');
  const missing = (name: string): ActionOutcome =>
    failed('REQUIRED_FIELD_MISSING', `Missing required input parameter: ${name}`);
  if (to.length + cc.length + bcc.length === 0 && recipientId === null) return missing('emailAddresses');
  if (templateId === null && text(inputs.emailSubject) === null) return missing('emailSubject');
  if (templateId === null && body === null) return missing('emailBody');
  const sender = text(inputs.senderType) ?? 'CurrentUser';
  const senderAddress = text(inputs.senderAddress);
  if (sender === 'OrgWideEmailAddress' && senderAddress === null) return missing('senderAddress');
  const isUser = recipientId?.startsWith('005') ?? false;
  const [errors] = sendMails(
    host.tx,
    [
      {
        kind: 'flow',
        to,
        cc,
        bcc,
        targetObjectId: recipientId,
        targetIsRecipient: true,
        whatId: text(inputs.relatedRecordId),
        templateId,
        subject: text(inputs.emailSubject),
        textBody: rich ? null : body,
        htmlBody: rich ? body : null,
        replyTo: null,
        senderDisplayName: null,
        orgWideEmailAddressId: null,
        orgWideAddress: sender === 'OrgWideEmailAddress' ? senderAddress : null,
        saveAsActivity: log && !isUser,
        optOutPolicy: 'SEND',
      },
    ],
    true,
  );
  const [problem] = errors!;
  return problem ? failed(problem.statusCode, problem.message) : done;
};

/** Send Custom Notification. In user context it needs the Send Custom Notifications permission. [C6.13] */
const customNotification: Action = (host, _call, inputs) => {
  const { tx, access } = host;
  if (access.permissions === 'user' && !tx.org.security.hasUserPermission(access.userId, 'SendCustomNotifications'))
    return failed('INSUFFICIENT_ACCESS', 'You need the Send Custom Notifications user permission.');
  try {
    sendCustomNotification(
      tx,
      {
        typeId: text(inputs.customNotifTypeId),
        title: text(inputs.title),
        body: text(inputs.body),
        senderId: text(inputs.senderId),
        targetId: text(inputs.targetId),
        targetPageRef: text(inputs.targetPageRef),
      },
      list(inputs.recipientIds),
    );
    return done;
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error;
    return failed(error.errorCode, error.message);
  }
};

const chatterPost: Action = (host, _call, inputs) => {
  const parent = text(inputs.subjectNameOrId);
  const body = text(inputs.text);
  if (parent === null || body === null)
    return failed(
      'REQUIRED_FIELD_MISSING',
      `Missing required input parameter: ${parent === null ? 'subjectNameOrId' : 'text'}`,
    );
  const record: RecordData = { type: 'FeedItem', fields: { ParentId: parent, Body: body, Type: 'TextPost' } };
  const [result] = host.tx.insert([record], { allOrNone: true, source: 'system', access: host.access });
  if (result!.success) return { success: true, outputs: { feedItemId: result!.id } };
  return failed(result!.errors[0]!.statusCode, result!.errors[0]!.message);
};

/** Actions by type, in the spelling of Flow metadata. */
const ACTIONS: Readonly<Record<string, Action>> = {
  emailAlert,
  emailSimple,
  customNotificationAction: customNotification,
  chatterPost,
};

export const standardActionTypes: readonly string[] = Object.keys(ACTIONS);

export function runStandardAction(host: FlowHostAdapter, call: ActionCall): readonly ActionOutcome[] {
  const action = ACTIONS[call.actionType];
  if (!action) return unsupportedAction(call);
  return call.inputs.map((inputs) => action(host, call, inputs));
}
