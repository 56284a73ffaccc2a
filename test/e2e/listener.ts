import { createSocket } from 'node:dgram'
import { connect, createServer } from 'node:net'

/* Somebody on this computer who listens, as a page gone wrong might want to be heard by. */

export interface Listener {
  /** `127.0.0.1:50000`, for TCP and UDP. */
  readonly at: string
  /** What was heard: the kind and the first signs. */
  readonly heard: readonly string[]
  /** Shows that it hears: connects and sends to itself, and gives what it heard of that. */
  readonly tryItself: () => Promise<void>
  readonly close: () => void
}

export async function listen(): Promise<Listener> {
  const heard: string[] = []
  const server = createServer((socket) => {
    heard.push('tcp')
    socket.on('error', () => undefined).on('data', (data) => void heard.push(`tcp ${data.toString('latin1').slice(0, 60)}`))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  const datagrams = createSocket('udp4').on('message', (data) => void heard.push(`udp ${data.toString('latin1').slice(0, 60)}`))
  await new Promise<void>((done) => void datagrams.bind(port, '127.0.0.1', done))
  return {
    at: `127.0.0.1:${port}`,
    heard,
    tryItself: async () => {
      await new Promise<void>((done) => {
        const socket = connect(port, '127.0.0.1', () => socket.end('itself', done))
      })
      await new Promise<void>((done) => datagrams.send('itself', port, '127.0.0.1', () => done()))
    },
    close: () => {
      server.close()
      datagrams.close()
    },
  }
}
