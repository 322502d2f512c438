import { packageInEditor } from './packageInEditor';

describe('the package in the editor of n8n 1.x', () => packageInEditor('1.x'));
