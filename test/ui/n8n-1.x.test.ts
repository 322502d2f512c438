import { packageInEditor } from './packageInEditor';
import { sheetInEditor } from './sheetInEditor';

describe('the package in the editor of n8n 1.x', () => packageInEditor('1.x'));

describe('a sheet in the editor of n8n 1.x', () => sheetInEditor('1.x'));
