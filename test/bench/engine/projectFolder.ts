/* eslint-disable @n8n/community-nodes/no-restricted-globals,
   @n8n/community-nodes/no-restricted-imports */
import { resolve } from 'node:path';

/** The folder of package.json. */
export const projectFolder = resolve(__dirname, '../../..');
