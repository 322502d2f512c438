import { packageInN8n } from './packageInN8n';

describe('the package in a real n8n 2.x', () => packageInN8n('2.x'));
