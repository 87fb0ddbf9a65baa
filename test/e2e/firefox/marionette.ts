import { connect, type Socket } from 'node:net'

/** An answer is `[1, id, error, result]`; anything else that comes, such as the greeting, is not for us. */
type Packet = readonly [
  type: number,
  id: number,
  error: { error: string; message: string } | null,
  result: unknown,
]

interface Waiting {
  resolve(result: unknown): void
  reject(error: Error): void
}

const separator = ':'.charCodeAt(0)

/** The wire to Firefox: packets of `LENGTH:JSON`, where the length counts bytes and not characters. */
export class Marionette {
  readonly #socket: Socket
  readonly #waiting = new Map<number, Waiting>()
  #received = Buffer.alloc(0)
  #lastId = 0

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', chunk => this.#receive(chunk))
    socket.on('close', () => this.#abandon())
    // `close` follows every error, and tells the waiting commands.
    socket.on('error', () => {})
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1' })
      socket.once('error', reject)
      socket.once('connect', () => {
        socket.off('error', reject)
        resolve(new Marionette(socket))
      })
    })
  }

  /** Commands may overlap: each waits for its own answer. */
  send(command: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
    if (this.#socket.destroyed) return Promise.reject(new Error(`Firefox has gone, so ${command} cannot run`))
    const id = ++this.#lastId
    const json = Buffer.from(JSON.stringify([0, id, command, parameters]))
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#socket.write(Buffer.concat([Buffer.from(`${json.length}:`), json]))
    })
  }

  disconnect(): void {
    this.#socket.destroy()
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk])
    for (let packet = this.#nextPacket(); packet; packet = this.#nextPacket())
      this.#settle(JSON.parse(packet))
  }

  #nextPacket(): string | undefined {
    const start = this.#received.indexOf(separator) + 1
    if (start === 0) return undefined
    const end = start + Number(this.#received.toString('latin1', 0, start - 1))
    if (this.#received.length < end) return undefined
    const packet = this.#received.toString('utf8', start, end)
    this.#received = this.#received.subarray(end)
    return packet
  }

  #settle(packet: unknown): void {
    if (!isAnswer(packet)) return
    const [, id, error, result] = packet
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`))
    else waiting?.resolve(result)
  }

  #abandon(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('Firefox closed the connection'))
    this.#waiting.clear()
  }
}

function isAnswer(packet: unknown): packet is Packet {
  return Array.isArray(packet) && packet[0] === 1
}
