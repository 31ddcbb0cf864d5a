import { ComponentSet } from '@salesforce/source-deploy-retrieve';
import fs from 'node:fs';
import path from 'node:path';

/**
 * Reports on a report type that is new in the same check-only deploy are refused: the type is not there while they are checked. So an org
 * that has not all of the project's report types gets two requests, these types in the second.
 */
const AFTER_REPORT_TYPES: readonly string[] = ['Report', 'Dashboard', 'ReportFolder', 'DashboardFolder'];

/** Members by metadata type, as a manifest lists them. */
export type Members = ReadonlyMap<string, readonly string[]>;

/** Everything that the source folders hold, as one manifest would name it. */
export async function membersOf(sourceDirs: readonly string[]): Promise<Members> {
  const { types } = (await ComponentSet.fromSource([...sourceDirs]).getObject()).Package;
  return new Map(types.map(({ name, members }) => [name, [...members].sort()]));
}

/** @param present report types that the org has @returns the manifests to deploy, in order */
export function deployRequests(all: Members, present: readonly string[]): Members[] {
  const known = new Set(present);
  const isFirstInstall = (all.get('ReportType') ?? []).some((name) => !known.has(name));
  const later = [...all].filter(([type]) => AFTER_REPORT_TYPES.includes(type));
  if (!isFirstInstall || later.length === 0) return [all];
  return [new Map([...all].filter(([type]) => !AFTER_REPORT_TYPES.includes(type))), new Map(later)];
}

/** Writes one `package.xml` for each request. @returns their paths, in order */
export function writeManifests(requests: readonly Members[], apiVersion: string, dir: string): string[] {
  return requests.map((members, i) => {
    const file = path.join(dir, `package-${i + 1}.xml`);
    fs.writeFileSync(file, manifest(members, apiVersion));
    return file;
  });
}

function manifest(members: Members, apiVersion: string): string {
  const types = [...members].sort(([one], [other]) => one.localeCompare(other));
  const lines = types.map(
    ([name, all]) =>
      `    <types>\n${all.map((member) => `        <members>${escape(member)}</members>\n`).join('')}        <name>${name}</name>\n    </types>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">\n${lines.join('')}    <version>${apiVersion}</version>\n</Package>\n`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
