import type { FieldValue, FieldValues } from '../../metadata/values';
import type { ObjectPlan } from '../records/object-plan';
import type { OrgTransaction } from './org-transaction';
import type { SaveKind } from './save-operation';
import type { Work } from './work';

/** File types that the platform names otherwise than by the extension. */
const FILE_TYPES: Readonly<Record<string, string>> = {
  doc: 'WORD',
  docx: 'WORD_X',
  htm: 'HTML',
  jpeg: 'JPG',
  ppt: 'POWER_POINT',
  pptx: 'POWER_POINT_X',
  txt: 'TEXT',
  xls: 'EXCEL',
  xlsx: 'EXCEL_X',
};

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

/**
 * What the platform fills in a new version of a file: its document, number, type, size and title. A version without a
 * document starts one. (Object Reference, ContentVersion.)
 */
export function contentVersion(tx: OrgTransaction, kind: SaveKind, plan: ObjectPlan, works: readonly Work[]): void {
  if (kind !== 'insert') return;
  const put = (row: FieldValues, field: string, value: FieldValue): void => {
    if (plan.has(field)) row[field] = value;
  };
  for (const { fields: row } of works) {
    const path = text(row.PathOnClient);
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    const dot = name.lastIndexOf('.');
    const extension = dot > 0 ? name.slice(dot + 1) : '';
    const data = Buffer.from(text(row.VersionData), 'base64');
    if (!row.Title) put(row, 'Title', dot > 0 ? name.slice(0, dot) : name);
    put(row, 'FileExtension', extension || null);
    put(row, 'FileType', extension ? (FILE_TYPES[extension.toLowerCase()] ?? extension.toUpperCase()) : 'UNKNOWN');
    put(row, 'ContentSize', data.length);
    put(row, 'IsLatest', true);
    const earlier = row.ContentDocumentId ? versionsOf(tx, text(row.ContentDocumentId)).length : 0;
    put(row, 'VersionNumber', String(earlier + 1));
    if (!row.ContentDocumentId) row.ContentDocumentId = tx.org.store.nextId('ContentDocument');
  }
}

const versionsOf = (tx: OrgTransaction, document: string): readonly string[] =>
  tx.org.store.idsByValue('ContentVersion', 'ContentDocumentId', [document]).get(document) ?? [];

/** Makes the documents of first versions, with a link to their owner and to where they are published first. */
export function makeDocuments(tx: OrgTransaction, works: readonly Work[]): void {
  const { store } = tx.org;
  for (const { id, fields: row } of works) {
    const document = text(row.ContentDocumentId);
    const earlier = versionsOf(tx, document).filter((version) => version !== id);
    if (store.read('ContentDocument', [document]).size > 0) {
      const old = tx.plan('ContentVersion').has('IsLatest') ? earlier : [];
      store.update(
        'ContentVersion',
        old.map((Id) => ({ Id, IsLatest: false })),
      );
      store.update('ContentDocument', [{ Id: document, LatestPublishedVersionId: id, Title: row.Title ?? null }]);
      continue;
    }
    const owner = row.OwnerId ?? tx.access.userId;
    const shared = {
      Title: row.Title ?? null,
      FileExtension: row.FileExtension ?? null,
      FileType: row.FileType ?? null,
    };
    insert(tx, 'ContentDocument', {
      ...shared,
      Id: document,
      OwnerId: owner,
      ContentSize: row.ContentSize ?? 0,
      LatestPublishedVersionId: id,
      ParentId: row.FirstPublishLocationId ?? null,
      PublishStatus: 'P',
    });
    link(tx, document, owner, 'I');
    if (row.FirstPublishLocationId && row.FirstPublishLocationId !== owner)
      link(tx, document, row.FirstPublishLocationId, 'V');
  }
}

function link(tx: OrgTransaction, ContentDocumentId: string, LinkedEntityId: FieldValue, ShareType: string): void {
  insert(tx, 'ContentDocumentLink', { ContentDocumentId, LinkedEntityId, ShareType, Visibility: 'AllUsers' });
}

/** Writes a row beside the save, past its triggers. */
function insert(tx: OrgTransaction, object: string, values: FieldValues): void {
  const plan = tx.plan(object);
  const now = tx.now().toISOString();
  const row: FieldValues = {};
  for (const field of plan.stored) row[field.name] = field.type === 'boolean' ? false : null;
  const audit = { CreatedDate: now, LastModifiedDate: now, ContentModifiedDate: now, SystemModstamp: now };
  const users = { CreatedById: tx.access.userId, LastModifiedById: tx.access.userId };
  const all: FieldValues = { Id: tx.org.store.nextId(object), ...audit, ...users, ...values };
  for (const [name, value] of Object.entries(all)) if (plan.has(name)) row[name] = value;
  tx.org.store.insert(object, [row]);
}
