import { code, form, head, PASSWORD, signIn, site, USERNAME } from './parts.ts'
import type { Spec } from './serve.ts'

const trap = (how: string): Spec =>
  site(`a field that only robots fill: ${how}`, {
    '/': signIn('', `<input name="trap" ${how}><div ${how}><label>Phone <input name="trap2"></label></div>`),
  })

/** Sites that punish those who do not look as people do. */
export const TRICKS: Spec[] = [
  trap('style="display:none"'),
  trap('style="visibility:hidden"'),
  trap('style="opacity:0"'),
  trap('style="position:absolute;left:-9999px"'),
  trap('style="height:1px;width:1px;overflow:hidden;border:0;padding:0;display:block"'),
  trap('style="clip-path:inset(50%);position:absolute"'),
  trap('aria-hidden="true" tabindex="-1"'),
  site('a field that says to leave it empty', {
    '/': signIn('', '<label>Leave this field empty <input name="trap"></label>'),
  }),
  site('a second password field out of sight', {
    '/': signIn('', '<input type="password" name="trap" style="position:absolute;top:-5000px">'),
  }),
  site('a registration beside the sign-in', {
    '/': signIn(
      form(
        '/trap/join',
        '<h2>New here?</h2><label>Email <input name="trapm"></label><label>Password <input type="password" name="trapp"></label><button>Create account</button>',
      ),
    ),
  }),
  site('a promotion code beside the code', {
    '/code': code('', '').replace('<button>Verify', '<label>Promo code <input name="trap"></label><button>Verify'),
  }),
  site('a language menu and a store finder by postcode', {
    '/': signIn('<form action="/trap"><label>Postcode <input name="trap"></label><button>Find</button></form>'),
  }),
  site('a resend beside the verify', {
    '/code':
      head('Enter the code') +
      '<p>We texted you.</p>' +
      form(
        '/code',
        '<button type="submit" formaction="/trap/resend">Resend code</button><label>Code <input name="code"></label><button>Verify</button>',
      ),
  }),
  site('a frame on another port', {
    '/': '<h1>Sign in</h1><iframe srcdoc="<form action=\'http://localhost:9/\'></form>" hidden></iframe>' + signIn(),
  }),
  site(
    'two sign-in forms',
    { '/': signIn() + form('/sign-in', `${USERNAME}${PASSWORD}<button>Sign in</button>`) },
    { outcome: 'challengeUnknown' },
  ),
  site('a session that does not last', {}, { outcome: 'challengeUnknown', forgetful: true }),
]
