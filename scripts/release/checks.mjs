/**
 * The rules for a release, as pure questions: each answers with faults, in sentences.
 *
 * @typedef {object} Package
 * @property {string} name
 * @property {string} version
 * @property {Record<string, unknown>} exports
 * @property {{access?: string, provenance?: boolean}} [publishConfig]
 * @property {unknown} [repository]
 */

const HEADINGS = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
/** Files of the package: the build, its sources for debuggers, and what npm always adds. */
const PACKED = /^(dist\/|src\/|package\.json$|README\.md$|LICENSE$)/;
/** Files that users have no use for. */
const UNWANTED = /(^|\/)(test|tests|demo|scripts|node_modules)\/|\.(test|spec)\.|\.tsbuildinfo$|(^|\/)\.[^/]/;

/**
 * @param {string} version of package.json
 * @param {string} locked version in package-lock.json
 * @param {readonly string[]} tags of the repository
 */
export function faultsOfVersion(version, locked, tags) {
  const faults = [];
  if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    faults.push(`The version ${version} is no semantic version.`);
  if (locked !== version) faults.push(`package-lock.json has the version ${locked}: run npm install.`);
  if (tags.includes(`v${version}`)) faults.push(`There is a tag v${version} already: raise the version.`);
  const newer = tags.filter((tag) => /^v\d/.test(tag) && compare(tag.slice(1), version) > 0);
  if (newer.length) faults.push(`The version ${version} is older than ${newer.join(', ')}.`);
  return faults;
}

/**
 * @param {string} changelog
 * @param {string} version
 */
export function faultsOfChangelog(changelog, version) {
  const faults = [];
  const section = sectionOf(changelog, version);
  const [head = ''] = section?.split('\n') ?? [];
  if (section === undefined) return [`CHANGELOG.md has no heading "## [${version}] - YYYY-MM-DD".`];
  if (!/^## \[[^\]]+\] - \d{4}-\d\d-\d\d$/.test(head))
    faults.push(`"${head}" should be "## [${version}] - YYYY-MM-DD".`);
  const headings = [...section.matchAll(/^### (.*)$/gm)].map(([, name = '']) => name);
  if (!headings.length) faults.push(`The changes of ${version} have no heading such as "### Added".`);
  for (const name of headings)
    if (!HEADINGS.includes(name)) faults.push(`"### ${name}" is none of ${HEADINGS.join(', ')}.`);
  if (!/^- \S/m.test(section)) faults.push(`CHANGELOG.md tells no change of ${version}.`);
  const unreleased = sectionOf(changelog, 'Unreleased') ?? '';
  if (/^- \S/m.test(unreleased)) faults.push(`Changes stand under "Unreleased": move them to ${version}.`);
  return faults;
}

/**
 * @param {Package} given
 * @param {readonly string[]} files of the package, as npm packs them
 */
export function faultsOfPack({exports}, files) {
  const faults = files
    .filter((file) => !PACKED.test(file) || UNWANTED.test(file))
    .map((file) => `${file} is packed, and users have no use for it.`);
  const promised = targetsOf(exports);
  for (const target of promised) {
    const pattern = new RegExp(
      `^${target.replace(/^\.\//, '').replaceAll('.', '\\.').replace('*', '[^/]+')}$`,
    );
    if (!files.some((file) => pattern.test(file))) faults.push(`${target} is exported, and not packed.`);
  }
  return faults;
}

/**
 * @param {Package} given
 * @returns {{faults: string[], notes: string[]}}
 */
export function faultsOfProvenance({publishConfig, repository}) {
  const faults = [];
  if (publishConfig?.provenance !== true)
    faults.push('publishConfig.provenance of package.json must be true.');
  if (publishConfig?.access !== 'public')
    faults.push('publishConfig.access of package.json must be "public".');
  const notes = repository
    ? []
    : [
        'package.json names no repository. npm refuses provenance without it: set "repository" to the public one.',
      ];
  return {faults, notes};
}

/**
 * The text below the heading of a version, with the heading.
 *
 * @param {string} changelog
 * @param {string} version
 */
function sectionOf(changelog, version) {
  return changelog
    .split(/^(?=## )/m)
    .find((section) => section.startsWith(`## [${version}]`) || section.startsWith(`## ${version}`));
}

/**
 * @param {unknown} value
 * @returns {string[]}
 */
function targetsOf(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(targetsOf) : [];
}

/** @param {string} a @param {string} b */
function compare(a, b) {
  return a.localeCompare(b, 'en', {numeric: true});
}
