import type { Role, Scope } from '../domain/access.ts'

/** Who asks: a member of a workspace, by themselves or through a program that acts as them. */
export interface Actor {
  userId: string
  workspaceId: string
  role: Role
  /** Null for a person who is signed in. */
  apiKeyId: string | null
  /** Of the person's sign-in, in one browser; null for a program. */
  signInId: string | null
  /** Of the API key; null for a person, who may do all that their role and their accounts let them. */
  scopes: readonly Scope[] | null
}
