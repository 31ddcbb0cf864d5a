import type { ActionCall, ActionOutcome, FlowValue } from '../flow';
import type { RecordData } from '../metadata/values';
import { unsupportedAction, type FlowHostAdapter } from './flow-host';
import { addressesOf, sendEmailAlert } from './mail/email-templates';

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

/** Send Email. Text addresses, a recipient record, or a list of addresses; at least one. */
const emailSimple: Action = (host, _call, inputs) => {
  const recipient = text(inputs.recipientId);
  const to = [
    ...list(inputs.emailAddresses),
    ...list(inputs.emailAddressesArray),
    ...(recipient ? addressesOf(host.tx, [recipient]) : []),
  ];
  const subject = text(inputs.emailSubject);
  const body = text(inputs.emailBody);
  if (to.length === 0) return failed('REQUIRED_FIELD_MISSING', 'Missing required input parameter: emailAddresses');
  if (subject === null && text(inputs.emailTemplateId) === null)
    return failed('REQUIRED_FIELD_MISSING', 'Missing required input parameter: emailSubject');
  const rich = inputs.sendRichBody === true;
  const { tx } = host;
  const at = tx.now();
  const mail = {
    to,
    cc: list(inputs.ccRecipientAddressList),
    bcc: list(inputs.bccRecipientAddressList),
    from: text(inputs.senderAddress) ?? undefined,
    subject: subject ?? '',
    textBody: rich ? null : body,
    htmlBody: rich ? body : null,
    relatedToId: text(inputs.relatedRecordId),
    targetObjectId: recipient,
    kind: 'flow',
  };
  tx.onCommit(() => tx.org.mail.send(mail, at));
  return done;
};

/** Notifications by user; groups and queues are opened up. [C6.13] */
const customNotification: Action = (host, _call, inputs) => {
  const typeId = text(inputs.customNotifTypeId);
  const title = text(inputs.title);
  const body = text(inputs.body);
  const recipients = list(inputs.recipientIds);
  for (const [name, value] of [
    ['customNotifTypeId', typeId],
    ['title', title],
    ['body', body],
  ] as const) {
    if (value === null) return failed('REQUIRED_FIELD_MISSING', `Missing required input parameter: ${name}`);
  }
  if (recipients.length === 0)
    return failed('REQUIRED_FIELD_MISSING', 'Missing required input parameter: recipientIds');
  const { tx } = host;
  if (!tx.rows.one('CustomNotificationType', typeId!))
    return failed('INVALID_ID_FIELD', `The custom notification type ID isn't valid: ${typeId}`);
  notify(
    host,
    {
      typeId: typeId!,
      title: title!,
      body: body!,
      senderId: text(inputs.senderId),
      targetId: text(inputs.targetId),
      targetPageRef: text(inputs.targetPageRef),
    },
    recipients,
  );
  return done;
};

function notify(
  host: FlowHostAdapter,
  notification: {
    typeId: string;
    title: string;
    body: string;
    senderId: string | null;
    targetId: string | null;
    targetPageRef: string | null;
  },
  recipients: readonly string[],
): void {
  const { tx } = host;
  const users = [
    ...new Set(recipients.flatMap((id) => (id.startsWith('00G') ? tx.org.security.groupMembers(id) : [id]))),
  ];
  const at = tx.now();
  tx.onCommit(() => {
    for (const recipientId of users) tx.org.notifications.send({ ...notification, recipientId }, at);
  });
}

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
