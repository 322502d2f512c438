import type { Field } from '../../../framework/declare/field';
import { ageFilter } from './ageFilter';
import { categoryFilter } from './categoryFilter';
import { createdTimeFilter } from './createdTimeFilter';
import { emailAddressFilter } from './emailAddressFilter';
import { faxNumberFilter } from './faxNumberFilter';
import { genderFilter } from './genderFilter';
import { integrationIDFilter } from './integrationIDFilter';
import { inviteFilter } from './inviteFilter';
import { nameFilter } from './nameFilter';
import { organizationContactFieldFilter } from './organizationContactFieldFilter';
import { phoneNumberFilter } from './phoneNumberFilter';
import { tagFilter } from './tagFilter';

/** The structured filters of the contact search. A contact must match every filter. */
export const contactFilters = {
	displayName: 'Filters',
	name: 'filters',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, isFilter: true },
	placeholder: 'Add Filter',
	default: {},
	description: 'A contact must match every filter',
	options: [
		ageFilter,
		categoryFilter,
		createdTimeFilter,
		organizationContactFieldFilter,
		emailAddressFilter,
		faxNumberFilter,
		genderFilter,
		integrationIDFilter,
		inviteFilter,
		nameFilter,
		phoneNumberFilter,
		tagFilter,
	],
} as const satisfies Field;
