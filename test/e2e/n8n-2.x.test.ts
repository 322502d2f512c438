import { askInN8n } from './askInN8n';
import { packageInN8n } from './packageInN8n';

describe('the package in a real n8n 2.x', () => packageInN8n('2.x'));

describe('asking patients in a real n8n 2.x', () => askInN8n('2.x'));
