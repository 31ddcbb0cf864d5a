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
