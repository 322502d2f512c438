import { isIdLike } from '../../../nodes/SpruceHealth/values/ids/isIdLike';

describe('an entered text', () => {
	it.each([
		['tag_0E5QDGJC03000', 'tag_1'],
		['t_0E5QDGJC03000', 'tag_1'],
		['entityContact_1', ''],
		['label_x', 'label_7'],
		['tag_vip', 'tag_1'],
	])('is meant as an ID: %s, beside %s', (entered, id) => {
		expect(isIdLike(entered, id)).toBe(true);
	});

	it.each([
		['VIP', 'tag_1'],
		['t_shirt', 'tag_1'],
		['sm_consult', ''],
		['2026', 'tag_1'],
		['label_x', '7'],
		['follow_up 2', 'tag_1'],
		['t_1 and more', 'tag_1'],
	])('is meant as a name: %s, beside %s', (entered, id) => {
		expect(isIdLike(entered, id)).toBe(false);
	});
});
