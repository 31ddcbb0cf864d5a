import { SalesforceError } from '../../../diagnostics';
import { CODE_TYPES, type CodeType } from '../../../org/deploy/tooling-save';
import { asObject, parseJson, type Json } from '../decode';
import type { RestContext, RestHandler, RestResource, RestResponse } from '../types';

function guarded(handler: RestHandler): RestHandler {
  return (context) => {
    if (!context.org.hasUserPermission(context.request.userId, 'AuthorApex'))
      throw new SalesforceError('INSUFFICIENT_ACCESS', 'This needs the Author Apex permission.', [], 403);
    return handler(context);
  };
}

const bodyOf = (context: RestContext, name: string): Record<string, Json> =>
  asObject(parseJson(context.request.body), name);

const created = (id: string): RestResponse => ({ status: 201, body: { id, success: true, errors: [] } });

/** `POST /tooling/sobjects/ApexClass` and its `PATCH`: code is compiled and in force when the answer comes. */
function code(type: CodeType): readonly RestResource[] {
  const pattern = `/tooling/sobjects/${type}`;
  const create = (context: RestContext): RestResponse =>
    created(context.org.metadata.saveCode(type, undefined, bodyOf(context, type), context.request.userId));
  const update = (context: RestContext): RestResponse => {
    context.org.metadata.saveCode(type, context.params['id'] ?? '', bodyOf(context, type), context.request.userId);
    return { status: 204 };
  };
  const remove = (context: RestContext): RestResponse => {
    context.org.metadata.deleteCode(type, context.params['id'] ?? '', context.request.userId);
    return { status: 204 };
  };
  return [
    { method: 'POST', pattern, handler: guarded(create) },
    { method: 'PATCH', pattern: `${pattern}/:id`, handler: guarded(update) },
    { method: 'DELETE', pattern: `${pattern}/:id`, handler: guarded(remove) },
  ];
}

function createContainer(context: RestContext): RestResponse {
  const name = String(bodyOf(context, 'MetadataContainer')['Name'] ?? '');
  return created(context.org.metadata.containers.create(name, context.request.userId));
}

function deleteContainer(context: RestContext): RestResponse {
  context.org.metadata.containers.remove(context.params['id'] ?? '');
  return { status: 204 };
}

function createMember(kind: string): RestHandler {
  return (context) => {
    const body = bodyOf(context, kind);
    const text = (name: string): string => String(body[name] ?? '');
    const { containers } = context.org.metadata;
    return created(containers.addMember(kind, text('MetadataContainerId'), text('ContentEntityId'), text('Body')));
  };
}

function createRequest(context: RestContext): RestResponse {
  const body = bodyOf(context, 'ContainerAsyncRequest');
  const container = String(body['MetadataContainerId'] ?? '');
  return created(
    context.org.metadata.containers.deploy(container, body['IsCheckOnly'] === true, context.request.userId),
  );
}

/** Writes of code with the Tooling API, one by one and in containers. */
export const toolingCodeResources: readonly RestResource[] = [
  ...(Object.keys(CODE_TYPES) as CodeType[]).flatMap(code),
  { method: 'POST', pattern: '/tooling/sobjects/MetadataContainer', handler: guarded(createContainer) },
  { method: 'DELETE', pattern: '/tooling/sobjects/MetadataContainer/:id', handler: guarded(deleteContainer) },
  { method: 'POST', pattern: '/tooling/sobjects/ApexClassMember', handler: guarded(createMember('ApexClassMember')) },
  {
    method: 'POST',
    pattern: '/tooling/sobjects/ApexTriggerMember',
    handler: guarded(createMember('ApexTriggerMember')),
  },
  { method: 'POST', pattern: '/tooling/sobjects/ContainerAsyncRequest', handler: guarded(createRequest) },
];
