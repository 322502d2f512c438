import { packageInN8n } from './packageInN8n';

describe('the package in a real n8n 1.x', () => packageInN8n('1.x'));
