import { describe, expect, it } from 'vitest';

import { aPublishedReference } from '../../../test/builders/references.js';
import { aReport } from '../../../test/builders/report.js';
import { references } from './references.js';

const hostile = '</table><img src=x onerror="alert(1)">\u202E';

describe('references', () => {
  it('is nothing without a reference', () => {
    expect(references(aReport(), []).source).toBe('');
  });

  it('says that figures were not measured here, and stands beside those that were', () => {
    const { source } = references(aReport(), [aPublishedReference()]);
    expect(source).toContain('Not measured here.');
    expect(source).toContain('attack success rate');
    expect(source).toContain('<em>3.5\u00A0%</em>');
    expect(source).toContain('StrongREJECT refused: 85\u00A0% (75–95\u00A0%)');
    expect(source).toContain('arXiv 2601.00001v1');
  });

  it('escapes whatever a file says, and links to nothing', () => {
    const row = { backbone: hostile, method: hostile, benchmark: hostile, metric: hostile, place: hostile };
    const published = aPublishedReference({ ...row, note: hostile }, { title: hostile, citation: hostile });
    const { source } = references(aReport(), [published]);
    expect(source).not.toMatch(/<img|\u202E|\shref=/);
    expect(source).toContain('&lt;img');
  });
});
