import { apiRequest } from '../api/api-request.js';

/** Asks the API the least that it can be asked, so that the page knows whether it answers. */
export async function probeApi(): Promise<void> {
  try {
    await apiRequest('/studies?limit=1');
  } catch {
    // A refusal is an answer too, and what became of the request is told to `connection`.
  }
}
