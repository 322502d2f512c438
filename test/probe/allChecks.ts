import type { Check } from './Check';
import { conversationTypes } from './checks/conversationTypes';
import { emailSearch } from './checks/emailSearch';
import { errorBodies } from './checks/errorBodies';
import { fileLinks } from './checks/fileLinks';
import { http } from './checks/http';
import { idPrefixes } from './checks/idPrefixes';
import { largestPage } from './checks/largestPage';
import { lastPage } from './checks/lastPage';
import { listForms } from './checks/listForms';
import { pageTokens } from './checks/pageTokens';
import { phoneSearch } from './checks/phoneSearch';
import { properties } from './checks/properties';
import { rateLimitHeaders } from './checks/rateLimitHeaders';
import { recordForms } from './checks/recordForms';
import { requestIds } from './checks/requestIds';
import { startFrom } from './checks/startFrom';
import { timeFormats } from './checks/timeFormats';
import { unknownIds } from './checks/unknownIds';
import { unknownPath } from './checks/unknownPath';
import { webhookEndpoints } from './checks/webhookEndpoints';
import { wrongToken } from './checks/wrongToken';
import { changes } from './writingChecks/changes';
import { creation } from './writingChecks/creation';
import { deletion } from './writingChecks/deletion';
import { keyAfterRefusal } from './writingChecks/keyAfterRefusal';
import { keyTwice } from './writingChecks/keyTwice';
import { tagTwice } from './writingChecks/tagTwice';

const reading: Check[] = [
	recordForms,
	listForms,
	properties,
	idPrefixes,
	unknownIds,
	unknownPath,
	wrongToken,
	pageTokens,
	lastPage,
	startFrom,
	largestPage,
	phoneSearch,
	emailSearch,
	conversationTypes,
	timeFormats,
	requestIds,
	fileLinks,
	webhookEndpoints,
];

const writing: Check[] = [creation, tagTwice, keyTwice, keyAfterRefusal, changes, deletion];

/** What the others were answered. */
const overall: Check[] = [errorBodies, rateLimitHeaders, http];

/** The checks in their order. */
export function allChecks(isWriting: boolean): Check[] {
	return [...reading, ...(isWriting ? writing : []), ...overall];
}
