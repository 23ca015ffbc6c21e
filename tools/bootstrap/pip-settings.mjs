import { spawnSync } from 'node:child_process';

/**
 * uv reads no settings of pip, so a machine whose pip is set to a mirror would have its uv knock at the wrong door.
 * @param {string} python
 * @returns {NodeJS.ProcessEnv} what uv has to be told, without what it is told already
 */
export function uvSettingsFromPip(python) {
  const answer = spawnSync(python, ['-m', 'pip', 'config', 'list'], { encoding: 'utf8' });
  const settings = answer.status === 0 ? translatePipSettings(answer.stdout) : {};
  return Object.fromEntries(Object.entries(settings).filter(([name]) => process.env[name] === undefined));
}

const UV_NAMES = new Map([
  ['index-url', 'UV_DEFAULT_INDEX'],
  ['extra-index-url', 'UV_INDEX'],
  ['cert', 'SSL_CERT_FILE'],
  ['trusted-host', 'UV_INSECURE_HOST'],
]);

/** Where pip has the settings of an install from; each wins over those before it. The listing is in another order. */
const SECTIONS = ['global', 'install', ':env:'];

/**
 * @param {string} listing what `pip config list` prints: lines of `<section>.<setting>='<value>'`
 * @returns {Record<string, string>}
 */
export function translatePipSettings(listing) {
  /** @type {Record<string, string>} */
  const settings = {};
  for (const section of SECTIONS) {
    for (const [, setting = '', value = ''] of listing.matchAll(new RegExp(`^${section}\\.([a-z-]+)='(.*)'$`, 'gm'))) {
      const name = UV_NAMES.get(setting);
      if (name !== undefined) settings[name] = value.replaceAll('\\n', ' ').trim();
    }
  }
  return settings;
}
