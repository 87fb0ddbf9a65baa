import { generateSync } from 'otplib'
import { startMs, stepMs } from './service.ts'
import { startSite } from './start.ts'
import { codesOn, createVisitor, keyOn, type Shown, type Visitor } from './visitor.ts'

export const password = 'correct horse'

export interface Person {
  visitor: Visitor
  email: string
  shown: Shown
}

export interface EnrolledPerson extends Person {
  secret: string
  codes: string[]
}

export type Acme = Awaited<ReturnType<typeof startAcme>>

/** The website with its API on free ports, and a clock that stands until a test moves it. */
export async function startAcme() {
  const clock = { ms: startMs }
  const site = await startSite({ port: 0, apiPort: 0, now: () => clock.ms })
  let people = 0

  async function signUp(): Promise<Person> {
    people += 1
    const email = `person${people}@acme.test`
    const visitor = createVisitor(site.webUrl)
    return { visitor, email, shown: await visitor.post('/signup', { email, password }) }
  }

  /** Signs up and sets two-step sign-in up. */
  async function enrol(): Promise<EnrolledPerson> {
    const { visitor, email } = await signUp()
    const secret = keyOn(await visitor.post('/security/setup'))
    const shown = await visitor.post('/security/setup/confirm', { code: freshCode(secret) })
    return { visitor, email, secret, shown, codes: codesOn(shown) }
  }

  /** Signs out and gives the password again. */
  async function signInAgain({ visitor, email }: Person): Promise<Shown> {
    await visitor.post('/signout')
    return visitor.post('/signin', { email, password })
  }

  /** A code of a step that has not been used before. */
  function freshCode(secret: string): string {
    clock.ms += stepMs
    return generateSync({ secret, epoch: clock.ms / 1000 })
  }

  const newVisitor = () => createVisitor(site.webUrl)
  return { ...site, clock, newVisitor, signUp, enrol, signInAgain, freshCode }
}
