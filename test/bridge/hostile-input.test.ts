import { hostileSuite, STATES } from './hostile-suite.ts'

/* `npm run hostile`: every input that can be made of every procedure. It takes minutes; some of them, others each day, are tried with the rest (hostile-drawn.test.ts). */
hostileSuite(STATES, (inputs) => inputs)
