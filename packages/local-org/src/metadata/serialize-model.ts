import { UnsupportedError } from '../diagnostics';
import type { MetadataComponent } from './model';

/** One component as a JSON text, contents of bundles and resources included, for keeping in the org's database. */
export function serializeComponent(_component: MetadataComponent): string {
  throw new UnsupportedError('serializing components');
}

/** The reverse of `serializeComponent`; needs no files. */
export function deserializeComponent(_json: string): MetadataComponent {
  throw new UnsupportedError('serializing components');
}
