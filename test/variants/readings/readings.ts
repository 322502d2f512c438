import type { Reading } from '../Reading';
import { accessReadings } from './access';
import { fileReadings } from './files';
import { idReadings } from './ids';
import { keyReadings } from './keys';
import { limitReadings } from './limits';
import { listingReadings } from './listings';
import { notFoundReadings } from './notFound';
import { searchReadings } from './search';
import { shapeReadings } from './shapes';
import { typeReadings } from './types';
import { webhookReadings } from './webhooks';

/** The Spruce that the simulator plays. */
const usual: Reading = { name: 'the usual reading' };

/** Everything that the real Spruce may do, as far as its documents and reports leave it open. */
export const readings: Reading[] = [
	usual,
	...accessReadings,
	...fileReadings,
	...idReadings,
	...keyReadings,
	...limitReadings,
	...listingReadings,
	...notFoundReadings,
	...searchReadings,
	...shapeReadings,
	...typeReadings,
	...webhookReadings,
];
