import { packageInEditor } from './packageInEditor';
import { sheetInEditor } from './sheetInEditor';

describe('the package in the editor of n8n 2.x', () => packageInEditor('2.x'));

describe('a sheet in the editor of n8n 2.x', () => sheetInEditor('2.x'));
