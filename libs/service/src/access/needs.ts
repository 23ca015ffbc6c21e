import { SetMetadata } from '@nestjs/common';
import type { ApiRole } from '@retrace/contracts';

export const NEEDS = Symbol('needs');

/** The role that a controller or handler needs, where the method does not tell: GET needs read, all else run. */
export const Needs = (role: ApiRole): MethodDecorator & ClassDecorator => SetMetadata(NEEDS, role);

/** Serves also who is not known: signing in, and what says how to. */
export const OpenToAll = (): MethodDecorator & ClassDecorator => SetMetadata(NEEDS, 'nothing');
