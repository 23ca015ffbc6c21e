import { OnlyThisMachine } from './access-errors.js';
import { addressKey, type CallerSource, type Identity } from './caller.js';
import { isFromThisMachine } from './loopback.js';

/** Programs of the machine itself, with every right, and nobody else. */
export const loopbackCallers: CallerSource = {
  identify: async (request): Promise<Identity> => {
    if (!isFromThisMachine(request)) return { kind: 'unknown', refusal: new OnlyThisMachine() };
    return { kind: 'known', caller: { role: 'admin', name: 'this machine', key: addressKey(request) }, by: 'address' };
  },
  advise: async () => undefined,
};
