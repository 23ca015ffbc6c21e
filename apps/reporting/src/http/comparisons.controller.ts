import { Controller, Get, Query } from '@nestjs/common';
import type { ComparisonView } from '@retrace/contracts';
import { validInput } from '@retrace/service';

import { StudyComparisons } from '../comparisons/study-comparisons.js';
import { ComparisonQuery } from './comparison-query.js';

/** Compare studies, or arms of them, that are reported. */
@Controller('comparisons')
export class ComparisonsController {
  constructor(private readonly comparisons: StudyComparisons) {}

  /**
   * Compares studies, or arms of them, with the first that is named, on the items that both have.
   *
   * @throws StudyNotFound, ReportNotFound, ReportNotComparable, ArmUnknown
   */
  @Get()
  compare(@Query(validInput) { of }: ComparisonQuery): Promise<ComparisonView> {
    return this.comparisons.compare(of);
  }
}
