import { createBrowserRouter, redirect } from 'react-router'
import { Crash } from './crash.tsx'
import { Shell } from './shell.tsx'

/** Every state of the world has an address. Each page is a file of its own, loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: Crash,
    HydrateFallback: () => null,
    children: [
      { path: '/sign-in', lazy: () => import('../sign-in/sign-in.tsx') },
      { path: '/invitation', lazy: () => import('../sign-in/invitation.tsx') },
      {
        Component: Shell,
        children: [
          { index: true, loader: () => redirect('/accounts') },
          {
            path: 'accounts',
            lazy: () => import('../accounts/accounts.tsx'),
            children: [
              { index: true, lazy: () => import('../accounts/none-chosen.tsx') },
              { path: 'new', lazy: () => import('../accounts/add-account.tsx') },
              { path: ':accountId', lazy: () => import('../accounts/account.tsx') },
              { path: ':accountId/logins', lazy: () => import('../logins/logins-page.tsx') },
              { path: ':accountId/logins/:loginId', lazy: () => import('../logins/login-page.tsx') },
              { path: ':accountId/messages', lazy: () => import('../accounts/account-messages.tsx') },
              { path: ':accountId/messages/:messageId', lazy: () => import('../accounts/account-message.tsx') },
            ],
          },
          {
            path: 'inbox',
            lazy: () => import('../inbox/inbox.tsx'),
            children: [
              { index: true, lazy: () => import('../inbox/none-opened.tsx') },
              { path: ':messageId', lazy: () => import('../inbox/message.tsx') },
            ],
          },
          { path: 'activity', lazy: () => import('../activity/activity.tsx') },
          {
            path: 'settings',
            lazy: () => import('../settings/settings.tsx'),
            children: [
              { index: true, lazy: () => import('../settings/none-chosen.tsx') },
              { path: 'profile', lazy: () => import('../settings/profile.tsx') },
              { path: 'security', lazy: () => import('../settings/security.tsx') },
              { path: 'keys', lazy: () => import('../settings/keys/keys.tsx') },
              { path: 'members', lazy: () => import('../settings/members/members.tsx') },
              { path: 'apps', lazy: () => import('../settings/apps/apps.tsx') },
              { path: 'apps/new', lazy: () => import('../settings/apps/new-app.tsx') },
              { path: 'apps/:appId', lazy: () => import('../settings/apps/app.tsx') },
              { path: 'alerts', lazy: () => import('../settings/alerts/alerts.tsx') },
              { path: 'alerts/new', lazy: () => import('../settings/alerts/new-endpoint.tsx') },
              { path: 'status', lazy: () => import('../settings/status.tsx') },
              { path: 'alerts/:endpointId', lazy: () => import('../settings/alerts/endpoint.tsx') },
            ],
          },
          { path: '*', lazy: () => import('./not-found.tsx') },
        ],
      },
    ],
  },
])
