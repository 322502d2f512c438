import type { IDataObject } from 'n8n-workflow';
import type { system } from '../../../fields/contact/integrationLink';
import type { ParamsOf } from '../../../framework/declare/params';
import { InvalidInput } from '../../../values/InvalidInput';
import { linkBody } from '../integrationLinks';
import { parsedUrl } from '../../../values/urls/parsedUrl';

/** The system that an External ID comes from. */
type System = ParamsOf<[typeof system]>['system'];

/** What a row says of the contact's record in another system. */
interface LinkTexts {
	system: System;
	externalId?: string;
	linkUrl?: string;
}

/**
 * The request body of the link between a contact and its record in the other system. Undefined for a
 * row without an External ID.
 *
 * @param labelOf what the user calls a column, for messages
 * @throws InvalidInput when there is a Link URL that Spruce could not store
 */
export function columnLink(
	{ system, externalId = '', linkUrl = '' }: LinkTexts,
	labelOf: (id: string) => string,
): IDataObject | undefined {
	const url = linkUrl.trim();
	const hasId = externalId.trim() !== '';
	const problem = url === '' ? undefined : problemOf(url, system, hasId);
	if (problem !== undefined) {
		throw new InvalidInput(`${labelOf('linkUrl')}: ${problem.message}`, problem.description);
	}
	return hasId ? linkBody({ system, externalId, url }) : undefined;
}

function problemOf(url: string, system: System, hasId: boolean) {
	if (!hasId) {
		return {
			message: 'the row has no External ID',
			description:
				'Spruce stores the address with the ID. Fill in the ID too, or leave both blank.',
		};
	}
	if (system !== 'custom') {
		return {
			message: 'Spruce takes an address only for a custom system',
			description: 'Leave it blank, or choose Custom as the External ID System under Options.',
		};
	}
	if (/^https?:$/.test(parsedUrl(url)?.protocol ?? '')) return undefined;
	return {
		message: 'this is not a web address',
		description: 'Enter the whole address, such as https://example.com/contacts/123.',
	};
}
