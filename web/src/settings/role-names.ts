import type { Me } from '../api/me.ts'

export type Role = Me['role']

/** From the most to the least. */
const ROLES = ['owner', 'superAdmin', 'admin', 'user'] as const satisfies readonly Role[]

export const ROLE_NAMES: Record<Role, { name: string; article: string; may: string }> = {
  owner: { name: 'Workspace owner', article: 'a workspace owner', may: 'May do everything, and make other owners.' },
  superAdmin: {
    name: 'Super admin',
    article: 'a super admin',
    may: 'Manages people up to super admins, apps and alerts.',
  },
  admin: { name: 'Admin', article: 'an admin', may: 'Manages people up to admins, apps and alerts.' },
  user: { name: 'User', article: 'a user', may: 'Uses the accounts that they own or that are shared with them.' },
}

/** Nobody gives a role above their own. */
export function rolesWithin(own: Role): readonly Role[] {
  return ROLES.slice(ROLES.indexOf(own))
}
