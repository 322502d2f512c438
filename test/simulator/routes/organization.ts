import { answerPage } from '../serving/answerPage';
import type { Operation } from '../serving/Operation';
import { findById } from '../organization/findById';
import { showFiles } from '../organization/files/showFiles';

/** The organization, who works there and what belongs to it. */
export const organization: Operation[] = [
	{
		operationId: 'Organization',
		method: 'GET',
		path: '/organization',
		handle: ({ organization: { id, members } }) => ({
			status: 200,
			body: { organization: findById('organization', members, id) },
		}),
	},
	{
		operationId: 'OrganizationMembers',
		method: 'GET',
		path: '/organization/members',
		lists: 'members',
		isPaged: true,
		handle: (call) =>
			answerPage(call, call.organization.members, {
				listing: 'members',
				property: 'members',
				keysOf: ({ id }) => [id],
				smallestPage: 2,
				largestPage: 500,
			}),
	},
	{
		operationId: 'OrganizationMember',
		method: 'GET',
		path: '/organization/members/{memberId}',
		handle: ({ organization: { members }, params }) => ({
			status: 200,
			body: findById('member', members, params.memberId),
		}),
	},
	{
		operationId: 'TeamMembers',
		method: 'GET',
		path: '/teams/{teamId}/members',
		lists: 'members',
		isPaged: true,
		handle(call) {
			const { members, teamMemberIds } = call.organization;
			const teams = members.filter(({ type }) => type === 'team');
			const { id } = findById('team', teams, call.params.teamId);
			const inTeam = members.filter((member) => teamMemberIds[id].includes(member.id));
			return answerPage(call, inTeam, {
				listing: `members ${id}`,
				property: 'members',
				keysOf: (member) => [member.id],
				largestPage: 500,
			});
		},
	},
	{
		operationId: 'InternalEndpoints',
		method: 'GET',
		path: '/internalendpoints',
		lists: 'internalEndpoints',
		handle: ({ organization: { internalEndpoints } }) => ({
			status: 200,
			body: { internalEndpoints },
		}),
	},
	{
		operationId: 'PhoneLines',
		method: 'GET',
		path: '/phonelines',
		lists: 'phonelines',
		handle: ({ organization: { phoneLines } }) => ({
			status: 200,
			body: { phonelines: phoneLines, totalCount: phoneLines.length },
		}),
	},
	{
		operationId: 'PhoneLine',
		method: 'GET',
		path: '/phonelines/{phonelineId}',
		handle: ({ organization: { phoneLines }, params }) => ({
			status: 200,
			body: findById('phone line', phoneLines, params.phonelineId),
		}),
	},
	{
		operationId: 'ListSavedMessages',
		method: 'GET',
		path: '/savedmessages',
		lists: 'savedMessages',
		isPaged: true,
		handle: (call) =>
			answerPage(call, call.organization.savedMessages, {
				listing: 'saved messages',
				property: 'savedMessages',
				keysOf: ({ id }) => [id],
				largestPage: 500,
				isUncounted: true,
				show: (message) => showFiles(message, call.filesUrl, call.now),
			}),
	},
];
