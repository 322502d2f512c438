import type { Simulator } from '../simulator/Simulator';
import type { Credential } from './host/Credential';

/** A credential of the package that leads to a simulator, with its token or another one. */
export function simulatorCredential(
	{ baseUrl, token }: Simulator,
	apiToken: string = token,
): Credential {
	return {
		name: 'Spruce Health account',
		type: 'spruceHealthApi',
		data: { tokenType: 'apiToken', apiToken, accessId: '', secretKey: '', baseUrl },
	};
}

/** A credential that leads to a simulator and lets nobody write. */
export function readOnlyCredential(simulator: Simulator): Credential {
	const { type, data } = simulatorCredential(simulator);
	return {
		name: 'Spruce Health account (read only)',
		type,
		data: { ...data, readOnly: true },
	};
}
