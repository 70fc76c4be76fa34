import { randomUUID } from 'node:crypto'
import { hashToken } from '../../../api/token.ts'
import { emailOf } from '../people.ts'
import type { Stack } from '../stack.ts'

/** An account of uma's that ulrich collaborates on, with one of everything that an account can have. */
export interface Things {
  appId: string
  accountId: string
  messageId: string
  codeRequestId: string
  loginId: string
  userIds: { uma: string; ulrich: string }
  /** Each call makes one. */
  newMemberId: () => Promise<string>
  newInvitationId: () => Promise<string>
  newKeyId: () => Promise<string>
  newEndpointId: () => Promise<string>
  newDeliveryId: () => Promise<string>
}

export async function secretThings(stack: Stack, appId: string, password: string): Promise<Things> {
  const { database, vault } = stack
  const userOf = async (name: string) => (await database.user.findUniqueOrThrow({ where: { email: emailOf(name) } })).id
  const [uma, ulrich] = [await userOf('uma'), await userOf('ulrich')]
  const { workspaceId } = await database.member.findFirstOrThrow({ where: { userId: uma } })
  const [accountId, messageId, codeRequestId, loginId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]

  await database.account.create({
    data: {
      ...{ id: accountId, workspaceId, appId, ownerId: uma, label: 'Ads', username: 'team' },
      password: await vault.seal('Account.password', accountId, password),
      collaborators: { create: { userId: ulrich } },
    },
  })
  const now = new Date()
  await database.phoneNumber.create({
    data: {
      ...{ id: randomUUID(), accountId, e164: '+12025550123', region: 'US', monthlyPrice: '1.00', currency: 'USD' },
      ...{ status: 'active', offeredAt: now, rentedAt: now },
    },
  })
  await database.message.create({
    data: {
      ...{ id: messageId, carrierMessageId: messageId, from: 'Harbor', to: '+12025550123', sentAt: now, accountId },
      text: await vault.seal('Message.text', messageId, 'Your code is 123456'),
      code: await vault.seal('Message.code', messageId, '123456'),
      ...{ codeConfidence: 1, codeReason: 'test', attribution: 'requested' },
    },
  })
  await database.codeRequest.create({
    data: {
      ...{ id: codeRequestId, accountId, requester: 'person', userId: uma, status: 'received', messageId },
      ...{ openedAt: now, deadline: now, endedAt: now },
    },
  })
  await database.login.create({
    data: { id: loginId, accountId, trigger: 'person', status: 'ended', outcome: 'signedIn', endedAt: now },
  })
  const recordId = randomUUID()
  await database.loginRecord.create({
    data: {
      ...{ id: recordId, loginId, seq: 1, at: now, log: await vault.seal('LoginRecord.log', recordId, '[]') },
      picture: await vault.seal('LoginRecord.picture', recordId, ''),
    },
  })
  const session = JSON.stringify({ cookies: [], origins: [] })
  const storageState = await vault.seal('BrowserSession.storageState', accountId, session)
  await database.browserSession.create({ data: { accountId, storageState, savedAt: now } })

  const newEndpointId = async (): Promise<string> => {
    const id = randomUUID()
    // Nobody listens there.
    const url = await vault.seal('AlertEndpoint.url', id, 'https://127.0.0.1:1/')
    const data = { id, workspaceId, name: 'Nobody', kind: 'slack', url, includeCode: false }
    return (await database.alertEndpoint.create({ data })).id
  }

  return {
    newEndpointId,
    async newDeliveryId() {
      return (await database.alertDelivery.create({ data: { endpointId: await newEndpointId(), event: 'test' } })).id
    },
    ...{ appId, accountId, messageId, codeRequestId, loginId, userIds: { uma, ulrich } },
    async newMemberId() {
      const { id } = await database.user.create({ data: { email: `${randomUUID()}@acme.example.com`, name: 'New' } })
      await database.member.create({ data: { userId: id, workspaceId } })
      return id
    },
    async newInvitationId() {
      const data = { workspaceId, role: 'user' as const, tokenHash: randomUUID(), expiresAt: now }
      return (await database.invitation.create({ data: { ...data, email: `${randomUUID()}@acme.example.com` } })).id
    },
    async newKeyId() {
      const data = { workspaceId, userId: uma, name: 'to be ended', keyHash: hashToken(randomUUID()) }
      return (await database.apiKey.create({ data })).id
    },
  }
}
