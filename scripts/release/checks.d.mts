/** Types for tests, which are TypeScript: see checks.mjs. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly publishConfig?: {readonly access?: string; readonly provenance?: boolean};
  readonly repository?: unknown;
}

export function faultsOfVersion(version: string, locked: string, tags: readonly string[]): string[];
export function faultsOfChangelog(changelog: string, version: string): string[];
export function faultsOfPack(given: Package, files: readonly string[]): string[];
export function faultsOfProvenance(given: Package): {faults: string[]; notes: string[]};
