/** Has the shell open without a network too, where the browser lets us. */
export function registerOfflineShell(): void {
  if (!('serviceWorker' in navigator)) return
  window.addEventListener('load', () => void navigator.serviceWorker.register('/service-worker.js'))
}
