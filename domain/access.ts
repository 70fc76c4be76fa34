/** What a member is in the workspace, from the most to the least. */
export const ROLES = ['owner', 'superAdmin', 'admin', 'user'] as const
export type Role = (typeof ROLES)[number]

/** What an API key may do of what its user may. Seeing what the user sees, secrets excepted, every key may. */
export const SCOPES = ['codes:read', 'logins:run', 'sessions:read', 'manage'] as const
export type Scope = (typeof SCOPES)[number]

/** What somebody is to an account: an admin is one who neither owns it nor was given access to it. */
export type Relation = 'owner' | 'collaborator' | 'admin' | 'none'

export type Verdict = 'allowed' | 'forbidden' | 'hidden'

/** Who asks; `scopes` is null for a person who is signed in. */
export interface Subject {
  role: Role
  scopes: readonly Scope[] | null
}

interface Rule<Who> {
  who: readonly Who[]
  /** Null where no key needs one. */
  scope: Scope | null
}

const ADMINS: readonly Role[] = ['owner', 'superAdmin', 'admin']
const SEE: readonly Relation[] = ['owner', 'collaborator', 'admin']
const USE: readonly Relation[] = ['owner', 'collaborator']
const OWN: readonly Relation[] = ['owner']

/** What may be done to an account, or to what belongs to it: its number, messages, logins and session. */
const ON_ACCOUNT = {
  seeAccount: { who: SEE, scope: null },
  seeSharing: { who: ['owner', 'admin'], scope: null },
  readCodes: { who: USE, scope: 'codes:read' },
  runLogins: { who: USE, scope: 'logins:run' },
  readSession: { who: USE, scope: 'sessions:read' },
  resumeAutomation: { who: OWN, scope: 'manage' },
  changeAccount: { who: OWN, scope: 'manage' },
  setUpNumber: { who: OWN, scope: 'manage' },
  shareAccount: { who: OWN, scope: 'manage' },
} satisfies Record<string, Rule<Relation>>

/** What may be done in a workspace by its members. Lists hold what their reader may see. */
const IN_WORKSPACE = {
  seeSelf: { who: ROLES, scope: null },
  changeSelf: { who: ROLES, scope: 'manage' },
  listAccounts: { who: ROLES, scope: null },
  addAccount: { who: ROLES, scope: 'manage' },
  readInbox: { who: ROLES, scope: 'codes:read' },
  seeApps: { who: ROLES, scope: null },
  manageApps: { who: ADMINS, scope: 'manage' },
  manageAlerts: { who: ADMINS, scope: 'manage' },
  seeStatus: { who: ADMINS, scope: 'manage' },
  seeMembers: { who: ROLES, scope: null },
  manageMembers: { who: ADMINS, scope: 'manage' },
  manageOwnKeys: { who: ROLES, scope: 'manage' },
  readActivity: { who: ROLES, scope: 'manage' },
  readWorkflows: { who: ADMINS, scope: 'manage' },
  followEvents: { who: ROLES, scope: null },
} satisfies Record<string, Rule<Role>>

export type AccountAction = keyof typeof ON_ACCOUNT
export type WorkspaceAction = keyof typeof IN_WORKSPACE

/** May they do this to an account that they are this to? */
export function judgeOnAccount(subject: Subject, action: AccountAction, relation: Relation): Verdict {
  if (relation === 'none') return 'hidden'
  return permits(ON_ACCOUNT[action], relation, subject) ? 'allowed' : 'forbidden'
}

/** May they do this in their workspace? */
export function judgeInWorkspace(subject: Subject, action: WorkspaceAction): Verdict {
  return permits(IN_WORKSPACE[action], subject.role, subject) ? 'allowed' : 'forbidden'
}

function permits<Who>({ who, scope }: Rule<Who>, asker: Who, { scopes }: Subject): boolean {
  return who.includes(asker) && (scope === null || scopes === null || scopes.includes(scope))
}

export function relationTo(
  account: { ownerId: string; collaboratorIds: readonly string[] },
  { userId, role }: { userId: string; role: Role },
): Relation {
  if (account.ownerId === userId) return 'owner'
  if (account.collaboratorIds.includes(userId)) return 'collaborator'
  return isAdmin(role) ? 'admin' : 'none'
}

export function isAdmin(role: Role): boolean {
  return ADMINS.includes(role)
}

/** True where a member of this role may give the other one, take it away, or remove a member who has it. */
export function reaches(role: Role, other: Role): boolean {
  return isAdmin(role) && ROLES.indexOf(role) <= ROLES.indexOf(other)
}
