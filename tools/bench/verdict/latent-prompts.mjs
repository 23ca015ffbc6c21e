/**
 * Outcomes of several arms on the same prompts. A prompt has a difficulty z that all arms meet, a sample has luck e of
 * its own; both are standard normal. A sample succeeds when √ρ z + √(1−ρ) e < t. So outcomes on one prompt go together,
 * between arms and between seeds, as they do with real prompts: ρ is their tetrachoric correlation.
 */
import { normalQuantile } from '../../../libs/statistics/dist/index.js';

export const correlation = 0.5;

const [shared, own] = [Math.sqrt(correlation), Math.sqrt(1 - correlation)];

/**
 * Standard normal numbers, by the method of Box and Muller.
 * @param {import('@retrace/statistics').SeededRandom} random
 */
export function normals(random) {
  /** @type {number | undefined} */
  let spare;
  return () => {
    if (spare !== undefined) {
      const kept = spare;
      spare = undefined;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - random.next()));
    const angle = 2 * Math.PI * random.next();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** Whether one sample of a prompt of this difficulty succeeds. @param {number} difficulty @param {number} luck @param {number} threshold */
export function succeeds(difficulty, luck, threshold) {
  return shared * difficulty + own * luck < threshold;
}

/** @type {Map<string, number>} */
const thresholds = new Map();

/**
 * The threshold with which a share `rate` of prompts succeeds in most of `seeds` samples, so that the rate which the
 * report estimates is known exactly whatever the number of seeds.
 * @param {number} rate @param {number} seeds 1 or 3
 */
export function thresholdFor(rate, seeds) {
  if (seeds === 1) return normalQuantile(rate);
  const key = `${rate} ${seeds}`;
  const known = thresholds.get(key);
  if (known !== undefined) return known;
  let [low, high] = [-8, 8];
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    if (majorityRate(middle) < rate) low = middle;
    else high = middle;
  }
  thresholds.set(key, low);
  return low;
}

/** The share of prompts that succeed in two or three of three samples, by summing over difficulties. @param {number} threshold */
function majorityRate(threshold) {
  const step = 0.01;
  let sum = 0;
  for (let z = -8; z <= 8; z += step) {
    const p = normalBelow((threshold - shared * z) / own);
    sum += Math.exp((-z * z) / 2) * (3 * p * p - 2 * p ** 3);
  }
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

/** P(Z < x), by the series of the normal integral. Source: G. Marsaglia, J. Stat. Software 11 (2004). @param {number} x */
function normalBelow(x) {
  if (x < -8) return 0;
  if (x > 8) return 1;
  let [sum, term] = [0, x];
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (x * x) / odd;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
