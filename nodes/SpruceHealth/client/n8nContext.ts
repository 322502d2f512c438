import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

/** Where n8n calls our code: while a workflow runs, or while the editor fills a list. */
export type N8nContext = IExecuteFunctions | ILoadOptionsFunctions;
