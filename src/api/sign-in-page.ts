// The page by which a member of a team signs in, or joins by an invitation. It stands before the desk, which is not sent to who
// is not signed in. Its script and style are files of their own, as the content security policy asks.

const WORDS = {
  en: {
    title: 'Sign in',
    join: 'Join',
    joinLead: 'You were invited. Choose how you sign in from now on.',
    name: 'Your name, as it stands with what you decide',
    email: 'Email',
    password: 'Password',
    long: 'At least 12 characters.',
    go: 'Sign in',
    passkey: 'Sign in with a passkey',
    code: 'Code from your authenticator, or a recovery code',
  },
  ar: {
    title: 'تسجيل الدخول',
    join: 'الانضمام',
    joinLead: 'تمت دعوتك. اختر طريقة دخولك من الآن فصاعدًا.',
    name: 'اسمك كما يظهر مع قراراتك',
    email: 'البريد الإلكتروني',
    password: 'كلمة السر',
    long: '12 حرفًا على الأقل.',
    go: 'دخول',
    passkey: 'الدخول بمفتاح مرور',
    code: 'الرمز من تطبيق المصادقة، أو رمز استرداد',
  },
} as const

/** The page, in the language that the browser asks for first. */
export function signInPage(isJoining: boolean, languages: string): string {
  const language = /^\s*ar\b/i.test(languages) ? 'ar' : 'en'
  const t = WORDS[language]
  const field = (id: string, label: string, kind: string, complete: string, more = '') =>
    `<label for="${id}">${label}</label>\n<input id="${id}" name="${id}" type="${kind}" autocomplete="${complete}" required dir="auto"${more} />`
  return `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${isJoining ? t.join : t.title} – Breadcrumb</title>
    <link rel="stylesheet" href="/sign-in.css" />
    <script src="/sign-in.js" defer></script>
  </head>
  <body>
    <main>
      <h1>${isJoining ? t.join : t.title}</h1>
      ${isJoining ? `<p>${t.joinLead}</p>` : ''}
      <form id="form" data-kind="${isJoining ? 'join' : 'sign-in'}">
        ${isJoining ? field('name', t.name, 'text', 'name') : ''}
        ${field('email', t.email, 'email', 'username')}
        ${field('password', t.password, 'password', isJoining ? 'new-password' : 'current-password', isJoining ? ' minlength="12" aria-describedby="long"' : '')}
        ${isJoining ? `<p id="long">${t.long}</p>` : ''}
        <button type="submit">${isJoining ? t.join : t.go}</button>
      </form>
      <form id="code-form" hidden>
        ${field('code', t.code, 'text', 'one-time-code')}
        <button type="submit">${t.go}</button>
      </form>
      ${isJoining ? '' : `<button id="passkey" type="button">${t.passkey}</button>`}
      <p id="said" role="alert"></p>
    </main>
  </body>
</html>
`
}

export const signInStyle = `:root { color-scheme: light dark; font: 16px/1.5 'IBM Plex Sans', system-ui, sans-serif; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f3f5f5, #101618); color: light-dark(#182225, #e8eeee); }
main { inline-size: min(360px, calc(100vw - 32px)); padding: 24px; box-sizing: border-box; border-radius: 10px; border: 1px solid light-dark(#d9e0e2, #2b373b); background: light-dark(#fff, #182023); }
h1 { font-size: 22px; margin: 0 0 12px; }
form { display: grid; gap: 4px; }
form[hidden] { display: none; }
label { margin-block-start: 8px; font-size: 14px; }
input, button { font: inherit; padding: 8px 10px; border-radius: 6px; border: 1px solid light-dark(#7c8a91, #6f8087); background: transparent; color: inherit; min-block-size: 44px; box-sizing: border-box; inline-size: 100%; }
button { margin-block-start: 12px; cursor: pointer; }
form button { background: light-dark(#0f5c8a, #83c5ee); color: light-dark(#fff, #101618); border-color: transparent; font-weight: 600; }
:focus-visible { outline: 2px solid light-dark(#0f5c8a, #83c5ee); outline-offset: 2px; }
p { margin: 4px 0; font-size: 14px; }
`

export const signInScript = `const byId = (id) => document.getElementById(id)
const form = byId('form')
const said = byId('said')
const send = (path, body) => fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
const tell = async (answer) => {
  const body = await answer.json().catch(() => ({}))
  said.textContent = (body.error && body.error.message) || body.message || String(answer.status)
}
const enter = () => location.assign(form.dataset.kind === 'join' || location.pathname === '/sign-in' ? '/' : location.href)
form.addEventListener('submit', async (event) => {
  event.preventDefault()
  said.textContent = ''
  const given = Object.fromEntries(new FormData(form))
  const isJoining = form.dataset.kind === 'join'
  const answer = isJoining ? await send('/api/join', { ...given, secret: location.hash.slice(1) }) : await send('/api/auth/sign-in/email', given)
  if (!answer.ok) return tell(answer)
  const body = await answer.json().catch(() => ({}))
  if (!body.twoFactorRedirect) return enter()
  form.hidden = true
  byId('code-form').hidden = false
  byId('code').focus()
})
byId('code-form').addEventListener('submit', async (event) => {
  event.preventDefault()
  const code = byId('code').value.replace(/\\s/g, '')
  const answer = await send('/api/auth/two-factor/verify-' + (/^\\d{6}$/.test(code) ? 'totp' : 'backup-code'), { code })
  if (answer.ok) enter()
  else tell(answer)
})
const passkey = byId('passkey')
// A passkey belongs to a name; at an address that is a number there is none.
if (passkey && (/^[\\d.]+$|^\\[/.test(location.hostname) || !window.PublicKeyCredential?.parseRequestOptionsFromJSON)) passkey.hidden = true
else passkey?.addEventListener('click', async () => {
  try {
    const options = await (await fetch('/api/auth/passkey/generate-authenticate-options')).json()
    const found = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    const answer = await send('/api/auth/passkey/verify-authentication', { response: found.toJSON() })
    if (answer.ok) enter()
    else tell(answer)
  } catch (error) {
    said.textContent = error.message
  }
})
`
