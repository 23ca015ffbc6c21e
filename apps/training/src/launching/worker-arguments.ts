/**
 * The arguments of the interpreter that has one adapter trained.
 *
 * @param accelerateConfig a file of `accelerate config`, where the run is spread over several processes
 */
export function workerArguments(jobFile: string, accelerateConfig: string | undefined): readonly string[] {
  const worker = ['-m', 'retrace_trainer', 'train', jobFile];
  if (accelerateConfig === undefined) return worker;
  return ['-m', 'accelerate.commands.launch', '--config_file', accelerateConfig, ...worker];
}
