import type { Diagnostic } from '../../diagnostics';
import { contentPaths, loadRegistry, type MetadataComponent, type PackageProblem } from '../../metadata';
import type { DeployMessage } from './deploy-types';

const registry = loadRegistry();

/** The file by which a deploy tells a component: the content rather than the `-meta.xml`, a bundle's directory. */
export function fileNameOf(component: MetadataComponent): string {
  const { file, type, fullName } = component;
  const known = registry.type(type);
  if (known?.adapter === 'bundle') {
    const at = file.indexOf(`${known.directory}/${fullName}`);
    return at < 0 ? file : file.slice(0, at) + `${known.directory}/${fullName}`;
  }
  if (!file.endsWith('-meta.xml') || known?.folderContentType) return file;
  const [content] = contentPaths(component);
  return content !== undefined && known?.adapter === 'mixedContent' ? content : file.slice(0, -'-meta.xml'.length);
}

/** `Settings` components are told by the kind of their settings. */
function componentTypeOf({ type, xml }: MetadataComponent): string {
  return type === 'Settings' && xml ? xml.name : type;
}

const BASE = { changed: false, created: false, deleted: false } as const;

export function packageXmlMessage(fileName: string, createdDate: string): DeployMessage {
  return {
    ...BASE,
    changed: true,
    componentType: '',
    createdDate,
    fileName,
    fullName: 'package.xml',
    success: true,
    warning: false,
  };
}

export function packageProblemMessage(problem: PackageProblem, createdDate: string): DeployMessage {
  return {
    ...BASE,
    componentType: '',
    createdDate,
    fileName: problem.fileName,
    fullName: problem.fullName,
    problem: problem.problem,
    problemType: 'Error',
    success: false,
    warning: false,
  };
}

export interface Outcome {
  readonly changed: boolean;
  readonly created: boolean;
  readonly id: string;
  readonly warning?: string;
}

export function successMessage(component: MetadataComponent, outcome: Outcome, createdDate: string): DeployMessage {
  const { warning } = outcome;
  return {
    ...BASE,
    changed: outcome.changed,
    componentType: componentTypeOf(component),
    created: outcome.created,
    createdDate,
    fileName: fileNameOf(component),
    fullName: component.fullName,
    ...(outcome.id === '' ? {} : { id: outcome.id }),
    ...(warning === undefined ? {} : { problem: warning, problemType: 'Warning' }),
    success: true,
    warning: warning !== undefined,
  };
}

export function deletedMessage(
  component: { readonly type: string; readonly fullName: string },
  fileName: string,
  createdDate: string,
  warning?: string,
): DeployMessage {
  return {
    ...BASE,
    changed: warning === undefined,
    deleted: warning === undefined,
    componentType: component.type,
    createdDate,
    fileName,
    fullName: component.fullName,
    ...(warning === undefined ? {} : { problem: warning, problemType: 'Warning' }),
    success: true,
    warning: warning !== undefined,
  };
}

/** A failure; the place is that of the diagnostic where it is in the component's own files. */
export function failureMessage(
  component: { readonly type: string; readonly fullName: string },
  fileName: string,
  problem: string,
  createdDate: string,
  place?: { readonly line: number; readonly column: number },
): DeployMessage {
  return {
    ...BASE,
    ...(place ? { columnNumber: place.column, lineNumber: place.line } : {}),
    componentType: component.type,
    createdDate,
    fileName,
    fullName: component.fullName,
    problem,
    problemType: 'Error',
    success: false,
    warning: false,
  };
}

/** Path by which a diagnostic tells its file, as a message tells it. */
export function messageFile(diagnostic: Diagnostic, component: MetadataComponent | undefined): string {
  if (!component || diagnostic.file === component.file) return component ? fileNameOf(component) : diagnostic.file;
  return diagnostic.file;
}
