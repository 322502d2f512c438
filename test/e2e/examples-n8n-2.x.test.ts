import { examplesInN8n } from './examplesInN8n';

describe('the example workflows in a real n8n 2.x', () => examplesInN8n('2.x'));
