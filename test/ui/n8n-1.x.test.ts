import { packageInEditor } from './packageInEditor';
import { sheetInEditor } from './sheetInEditor';
import { testRunInEditor } from './testRunInEditor';

describe('the package in the editor of n8n 1.x', () => packageInEditor('1.x'));

describe('a sheet in the editor of n8n 1.x', () => sheetInEditor('1.x'));

describe('a test run in the editor of n8n 1.x', () => testRunInEditor('1.x'));
