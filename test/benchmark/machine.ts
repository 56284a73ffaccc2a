import { cpus, loadavg, totalmem } from 'node:os'

/** The machine in a line, since figures of two machines say nothing of each other. */
export function machine(): string {
  const [cpu] = cpus()
  return `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}`
}
