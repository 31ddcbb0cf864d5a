import { STRING, systemType, type ApexType } from '../../runtime/apex-type';
import { ApexBlob } from '../../runtime/blob';
import { ApexList, ApexSet } from '../../runtime/collections';
import type { ApexContext } from '../../runtime/context';
import { dmlException, failuresOf, fromHost } from '../../runtime/dml';
import { newException, throwApex } from '../../runtime/exceptions';
import { StdObject } from '../../runtime/object';
import { stdClass, stdInterface, type StdRow } from '../registry';
import { accessors } from '../database/database';
import { listOfClass } from '../system/collections';

type Rt = ApexContext;
type Self = StdObject;

const EMAIL: readonly StdRow[] = [
  ...['Subject', 'ReplyTo', 'SenderDisplayName', 'Charset'].flatMap((n) => accessors('String', n)),
  ...['BccSender', 'SaveAsActivity', 'UseSignature'].flatMap((n) => accessors('Boolean', n)),
  ...accessors('String', 'EmailPriority'),
];

export const email = stdClass('Messaging.Email', EMAIL, { isAbstract: true });
export const singleEmail = stdClass(
  'Messaging.SingleEmailMessage',
  [
    ['new()'],
    ...EMAIL,
    ...['ToAddresses', 'CcAddresses', 'BccAddresses', 'DocumentAttachments', 'EntityAttachments'].flatMap((n) =>
      accessors('List<String>', n),
    ),
    ...['PlainTextBody', 'HtmlBody', 'InReplyTo', 'References', 'OptOutPolicy', 'TemplateName'].flatMap((n) =>
      accessors('String', n),
    ),
    ...['TargetObjectId', 'TemplateId', 'WhatId', 'OrgWideEmailAddressId'].flatMap((n) => accessors('Id', n)),
    ...['TreatBodiesAsTemplate', 'TreatTargetObjectAsRecipient'].flatMap((n) =>
      accessors(
        'Boolean',
        n,
        n === 'TreatBodiesAsTemplate' ? 'isTreatBodiesAsTemplate' : 'isTreatTargetObjectAsRecipient',
      ),
    ),
    ...accessors('List<Messaging.EmailFileAttachment>', 'FileAttachments'),
  ],
  { parent: 'Messaging.Email' },
);
export const massEmail = stdClass(
  'Messaging.MassEmailMessage',
  [
    ['new()'],
    ...EMAIL,
    ...accessors('List<Id>', 'TargetObjectIds'),
    ...accessors('List<Id>', 'WhatIds'),
    ...accessors('Id', 'TemplateId'),
    ...accessors('String', 'Description'),
  ],
  { parent: 'Messaging.Email' },
);
export const attachment = stdClass('Messaging.EmailFileAttachment', [
  ['new()'],
  ...accessors('Blob', 'Body'),
  ...accessors('String', 'ContentType'),
  ...accessors('String', 'FileName'),
  ...accessors('Boolean', 'Inline'),
  ...accessors('String', 'Id'),
]);

/** Data as the host takes it: lists as arrays, blobs as base64. */
function plain(value: unknown): unknown {
  if (value instanceof ApexList || value instanceof ApexSet) {
    return (value instanceof ApexList ? value.items : value.values()).map(plain);
  }
  if (value instanceof ApexBlob) {
    return value.base64();
  }
  return value instanceof StdObject
    ? Object.fromEntries(Object.entries(value.data).map(([k, v]) => [k, plain(v)]))
    : value;
}

/** Property names as callers know them (`toAddresses`), from the lower-cased ones. */
const NAMES = new Map(
  [
    'toAddresses',
    'ccAddresses',
    'bccAddresses',
    'documentAttachments',
    'entityAttachments',
    'plainTextBody',
    'htmlBody',
    'inReplyTo',
    'optOutPolicy',
    'templateName',
    'targetObjectId',
    'templateId',
    'whatId',
    'orgWideEmailAddressId',
    'treatBodiesAsTemplate',
    'treatTargetObjectAsRecipient',
    'fileAttachments',
    'replyTo',
    'senderDisplayName',
    'bccSender',
    'saveAsActivity',
    'useSignature',
    'emailPriority',
    'targetObjectIds',
    'whatIds',
    'contentType',
    'fileName',
  ].map((n) => [n.toLowerCase(), n]),
);
const message = (mail: Self): Record<string, unknown> => ({
  kind: mail.apexType.name,
  ...Object.fromEntries(Object.entries(plain(mail) as Record<string, unknown>).map(([k, v]) => [NAMES.get(k) ?? k, v])),
});

