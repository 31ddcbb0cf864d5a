export { type Finding, type Status } from './finding';
export { connectionReader, type OrgReader } from './org-reader';
export { readProjectSetup, type ProjectSetup } from './project-setup';
export { DEFAULT_ASSUMPTIONS, estimateStorage, storageTable, type StorageAssumptions } from './storage-estimate';
export { countByStatus, toText, verify } from './verify';
