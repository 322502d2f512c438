import { hasTest, testNamesIn } from './testNames';

describe('the name of a test', () => {
	it.each([
		["it('does this', () => {});", ['does this']],
		['it("doesn\'t", async () => {});', ["doesn't"]],
		["it('doesn\\'t', () => {});", ["doesn't"]],
		["it.each([1])('does %s', () => {});", ['does %s']],
		["it.each(['a', 'b'] as const)(\n'does %s',\nasync () => {});", ['does %s']],
		['it(`has ${most} lines`, () => {});', ['has ${most} lines']],
		["describe('it', () => { it('does', check); });", ['it', 'does']],
		["describeWithOpenApi('it', (openApi) => { it('does', () => {}); });", ['it', 'does']],
	])('is found in %s', (source, names) => {
		expect(testNamesIn(source)).toEqual(names);
	});

	it.each([
		["it.skip('does this', () => {});"],
		["xit('does this', () => {});"],
		["it.todo('does this');"],
		["it.skip.each([1])('does this', () => {});"],
		["describe.skip('it', () => { it('does this', () => {}); });"],
		["// it('does this', () => {});"],
		["const text = 'does this';"],
		["say('does this', () => {});"],
		["it('does this well', () => {});"],
	])('is not found in %s', (source) => {
		expect(hasTest(source, 'does this')).toBe(false);
	});
});
