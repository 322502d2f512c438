import type { Reading } from '../Reading';

const usual: Reading = { name: 'the usual reading' };

export const readings: Reading[] = [usual];
