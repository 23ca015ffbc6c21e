import { apiRoles, type ApiRole } from '@retrace/contracts';

/** What a request needs where nothing else is said: to look, or to have something done. */
export function roleOfMethod(method: string): ApiRole {
  return isSafe(method) ? 'read' : 'run';
}

/** Whether a method changes nothing (RFC 9110, 9.2.1). */
export function isSafe(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** Whether who has a role may do what needs another. */
export function roleIncludes(has: ApiRole, needs: ApiRole): boolean {
  return apiRoles.indexOf(has) >= apiRoles.indexOf(needs);
}
