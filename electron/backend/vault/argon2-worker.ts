import { parentPort } from 'node:worker_threads'
import { argon2id } from 'hash-wasm'

/* Derives one key and ends. Imports nothing of Mainstay, so that it loads quickly and from anywhere. */

interface Job {
  readonly passphrase: Uint8Array
  readonly salt: Uint8Array
  readonly cost: { readonly m: number; readonly t: number; readonly p: number }
}

parentPort?.once('message', ({ passphrase, salt, cost }: Job) => {
  argon2id({ password: passphrase, salt, memorySize: cost.m, iterations: cost.t, parallelism: cost.p, hashLength: 32, outputType: 'binary' })
    .then((key) => parentPort?.postMessage(key))
    .catch((problem: unknown) => {
      // WebAssembly says with a RangeError that it is not given its memory.
      if (!(problem instanceof RangeError)) throw problem
      parentPort?.postMessage(null)
    })
    .finally(() => passphrase.fill(0))
})
