import { generateURI } from 'otplib'
import QRCode from 'qrcode'

/** A `data:` URL of a 200 by 200 PNG that an authenticator scans to add the account `issuer:email`. */
export async function totpQrUrl(issuer: string, email: string, secret: string): Promise<string> {
  const png = await QRCode.toBuffer(generateURI({ issuer, label: email, secret }), { width: 200, margin: 4 })
  return `data:image/png;base64,${png.toString('base64')}`
}
