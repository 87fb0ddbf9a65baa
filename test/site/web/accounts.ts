import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { type Client, StytchError } from 'stytch'

export interface Account {
  email: string
  /** The user's id at the TOTP service. */
  userId: string
  salt: Buffer
  passwordHash: Buffer
}

export type SignUp = { kind: 'created'; account: Account } | { kind: 'refused'; sentence: string }

const leastPasswordLength = 8
const cost: ScryptOptions = { N: 2 ** 14, r: 8, p: 1 }

const refusals: Readonly<Record<string, string>> = {
  duplicate_email: 'There is an account with this email already. Sign in instead.',
  invalid_email: 'Enter a full email address.',
}

/** The people who have signed up, in memory. The TOTP service knows each as a user of its own. */
export function createAccounts(client: Client) {
  const byEmail = new Map<string, Account>()
  return {
    /** @throws {Error} when the TOTP service does not answer. */
    async signUp(email: string, password: string): Promise<SignUp> {
      if (password.length < leastPasswordLength) {
        return { kind: 'refused', sentence: 'Choose a password of at least 8 characters.' }
      }
      try {
        const { user_id: userId } = await client.users.create({ email })
        const salt = randomBytes(16)
        const account: Account = { email, userId, salt, passwordHash: await hash(password, salt) }
        byEmail.set(email.toLowerCase(), account)
        return { kind: 'created', account }
      } catch (error) {
        const sentence = error instanceof StytchError ? refusals[error.error_type] : undefined
        if (sentence === undefined) throw error
        return { kind: 'refused', sentence }
      }
    },

    /** The account with this email and password, if there is one. It takes as long for an email nobody has. */
    async check(email: string, password: string): Promise<Account | undefined> {
      const account = byEmail.get(email.toLowerCase())
      const given = await hash(password, account?.salt ?? Buffer.alloc(16))
      return timingSafeEqual(given, account?.passwordHash ?? Buffer.alloc(32)) ? account : undefined
    },
  }
}

export type Accounts = ReturnType<typeof createAccounts>

function hash(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
