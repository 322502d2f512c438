import { channelOf } from '../../../nodes/SpruceHealth/records/conversation/channelOf';

const over = (channel: unknown) => ({ internalEndpoint: { channel } });

describe('the channel of a conversation', () => {
	it.each([
		['its type', { type: 'phone', ...over('phone') }, 'phone'],
		['its type in another case', { type: 'Secure' }, 'secure'],
		['its type in other words', { type: 'SMS' }, 'phone'],
		['that of its line when the type is not known', { type: 'chat', ...over('EMAIL') }, 'email'],
		['that of its line when there is no type', { type: null, ...over('fax') }, 'fax'],
		['that of its line in a conversation of the team', { type: 'team', ...over('phone') }, 'phone'],
		['its type when nothing is known', { type: 'WhatsApp', ...over('wa') }, 'whatsapp'],
		['that of its line when nothing else is there', over('wa'), 'wa'],
		['not known when nothing is there', {}, ''],
		[
			'not there in a conversation of the team',
			{ type: 'team', internalEndpoint: null },
			undefined,
		],
		['not there in a note', { type: 'NOTE' }, undefined],
	])('is %s', (_sentence, conversation, channel) => {
		expect(channelOf(conversation as never)).toBe(channel);
	});

	it('is not known without the conversation', () => {
		expect(channelOf(undefined)).toBe('');
	});
});
