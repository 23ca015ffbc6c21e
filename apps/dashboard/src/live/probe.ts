import { askApi } from '../api/ask-api.js';

/** Asks the API the least that it can be asked, so that the page knows whether it answers. */
export async function probeApi(): Promise<void> {
  try {
    await askApi((api) => api.GET('/api/studies', { params: { query: { limit: 1 } } }));
  } catch {
    // A refusal is an answer too, and what became of the request is told to `connection`.
  }
}
