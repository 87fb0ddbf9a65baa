import { compactVerify, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import type { Session } from 'stytch'
import { newId, type Random } from './secrets.ts'

const lifeSeconds = 300
const sessionClaim = 'https://stytch.com/session'

export type SessionJwts = ReturnType<typeof createSessionJwts>

/** Signs session JWTs with a key pair of this run, and knows its own again. */
export function createSessionJwts(projectId: string, now: () => number, random: Random) {
  const kid = newId('jwk-test', random)
  const keys = generateKeyPair('RS256')
  return {
    /** The public key as JWKS entries. */
    async publicKeys(): Promise<JWK[]> {
      const jwk = await exportJWK((await keys).publicKey)
      return [{ ...jwk, kid, alg: 'RS256', use: 'sig', key_ops: ['verify'] }]
    },

    /** A JWT of five minutes, whatever the session's own length. */
    async sign(session: Session): Promise<string> {
      const issuedSeconds = Math.floor(now() / 1000)
      const { user_id, custom_claims, session_id, ...rest } = session
      // The session comes last: a custom claim under its name must not pass for it.
      return new SignJWT({ ...custom_claims, [sessionClaim]: { id: session_id, ...rest } })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
        .setIssuer(`stytch.com/${projectId}`)
        .setAudience([projectId])
        .setSubject(user_id)
        .setIssuedAt(issuedSeconds)
        .setNotBefore(issuedSeconds)
        .setExpirationTime(issuedSeconds + lifeSeconds)
        .sign((await keys).privateKey)
    },

    /**
     * The id of the session a JWT was signed for, or undefined if we did not sign it. Its own five minutes may be over:
     * the session decides, as the service documents for refreshing one.
     */
    async sessionIdOf(jwt: string): Promise<string | undefined> {
      try {
        const { payload } = await compactVerify(jwt, (await keys).publicKey, { algorithms: ['RS256'] })
        const claims: { [sessionClaim]?: { id?: string } } = JSON.parse(new TextDecoder().decode(payload))
        return claims[sessionClaim]?.id
      } catch {
        return undefined // Whatever is wrong with it, it names no session of ours.
      }
    },
  }
}
