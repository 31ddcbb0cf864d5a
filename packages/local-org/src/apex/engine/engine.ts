import { UnsupportedError } from '../../diagnostics';
import type { ApexEngine, ApexEngineOptions } from './api';

/** Creates an engine without code; `deploy` gives it some. */
export function createApexEngine(_options: ApexEngineOptions = {}): ApexEngine {
  throw new UnsupportedError('Apex');
}
