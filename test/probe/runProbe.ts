import manifest from '../../package.json';
import { allChecks } from './allChecks';
import { SpruceCalls, type CallSettings } from './calls/SpruceCalls';
import { CallsUsedUp, NoAnswer, ProbeStop } from './calls/ProbeStop';
import type { Check, Sighting, Surroundings } from './Check';
import { OwnRecords, ownTag } from './OwnRecords';
import { requireSpruce } from './requireSpruce';
import type { Report, Row } from './report/Report';
import { Seen } from './report/Seen';

/** How the probe runs. */
export interface ProbeSettings extends CallSettings {
	print(line: string): void;
	/** Ends the probe early; what it made is still removed. */
	signal?: AbortSignal;
}

const errorNames = ['TypeError', 'RangeError', 'SyntaxError', 'URIError', 'ReferenceError'];
const codes = [
	'ECONNREFUSED',
	'ECONNRESET',
	'ENOTFOUND',
	'EAI_AGAIN',
	'ETIMEDOUT',
	'EPIPE',
	'UND_ERR_SOCKET',
	'UND_ERR_HEADERS_TIMEOUT',
	'UND_ERR_BODY_TIMEOUT',
	'UND_ERR_CONNECT_TIMEOUT',
];

/**
 * Looks at each assumption. A check that fails is a line of the report, too.
 *
 * @throws ProbeStop when Spruce cannot be reached or refuses the token
 */
export async function runProbe(settings: ProbeSettings): Promise<Report> {
	const { isWriting, baseUrl, print, signal, wait } = settings;
	const spruce = new SpruceCalls(settings);
	await requireSpruce(spruce);
	const own = new OwnRecords(spruce);
	const rows: Row[] = [];
	try {
		for (const check of allChecks(isWriting)) {
			if (signal?.aborted) throw new ProbeStop('Stopped.');
			rows.push(...(await rowsOf(check, { spruce, own, wait })));
		}
	} finally {
		if (isWriting) rows.push(await cleanUp(own, print));
	}
	return {
		version: manifest.version,
		day: new Date().toISOString().slice(0, 10),
		isWriting,
		isSpruceItself: new URL(baseUrl).host === 'api.sprucehealth.com',
		calls: spruce.answers.length,
		rows,
	};
}

async function rowsOf(check: Check, surroundings: Surroundings): Promise<Row[]> {
	const { name, assumption, nodeDoes } = check;
	let sightings: Sighting | Sighting[];
	try {
		sightings = await check.look(surroundings);
	} catch (error) {
		sightings = { seen: failureOf(error) };
	}
	return [sightings].flat().map((sighting) => ({ check: name, assumption, nodeDoes, ...sighting }));
}

/** The message of an error may quote an answer, so it is left out. */
function failureOf(error: unknown): Seen {
	if (error instanceof CallsUsedUp) return Seen.say`left out: the probe has made enough calls`;
	if (error instanceof NoAnswer) return Seen.say`no answer (${Seen.known(codes, error.code)})`;
	if (error instanceof ProbeStop) return Seen.say`not measured: there is no contact of the probe`;
	return Seen.say`this check failed (${Seen.known(errorNames, (error as Error).name)})`;
}

async function cleanUp(own: OwnRecords, print: ProbeSettings['print']): Promise<Row> {
	const isGone = await own.clean();
	if (!isGone) {
		print(`Delete the contact "${own.givenName} ${own.familyName}" in Spruce, if it is there.`);
	}
	print(`The contact tag "${ownTag}" stays: Spruce's API cannot delete tags. You can, in Spruce.`);
	return {
		check: 'left-behind',
		assumption: 'The probe leaves nothing but its tag',
		nodeDoes: '',
		seen: Seen.say`its contact is gone: ${isGone}`,
		isUsual: isGone,
	};
}
