/** A place that one piece of work holds at a time. */
export type Slot =
  /** All of the machine. */
  | { readonly kind: 'machine'; readonly name: 'cpu' }
  /** GPUs of it, by their numbers or UUIDs there, with commas between them. */
  | { readonly kind: 'gpu'; readonly name: string; readonly gpu: string }
  /** One of so many that may work at the same time somewhere else. */
  | { readonly kind: 'place'; readonly name: string };

/** What `parseSlots` takes, and how a person is told of it. */
export const slotsForm = /^(cpu|gpu:[\w-]+([,+][\w-]+)*|[1-9]\d{0,3})$/;

export const slotsAdvice = 'must be cpu, GPUs like gpu:0,1, or a number of places (1 to 9999)';

const wholeMachine: readonly Slot[] = [{ kind: 'machine', name: 'cpu' }];

/**
 * The capacity that a setting declares: `cpu` (one piece of work at a time), `gpu:0,1` (one on each GPU), `gpu:0+1,2+3` (one on each pair), or how many may
 * be out at once where they run elsewhere.
 *
 * @param declared of the form of `slotsForm`
 */
export function parseSlots(declared: string): readonly Slot[] {
  if (declared === 'cpu') return wholeMachine;
  const gpus = /^gpu:(.*)$/.exec(declared)?.[1];
  if (gpus !== undefined) {
    return [...new Set(gpus.split(','))].map((gpu) => ({
      kind: 'gpu',
      name: `gpu:${gpu}`,
      gpu: gpu.replaceAll('+', ','),
    }));
  }
  return Array.from({ length: Number(declared) }, (_, index) => ({ kind: 'place', name: `place ${index + 1}` }));
}
