import { readFileSync } from 'node:fs';
import type { MetadataComponent } from './model';

/** Paths of the content files of a bundle or resource, relative to the project or package. */
export function contentPaths(component: MetadataComponent): readonly string[] {
  return [...(component.contents?.keys() ?? component.contentFiles?.keys() ?? [])];
}

/** Bytes of one content file, wherever it is kept; undefined when the component has no such file. */
export function readContent(component: MetadataComponent, path: string): Buffer | undefined {
  const kept = component.contents?.get(path);
  if (kept) return Buffer.from(kept);
  const absolute = component.contentFiles?.get(path);
  return absolute === undefined ? undefined : readFileSync(absolute);
}

/** The component with its content files in memory: files on disk may change or go. */
export function detached(component: MetadataComponent): MetadataComponent {
  if (!component.contentFiles) return component;
  const { contentFiles, ...rest } = component;
  return { ...rest, contents: new Map([...contentFiles].map(([path, absolute]) => [path, readFileSync(absolute)])) };
}
