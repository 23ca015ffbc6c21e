import { describeProblem, planStudy } from '@retrace/study';
import { Command } from 'commander';
import pc from 'picocolors';

import type { CommandContext } from '../command-context.js';
import { datasetPlaces } from '../machine.js';
import type { CheckedSpec } from './check-spec.js';
import { SpecsInvalid } from './validate-errors.js';

/** `retrace validate`: every mistake of specs, without a server. */
export function validateCommand({ print }: Pick<CommandContext, 'print'>): Command {
  return new Command('validate')
    .description('check specs, and name every mistake with its line; needs no server')
    .argument('<specs...>', 'YAML or JSON files of studies')
    .action(async (files: readonly string[]) => {
      const [{ shippedParts }, { loadCatalogue }, { checkSpec }] = await Promise.all([
        import('@retrace/spec-parts'),
        import('@retrace/datasets'),
        import('./check-spec.js'),
      ]);
      const [resolve, catalogue] = await Promise.all([shippedParts(), loadCatalogue(datasetPlaces().catalogues)]);
      const checked = await Promise.all(files.map((file) => checkSpec(file, { resolve, catalogue })));
      print(checked.map(asJson), () => checked.map(asText).join('\n'));
      const invalid = checked.filter(({ valid }) => !valid).length;
      if (invalid > 0) throw new SpecsInvalid(invalid, checked.length);
    });
}

function asJson(checked: CheckedSpec): object {
  const { file, valid } = checked;
  return valid ? { file, valid, name: checked.spec.name } : { file, valid, problems: checked.problems };
}

function asText(checked: CheckedSpec): string {
  if (!checked.valid) {
    const problems = checked.problems.map((problem) => `  ${describeProblem(problem)}`);
    return [`${pc.red('✗')} ${checked.file}`, ...problems].join('\n');
  }
  const { runs, evaluations } = planStudy(checked.spec);
  const samples = evaluations.reduce((sum, evaluation) => sum + evaluation.samples, 0);
  return `${pc.green('✓')} ${checked.file}: ${checked.spec.name}, ${runs.length} runs, ${samples} samples`;
}