function sendEmail(rt: Rt, messages: ApexList, allOrNone = true): ApexList {
  // One invocation for the whole list. Execution Governors and Limits.
  rt.host.limits.consume('emailInvocations', 1);
  const mails = messages.items as Self[];
  const results = fromHost(rt, 'System.EmailException', () => rt.host.sendEmail(mails.map(message), allOrNone));
  const failures = failuresOf(results, results);
  if (allOrNone && failures.length > 0) {
    const as = dmlException(rt, 'sendEmail', failures, null);
    const error = newException(rt, 'System.EmailException', as.getMessage());
    error.failures = failures;
    throw error;
  }
  return listOfClass(
    rt,
    'Messaging.SendEmailResult',
    results.map(
      (r) =>
        new StdObject(systemType('Messaging.SendEmailResult'), {
          success: r.success,
          errors: listOfClass(
            rt,
            'Messaging.SendEmailError',
            r.errors.map(
              (e) =>
                new StdObject(systemType('Messaging.SendEmailError'), {
                  message: e.message,
                  statuscode: rt.enumValue('System.StatusCode', e.statusCode),
                  fields: new ApexList(rt, STRING, [...e.fields]),
                }),
            ),
          ),
        }),
    ),
  );
}

export const messaging = stdClass('System.Messaging', [
  ['static List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> messages)', sendEmail],
  ['static List<Messaging.SendEmailResult> sendEmail(List<Messaging.Email> messages, Boolean allOrNone)', sendEmail],
  ['static void reserveSingleEmailCapacity(Integer amount)', () => undefined],
  ['static void reserveMassEmailCapacity(Integer amount)', () => undefined],
  ['static List<Messaging.SendEmailResult> sendEmailMessage(List<Id> emailMessageIds)'],
  ['static List<Messaging.SendEmailResult> sendEmailMessage(List<Id> emailMessageIds, Boolean allOrNone)'],
  ['static Messaging.SingleEmailMessage renderStoredEmailTemplate(String templateId, String whoId, String whatId)'],
  [
    'static List<Messaging.RenderEmailTemplateBodyResult> renderEmailTemplate(String whoId, String whatId, List<String> bodies)',
  ],
  ['static Messaging.InboundEmail extractInboundEmail(Object source, Boolean includeForwardedAttachments)'],
]);
stdClass('Messaging.SendEmailResult', [
  ['Boolean isSuccess()', (_: Rt, s: Self) => s.data['success'] === true],
  ['List<Messaging.SendEmailError> getErrors()', (_: Rt, s: Self) => s.data['errors']],
]);
stdClass('Messaging.SendEmailError', [
  ['String getMessage()', (_: Rt, s: Self) => s.value('message')],
  ['StatusCode getStatusCode()', (_: Rt, s: Self) => s.value('statuscode')],
  ['List<String> getFields()', (_: Rt, s: Self) => s.value('fields')],
  ['String getTargetObjectId()', () => null],
]);
stdClass('Messaging.RenderEmailTemplateBodyResult', [['String getMergedBody()'], ['Boolean getSuccess()']]);
stdInterface('Messaging.InboundEmailHandler', [
  ['Messaging.InboundEmailResult handleInboundEmail(Messaging.InboundEmail email, Messaging.InboundEnvelope envelope)'],
]);
stdClass('Messaging.InboundEmail', [
  ['new()'],
  ...[
    'String subject',
    'String plainTextBody',
    'String htmlBody',
    'String fromAddress',
    'String fromName',
    'String messageId',
    'String inReplyTo',
    'String replyTo',
    'Boolean plainTextBodyIsTruncated',
    'Boolean htmlBodyIsTruncated',
    'List<String> toAddresses',
    'List<String> ccAddresses',
    'List<String> references',
    'List<Messaging.InboundEmail.BinaryAttachment> binaryAttachments',
    'List<Messaging.InboundEmail.TextAttachment> textAttachments',
    'List<Messaging.InboundEmail.Header> headers',
  ].map((p): StdRow => [`${p} { get; set; }`]),
]);
stdClass('Messaging.InboundEmail.BinaryAttachment', [
  ['new()'],
  ...['Blob body', 'String fileName', 'String mimeTypeSubType', 'List<Messaging.InboundEmail.Header> headers'].map(
    (p): StdRow => [`${p} { get; set; }`],
  ),
]);
stdClass('Messaging.InboundEmail.TextAttachment', [
  ['new()'],
  ...[
    'String body',
    'String fileName',
    'String mimeTypeSubType',
    'String charset',
    'Boolean bodyIsTruncated',
    'List<Messaging.InboundEmail.Header> headers',
  ].map((p): StdRow => [`${p} { get; set; }`]),
]);
stdClass('Messaging.InboundEmail.Header', [['new()'], ['String name { get; set; }'], ['String value { get; set; }']]);
stdClass('Messaging.InboundEnvelope', [
  ['new()'],
  ['String fromAddress { get; set; }'],
  ['String toAddress { get; set; }'],
]);
stdClass('Messaging.InboundEmailResult', [
  ['new()'],
  ['Boolean success { get; set; }'],
  ['String message { get; set; }'],
]);

