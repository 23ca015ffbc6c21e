import { RetraceError } from '@retrace/observability';
import { didYouMean } from '@retrace/study';

export class CatalogNameNotFound extends RetraceError {
  constructor(kind: string, name: string, known: readonly string[]) {
    const meant = didYouMean(name, known);
    super(
      'catalog-name-not-found',
      `There is no '${name}' among the ${kind}.${meant} List them with \`retrace ${kind} list\`.`,
      false,
    );
  }
}
