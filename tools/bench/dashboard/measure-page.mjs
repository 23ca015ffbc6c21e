// What the page takes in a browser: its scripts, the first view of a study with 100,000 samples, and its memory there.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { chromium } from 'playwright-core';

import { provideChromium } from '../../bootstrap/chromium.mjs';
import { retraceHome } from '../../bootstrap/project-paths.mjs';
import { launchOptions } from '../../browser/launch-options.ts';
import { RetraceUnderTest } from '../../browser/retrace-under-test.ts';
import { smallStudy } from '../../browser/small-study.ts';
import { figureOf } from '../figures.mjs';

const command = 'npm run bench:dashboard';
const SAMPLES = 100_000;
const TRIES = 5;
const SCROLL_STEPS = 300;
const ROW = 'a[href*="/samples/"]';
const wanted = [
  { figure: 'scripts of the first view, gzip', unit: 'kB', command },
  { figure: `first view of ${SAMPLES} samples, beyond an empty page, median`, unit: 's', command },
  { figure: `overview of that study, beyond an empty page, median`, unit: 's', command },
  { figure: `JS heap after scrolling ${SAMPLES} rows`, unit: 'MB', command },
  { figure: `the page's own memory after scrolling ${SAMPLES} rows`, unit: 'MB', command },
];
const targets = [{ most: 300 }, { most: 1.5 }, { most: 1.5 }, { most: 200 }, { most: 200 }];

export async function measurePage() {
  const found = await provideChromium(retraceHome());
  if ('missing' in found) {
    console.log(`SKIPPED: the page itself. ${found.missing}`);
    return wanted.map((what, place) => figureOf(what, null, targets[place]));
  }
  const retrace = await RetraceUnderTest.start();
  const browser = await chromium.launch(launchOptions(found.path));
  try {
    const study = await studyWithSamples(retrace);
    console.log(`Opening a study with ${SAMPLES} samples ${TRIES} times in ${browser.version()} …`);
    const scripts = await scriptKilobytes(browser, retrace.url);
    const empty = await medianSeconds(browser, `${retrace.url}/health/live`, 'body');
    const samples = await medianSeconds(browser, `${study}/samples`, ROW);
    const overview = await medianSeconds(browser, study, '#verdict');
    const { heap, own } = await memoryAfterScrolling(browser, `${study}/samples`);
    const values = [scripts, samples - empty, overview - empty, heap, own];
    return wanted.map((what, place) => figureOf(what, values[place] ?? null, targets[place]));
  } finally {
    await browser.close();
    await retrace.close();
  }
}

/**
 * One that was really run, with a stub of the model; each of its samples stands there many times.
 * @param {RetraceUnderTest} retrace
 */
async function studyWithSamples(retrace) {
  const { id } = await retrace.submit(await smallStudy());
  await retrace.untilStudy(id, ({ state }) => state === 'completed');
  let page = { total: 0, index: { state: 'indexing' } };
  while (page.index.state !== 'ready') page = await retrace.ask('GET', `/samples/${id}?limit=1`);
  const times = Math.ceil(SAMPLES / page.total) - 1;
  await retrace.inDatabase(
    `INSERT INTO reporting.samples (study_id, sample_id, kind_id, place, prompt_id, steps, flagged, corrected)
     SELECT study_id, sample_id || '-' || copy, kind_id, place + 1000 * copy, prompt_id || '-' || copy, steps, false, false
     FROM reporting.samples, generate_series(1, ${times}) AS copy`,
  );
  await retrace.inDatabase(
    `INSERT INTO reporting.sample_texts (study_id, sample_id, prompt, trace, answer, sentences, told)
     SELECT study_id, sample_id || '-' || copy, prompt, trace, answer, sentences, told
     FROM reporting.sample_texts, generate_series(1, ${times}) AS copy`,
  );
  await retrace.inDatabase(`UPDATE reporting.sample_kinds SET samples = samples * ${times + 1}`);
  await retrace.inDatabase('ANALYZE');
  return `${retrace.url}/studies/${id}`;
}

/** @param {import('playwright-core').Browser} browser @param {string} url */
async function scriptKilobytes(browser, url) {
  const page = await browser.newPage();
  /** @type {Promise<Buffer>[]} */
  const scripts = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto(`${url}/studies`);
  await page.locator('table').waitFor();
  const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
  await page.close();
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/**
 * From the address to what is shown, each time with an empty cache.
 * @param {import('playwright-core').Browser} browser @param {string} url @param {string} shown
 */
async function medianSeconds(browser, url, shown) {
  const took = [];
  for (let tried = 0; tried < TRIES; tried += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator(shown).first().waitFor();
    took.push((performance.now() - began) / 1000);
    await context.close();
  }
  return took.toSorted((a, b) => a - b)[Math.floor(TRIES / 2)] ?? 0;
}

/** In MB. @param {import('playwright-core').Browser} browser @param {string} url */
async function memoryAfterScrolling(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.locator(ROW).first().waitFor();
  const region = page.locator('[role=list]').first().locator('xpath=..');
  for (let step = 1; step <= SCROLL_STEPS; step += 1) {
    await region.evaluate((list, share) => (list.scrollTop = share * list.scrollHeight), step / SCROLL_STEPS);
    await page.waitForTimeout(50);
  }
  await page
    .locator(`[aria-posinset^="${SAMPLES / 1000}"] ${ROW}`)
    .first()
    .waitFor(); // a few more are there
  const chrome = await page.context().newCDPSession(page);
  await chrome.send('HeapProfiler.collectGarbage');
  const { usedSize } = await chrome.send('Runtime.getHeapUsage');
  const own = await rendererMegabytes(browser);
  await page.close();
  return { heap: usedSize / 1e6, own };
}

/**
 * What the process that shows the only page there is shares with no other: the browser's program is not the page's. The
 * browser keeps an empty process beside it, which is smaller.
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<number | null>} null where the system does not tell: only Linux does
 */
async function rendererMegabytes(browser) {
  const chrome = await browser.newBrowserCDPSession();
  const { processInfo } = await chrome.send('SystemInfo.getProcessInfo');
  await chrome.detach();
  if (process.platform !== 'linux') return null;
  const own = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => ownMegabytes(id));
  return Math.max(...own);
}

/** @param {number} pid */
function ownMegabytes(pid) {
  const kilobytes = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+: +(\d+) kB$/gm);
  return [...kilobytes].reduce((sum, [, size]) => sum + Number(size), 0) / 1000;
}