const setter = (type: string, name: string): StdRow => [
  `void set${name}(${type} value)`,
  (_: Rt, self: Self, v: unknown) => {
    self.data[name] = v;
  },
];
export const customNotification = stdClass('Messaging.CustomNotification', [
  ['new()'],
  [
    'new(String typeId, String sender, String title, String body, String targetId, String targetPageRef)',
    (_: Rt, t: ApexType, ...a: unknown[]) =>
      new StdObject(
        t,
        Object.fromEntries(
          ['NotificationTypeId', 'SenderId', 'Title', 'Body', 'TargetId', 'TargetPageRef'].map((n, i) => [n, a[i]]),
        ),
      ),
  ],
  setter('String', 'NotificationTypeId'),
  setter('String', 'SenderId'),
  setter('String', 'Title'),
  setter('String', 'Body'),
  setter('String', 'TargetId'),
  setter('String', 'TargetPageRef'),
  [
    'void send(Set<String> users)',
    (rt: Rt, self: Self, users: ApexSet | null) => {
      if (users === null || users.size === 0) {
        throwApex(rt, 'System.HandledException', 'Missing required input parameter: recipientIds');
      }
      const d = self.data;
      const notification = {
        customNotifTypeId: d['NotificationTypeId'],
        senderId: d['SenderId'],
        title: d['Title'],
        body: d['Body'],
        targetId: d['TargetId'],
        targetPageRef: d['TargetPageRef'],
      };
      fromHost(rt, 'System.HandledException', () =>
        rt.host.sendCustomNotification(notification, (users as ApexSet).values() as string[]),
      );
    },
  ],
]);
stdClass('Messaging.PushNotification', [
  ['new()'],
  ['new(Map<String, Object> payload)'],
  ['void send(String application, Set<String> users)'],
  ['void setPayload(Map<String, Object> payload)'],
  ['void setTtl(Integer ttl)'],
]);

for (const name of ['ProcessRequest', 'ProcessSubmitRequest', 'ProcessWorkitemRequest']) {
  stdClass(
    `Approval.${name}`,
    [
      ['new()'],
      ...accessors('String', 'Comments'),
      ...accessors('List<Id>', 'NextApproverIds'),
      ...(name === 'ProcessSubmitRequest'
        ? [
            ...accessors('Id', 'ObjectId'),
            ...accessors('Id', 'SubmitterId'),
            ...accessors('String', 'ProcessDefinitionNameOrId'),
            ...accessors('Boolean', 'SkipEntryCriteria'),
          ]
        : []),
      ...(name === 'ProcessWorkitemRequest'
        ? [...accessors('String', 'Action'), ...accessors('Id', 'WorkitemId')]
        : []),
    ],
    name === 'ProcessRequest' ? {} : { parent: 'Approval.ProcessRequest' },
  );
}
stdClass('Approval.ProcessResult', [
  ['Id getEntityId()', (_: Rt, s: Self) => s.value('entityid')],
  ['Id getInstanceId()', (_: Rt, s: Self) => s.value('instanceid')],
  ['String getInstanceStatus()', (_: Rt, s: Self) => s.value('instancestatus')],
  ['List<Id> getNewWorkitemIds()', (_: Rt, s: Self) => s.value('newworkitemids')],
  ['Boolean isSuccess()', (_: Rt, s: Self) => s.data['success'] !== false],
  ['List<Database.Error> getErrors()', (rt: Rt, s: Self) => s.value('errors') ?? listOfClass(rt, 'Database.Error', [])],
]);
for (const name of ['LockResult', 'UnlockResult']) {
  stdClass(`Approval.${name}`, [
    ['Id getId()', (_: Rt, s: Self) => s.value('id')],
    ['Boolean isSuccess()', (_: Rt, s: Self) => s.data['success'] === true],
    ['List<Database.Error> getErrors()', (_: Rt, s: Self) => s.value('errors')],
  ]);
}
