import type { Page } from 'playwright-core';
import type { Owner } from '../../e2e/host/Owner';

/** Signs in to n8n in the way a person does. */
export async function signIn(page: Page, baseUrl: string, owner: Owner): Promise<void> {
	await page.goto(`${baseUrl}/signin`);
	await page.locator('[name=emailOrLdapLoginId]').fill(owner.email);
	await page.locator('[name=password]').fill(owner.password);
	await page.getByTestId('form-submit-button').click();
	await page.waitForURL(({ pathname }) => pathname.startsWith('/home'));
}
