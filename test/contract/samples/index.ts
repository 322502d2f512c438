import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { OperationSample, ResourceSamples } from './OperationSample';

const files = readdirSync(__dirname).filter((file) => /^[a-z]\w*\.ts$/.test(file));

/** The sample of every operation under its full name, from the files beside this one. */
export const samples: Record<string, OperationSample> = Object.fromEntries(
	files
		.map((file) => basename(file, '.ts'))
		.filter((resource) => resource !== 'index')
		.flatMap((resource) => {
			const { default: ofResource } = jest.requireActual<{ default: ResourceSamples }>(
				`./${resource}`,
			);
			return Object.entries(ofResource).map(([operation, sample]) => [
				`${resource}: ${operation}`,
				sample,
			]);
		}),
);
