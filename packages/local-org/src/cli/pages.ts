import type { PageHost } from '../api/http/page-host';
import { localOrgDir } from './project';

/** Builds (or takes from the cache) what serves the project's Lightning pages. */
export async function createPageHost(rootDir: string): Promise<PageHost> {
  // Loaded on demand: the compiler behind it takes a second that other commands need not pay.
  const { createLightningHost } = await import('@self-serve/lightning-host');
  return createLightningHost({ projectRoot: rootDir, cacheDir: `${localOrgDir(rootDir)}/cache/lightning` });
}
