export { runOrg, type RunOptions, type RunningOrg } from './cli/run-org';
