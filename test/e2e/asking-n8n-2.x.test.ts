import { askInN8n } from './askInN8n';

describe('asking patients in a real n8n 2.x', () => askInN8n('2.x'));
