import type { Page } from 'playwright-core';

/** A view of the page, as the stub of its API fills it. */
export interface ShownView {
  /** Of its pictures' files. */
  readonly name: string;
  readonly path: string;
  /** What is there once it is shown, as CSS. */
  readonly shown: string;
  /** What a person does there first. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const RUNNING = '/studies/11111111-0000-4000-8000-000000000001';
const ID = '22222222-0000-4000-8000-000000000002';
const COMPLETE = `/studies/${ID}`;

export const shownViews: readonly ShownView[] = [
  { name: 'studies', path: '/studies', shown: 'a[href*="/studies/1111"]' },
  { name: 'running', path: RUNNING, shown: '#pipeline' },
  { name: 'complete', path: COMPLETE, shown: '#verdict' },
  { name: 'samples', path: `${COMPLETE}/samples`, shown: 'a[href*="/samples/"]' },
  { name: 'sample', path: `${COMPLETE}/samples?arm=alttrain`, shown: 'a[href*="/samples/"]', prepare: openFirst },
  { name: 'rewrites', path: `${COMPLETE}/rewrites`, shown: '[aria-posinset]', prepare: chooseRewrite },
  { name: 'compare', path: `/compare?of=${ID}:alttrain&of=${ID}:base`, shown: 'main table' },
];

/** The first sample of the list, its texts shown. */
async function openFirst(page: Page): Promise<void> {
  await page.locator('a[href*="/samples/"]').first().click();
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  await page.keyboard.press('b');
}

/** A rewrite that is of no harmful prompt. */
async function chooseRewrite(page: Page): Promise<void> {
  await page.locator('[aria-posinset="3"]').click();
  await page.waitForLoadState('networkidle');
}
