import { version } from 'n8n-core/package.json';

/** The major version of the engine that this Jest project runs: 1 or 2. */
export const engineMajor = Number(version.split('.')[0]);
