import { SalesforceError } from '../../../diagnostics';
import type { SObjectType } from '../../../metadata/schema';
import type { FieldValue, RecordData } from '../../../metadata/values';
import type { SaveError, Transaction } from '../../../org/transaction/transaction';
import { asObject, decodeRecord, parseJson, requireObject, type Json, type JsonObject } from '../decode';
import { dmlOptions } from '../dml-options';
import type { RestContext, RestResource, RestResponse } from '../types';

/** As documented for sObject Tree. */
const MAX_RECORDS = 200;
const MAX_LEVELS = 5;
const MAX_TYPES = 5;

interface TreeNode {
  readonly referenceId: string;
  readonly record: RecordData;
  readonly children: readonly { readonly field: string; readonly nodes: readonly TreeNode[] }[];
}

/** `POST /composite/tree/X`: parents with their children, all or none. */
function createTree(context: RestContext): RestResponse {
  const object = requireObject(context, context.params['object'] ?? '');
  const json = asObject(parseJson(context.request.body), 'SObjectTreeRequest');
  const roots = readNodes(context, object, json['records'], 1);
  const all = roots.flatMap(flatten);
  if (all.length > MAX_RECORDS)
    throw new SalesforceError(
      'LIMIT_EXCEEDED',
      `record limit reached. cannot submit more than ${MAX_RECORDS} records into this call`,
    );
  if (new Set(all.map((node) => node.record.type)).size > MAX_TYPES) {
    throw new SalesforceError(
      'LIMIT_EXCEEDED',
      `No more than ${MAX_TYPES} different object types are allowed in one tree.`,
    );
  }
  requireReferenceIds(all);
  const results = new Map<string, string>();
  const failures: { referenceId: string; errors: readonly SaveError[] }[] = [];
  context.inTransaction((transaction) => {
    const savepoint = transaction.setSavepoint();
    insertLevel(
      context,
      transaction,
      roots.map((node) => ({ node, parent: {} })),
      results,
      failures,
    );
    if (failures.length > 0) transaction.rollback(savepoint);
    else transaction.releaseSavepoint(savepoint);
  });
  if (failures.length > 0) return { status: 400, body: { hasErrors: true, results: failures } };
  const body = all.map((node) => ({ referenceId: node.referenceId, id: results.get(node.referenceId) ?? null }));
  return { status: 201, body: { hasErrors: false, results: body } };
}

function readNodes(context: RestContext, object: SObjectType, json: Json | undefined, level: number): TreeNode[] {
  if (!Array.isArray(json))
    throw new SalesforceError('JSON_PARSER_ERROR', "The request body must have a list named 'records'.");
  if (level > MAX_LEVELS)
    throw new SalesforceError('LIMIT_EXCEEDED', `A tree may be at most ${MAX_LEVELS} levels deep.`);
  return json.map((item) => readNode(context, object, asObject(item, object.name), level));
}

function readNode(context: RestContext, object: SObjectType, json: JsonObject, level: number): TreeNode {
  const { schema } = context.org;
  const own: JsonObject = {};
  const children: { field: string; nodes: TreeNode[] }[] = [];
  for (const [key, value] of Object.entries(json)) {
    const relationship = schema.childRelationship(object.name, key);
    const childObject = relationship ? schema.object(relationship.childObject) : undefined;
    const isChildren = value !== null && typeof value === 'object' && !Array.isArray(value) && 'records' in value;
    if (relationship && childObject && isChildren) {
      children.push({ field: relationship.field, nodes: readNodes(context, childObject, value['records'], level + 1) });
    } else own[key] = value;
  }
  const attributes = json['attributes'];
  const referenceId =
    attributes !== null && typeof attributes === 'object' && !Array.isArray(attributes)
      ? String(attributes['referenceId'] ?? '')
      : '';
  return { referenceId, record: decodeRecord(schema, object, own), children };
}

function flatten(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap((child) => child.nodes.flatMap(flatten))];
}

function requireReferenceIds(nodes: readonly TreeNode[]): void {
  const seen = new Set<string>();
  for (const { referenceId } of nodes) {
    if (referenceId === '')
      throw new SalesforceError('INVALID_INPUT', 'Include a reference ID for each record in the request.');
    if (seen.has(referenceId))
      throw new SalesforceError('INVALID_INPUT', `Duplicate ReferenceId provided in the request: ${referenceId}.`);
    seen.add(referenceId);
  }
}

interface Pending {
  readonly node: TreeNode;
  readonly parent: Readonly<Record<string, FieldValue>>;
}

/** Inserts one level with one save for each run of equal types, then the level below it. */
function insertLevel(
  context: RestContext,
  transaction: Transaction,
  level: readonly Pending[],
  results: Map<string, string>,
  failures: { referenceId: string; errors: readonly SaveError[] }[],
): void {
  if (level.length === 0) return;
  const next: Pending[] = [];
  for (const type of new Set(level.map(({ node }) => node.record.type))) {
    const group = level.filter(({ node }) => node.record.type === type);
    const records = group.map(({ node, parent }) => ({ type, fields: { ...node.record.fields, ...parent } }));
    const saved = transaction.insert(records, dmlOptions(context.request, false));
    for (const [i, { node }] of group.entries()) {
      const result = saved[i];
      if (!result?.success || result.id === null) {
        failures.push({ referenceId: node.referenceId, errors: result?.errors ?? [] });
        continue;
      }
      results.set(node.referenceId, result.id);
      const id = result.id;
      for (const child of node.children) {
        next.push(...child.nodes.map((childNode) => ({ node: childNode, parent: { [child.field]: id } })));
      }
    }
  }
  if (failures.length === 0) insertLevel(context, transaction, next, results, failures);
}

export const treeResources: readonly RestResource[] = [
  { method: 'POST', pattern: '/composite/tree/:object', handler: createTree },
];
