// First: it says in which order the layers of the other style sheets count.
import './ui/base.css'
import './ui/ui.css'
import './app/app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { RouterProvider } from 'react-router'
import { watchOutages } from './api/outage.ts'
import { queryClient } from './api/query-client.ts'
import { router } from './app/router.tsx'
import { applyTheme, readTheme } from './app/theme.ts'
import { registerOfflineShell } from './offline/register.ts'
import { Toasts } from './ui/toast.tsx'

applyTheme(readTheme())
registerOfflineShell()
watchOutages()

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no root')
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="en">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toasts />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
)
