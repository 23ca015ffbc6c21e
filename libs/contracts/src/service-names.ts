import { stages } from '@retrace/study';

/** Every service: the front door, and the one of each stage. */
export const serviceNames = ['studies', ...stages] as const;
export type ServiceName = (typeof serviceNames)[number];
