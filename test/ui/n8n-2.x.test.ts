import { packageInEditor } from './packageInEditor';

describe('the package in the editor of n8n 2.x', () => packageInEditor('2.x'));
