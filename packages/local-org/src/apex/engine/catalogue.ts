import type { ClassSymbol, FieldSymbol, MethodSymbol } from '../checker/symbols';
import { symbolOf } from '../checker/type-rules';
import type { ApexType } from '../runtime/apex-type';
import type { AnnotationNode } from '../syntax/ast';
import type { ApexEngine, InvocableActionInfo, InvocableVariableInfo, RestResourceInfo } from './api';
import type { Deployment } from './deployment';

export const annotationOf = (
  m: { readonly annotations: readonly AnnotationNode[] },
  name: string,
): AnnotationNode | undefined => m.annotations.find((a) => a.name.toLowerCase() === name);

export const methodsWith = (symbol: ClassSymbol, annotation: string): MethodSymbol[] =>
  [...symbol.methodSymbols.values()].flat().filter((m) => annotationOf(m, annotation));

/** The `@InvocableMethod` of a class; the platform allows one. */
export const invocableMethod = (symbol: ClassSymbol): MethodSymbol | undefined =>
  methodsWith(symbol, 'invocablemethod')[0];

/** `@InvocableVariable` members of a class, inherited ones included. */
export function invocableVariables(symbol: ClassSymbol): FieldSymbol[] {
  const found: FieldSymbol[] = [];
  for (let s: ClassSymbol | null = symbol; s; s = s.parentSymbol) {
    found.push(...[...s.fieldSymbols.values()].filter((f) => annotationOf(f, 'invocablevariable')));
  }
  return found;
}

function variableInfo(field: FieldSymbol): InvocableVariableInfo {
  const values = annotationOf(field, 'invocablevariable')?.values ?? {};
  return {
    name: field.name,
    label: values['label'] ?? field.name,
    description: values['description'] ?? '',
    required: values['required']?.toLowerCase() === 'true',
    type: field.type.name,
  };
}

/** The class whose members are the rows' fields; null when rows are plain values. */
export const rowClass = (list: ApexType | undefined): ClassSymbol | null => {
  const element = list?.args[0];
  const symbol = element ? symbolOf(element) : null;
  return symbol?.kind === 'class' ? symbol : null;
};

function describeAction(symbol: ClassSymbol, method: MethodSymbol): InvocableActionInfo {
  const values = annotationOf(method, 'invocablemethod')?.values ?? {};
  const input = rowClass(method.parameters[0]?.type);
  const output = rowClass(method.returnType);
  return {
    className: symbol.name,
    methodName: method.name,
    label: values['label'] ?? method.name,
    description: values['description'] ?? '',
    category: values['category'] ?? '',
    callout: values['callout']?.toLowerCase() === 'true',
    inputs: input ? invocableVariables(input).map(variableInfo) : [],
    outputs: output ? invocableVariables(output).map(variableInfo) : [],
    structuredInput: input !== null,
    structuredOutput: output !== null,
  };
}

export function invocableActions(d: Deployment): readonly InvocableActionInfo[] {
  const found: InvocableActionInfo[] = [];
  for (const symbol of d.program.top.values()) {
    const method = invocableMethod(symbol);
    if (method && !symbol.unit.broken) found.push(describeAction(symbol, method));
  }
  return found;
}

const HTTP_ANNOTATIONS: Readonly<Record<string, string>> = {
  httpget: 'GET',
  httppost: 'POST',
  httpput: 'PUT',
  httppatch: 'PATCH',
  httpdelete: 'DELETE',
};

/** The method of a `@RestResource` class that answers an HTTP method. */
export function restMethod(symbol: ClassSymbol, httpMethod: string): MethodSymbol | undefined {
  const name = Object.keys(HTTP_ANNOTATIONS).find((k) => HTTP_ANNOTATIONS[k] === httpMethod.toUpperCase());
  return name ? methodsWith(symbol, name)[0] : undefined;
}

export const restMapping = (symbol: ClassSymbol): string | undefined =>
  symbol.annotation('restresource')?.values['urlmapping'];

export function restResources(d: Deployment): readonly RestResourceInfo[] {
  const found: RestResourceInfo[] = [];
  for (const symbol of d.program.top.values()) {
    const urlMapping = restMapping(symbol);
    if (urlMapping === undefined || symbol.unit.broken) continue;
    found.push({
      className: symbol.name,
      urlMapping,
      methods: Object.values(HTTP_ANNOTATIONS).filter((m) => restMethod(symbol, m)),
    });
  }
  return found;
}

export function auraMethods(d: Deployment, className: string): ReturnType<ApexEngine['auraMethods']> {
  const symbol = d.findClass(className);
  if (!symbol) return [];
  return methodsWith(symbol, 'auraenabled')
    .filter((m) => m.isStatic)
    .map((m) => ({
      name: m.name,
      parameters: m.parameters.map((p) => p.name),
      cacheable: annotationOf(m, 'auraenabled')?.values['cacheable']?.toLowerCase() === 'true',
    }));
}
